import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { runTests } = await import('./testing/run-tests.mjs');
const { report } = await import('./trouble.mjs');

try {
  process.exitCode = await runTests(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
