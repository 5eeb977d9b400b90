import { installWhenMissing } from '../install.mjs';
import { runNode } from '../run.mjs';
import { checks } from './checks.mjs';
import { runJest } from './run-jest.mjs';

/** Two cores are common; more at once would only make every check slower. */
const atOnce = 2;

/**
 * Runs every check and every spec, tells what failed, and ends with one line that counts.
 *
 * @param {string[]} patterns of files; with any, only those specs run and no checks
 * @returns {Promise<number>} the exit code
 */
export async function runTests(patterns) {
  await installWhenMissing(['jest', 'typescript', 'eslint', 'playwright-core', 'vite', '@swc/core']);
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (counts) => {
    for (const key of Object.keys(total)) total[key] += counts[key];
  };
  if (patterns.length === 0) add(await runChecks());
  add(await runJest(patterns));

  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

async function runChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = Date.now();
      const { code, said } = await runNode(check.script, check.args ?? []);
      counts[code === 0 ? 'passed' : 'failed'] += 1;
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      if (code !== 0) console.log(said.trimEnd().replaceAll(/^/gm, '    '));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return counts;
}
