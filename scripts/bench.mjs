/**
 * npm run bench [-- --patients 10000] [--json FILE]
 * npm run bench -- statistics [--only ID[,ID]] [--json FILE]
 *
 * Measures what people wait for against what the same machine could do at best, in the same run. docs/bench.md says how
 * to read it, docs/bench-statistics.md how statistics compare with R.
 */
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { report } = await import('./trouble.mjs');

try {
  const [what, ...options] = process.argv.slice(2);
  if (what === 'statistics') {
    const { benchStatistics } = await import('./bench/statistics-against-r.mjs');
    await benchStatistics(options);
  } else {
    const { bench } = await import('./bench/bench.mjs');
    await bench(process.argv.slice(2));
  }
} catch (error) {
  process.exitCode = report(error);
}
