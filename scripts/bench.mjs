/**
 * npm run bench [-- --patients 10000] [--json FILE]
 *
 * Measures what people wait for against what the same machine could do at best, in the same run. docs/bench.md says how
 * to read it.
 */
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { bench } = await import('./bench/bench.mjs');
const { report } = await import('./trouble.mjs');

try {
  await bench(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
