import { spawn } from 'node:child_process';
import { checkout } from './checkout.mjs';

const running = new Set();

/**
 * Runs a program quietly and keeps what it says.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { input?: string }} [options] input: what the program reads
 * @returns {Promise<{ code: number, said: string }>} code 127 when the program could not be started
 */
export function run(program, args, { input, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: checkout, stdio: ['pipe', 'pipe', 'pipe'], ...options });
    let said = '';
    running.add(child);
    child.stdin.on('error', () => {}).end(input);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    const end = (code) => {
      running.delete(child);
      resolve({ code, said });
    };
    child.once('error', (error) => {
      said += error.message;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Runs a program that a package of ours brings. */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/** Ends whatever is being run, because the person at the terminal wants to leave. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/** The last lines of what a program said, for a failure. */
export const lastLines = (said, count = 20) => said.trimEnd().split('\n').slice(-count).join('\n');
