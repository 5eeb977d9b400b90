import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';

/** Once the results are written only the cluster is left to stop; a run that goes on has left something open. */
const patienceAfterResults = 20_000;

/**
 * Runs the specs of all projects in one go.
 *
 * @param {string[]} patterns of files; none: all of them
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runJest(patterns) {
  const folder = mkdtempSync(join(tmpdir(), 'tonus-results-'));
  const results = join(folder, 'results.json');
  try {
    const code = await jest(results, patterns);
    if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0 };
    const counts = JSON.parse(readFileSync(results, 'utf8'));
    // A run can break beside all tests, for instance while it stops the database.
    const broken = counts.failed === 0 && code !== 0;
    if (broken) console.log(`✗ no spec failed, but the run ended with code ${code}`);
    return { ...counts, failed: broken ? 1 : counts.failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jest(results, patterns) {
  const args = [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    join(checkout, 'node_modules', 'jest', 'bin', 'jest.js'),
    // Modules of a spec outlive it; a worker of several gigabytes collects garbage longer than it tests.
    ...['--maxWorkers=2', '--workerIdleMemoryLimit=1500MB', '--passWithNoTests', '--ci'],
    `--reporters=${join(checkout, 'scripts', 'testing', 'reporter.mjs')}`,
    ...(patterns.length > 0 ? ['--', ...patterns] : []),
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: checkout,
      env: { ...process.env, NODE_ENV: 'test', TZ: process.env['TZ'] ?? 'UTC', TONUS_TEST_RESULTS: results },
      // Jest tells everything on the error output; a log of the run should hold it.
      stdio: ['ignore', 'ignore', 1],
    });
    let hanging;
    const watch = setInterval(() => {
      if (hanging || !existsSync(results)) return;
      hanging = setTimeout(() => {
        console.log('✗ a spec has left something open: the run had to be ended');
        child.kill('SIGKILL');
      }, patienceAfterResults);
    }, 500);
    child.once('exit', (code) => {
      clearInterval(watch);
      clearTimeout(hanging);
      resolve(code ?? 1);
    });
  });
}
