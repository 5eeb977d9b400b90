/**
 * npm run --silent statistics:check -- FOLDER
 *
 * Recomputes every case of a folder of reference values (data/ and expected/, the shape of libs/statistics/reference),
 * prints one line for each case that differs and a closing total. Ends with 1 when anything differs, with 2 when the folder is unusable.
 */
import { register } from 'node:module';
import { resolve } from 'node:path';

register('./typescript-loader.mjs', import.meta.url);

const folder = process.argv[2];
if (folder === undefined || process.argv.length > 3) {
  console.error('usage: npm run --silent statistics:check -- FOLDER');
  process.exit(2);
}

const written = 5;

const shown = (value) => (value === undefined ? 'nothing' : JSON.stringify(value, infinityAsText));
const infinityAsText = (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value);

function line(method, id, differences) {
  const first = differences
    .slice(0, written)
    .map(({ path, expected, got }) => `${path || 'whole case'} expected ${shown(expected)}, got ${shown(got)}`);
  const rest = differences.length > written ? [`and ${differences.length - written} more`] : [];
  return `${method} ${id}: ${[...first, ...rest].join('; ')}`;
}

try {
  const { checkFolder } = await import('../libs/statistics/check/check-folder.ts');
  const cases = checkFolder(resolve(process.env.INIT_CWD ?? process.cwd(), folder));
  for (const { method, id, differences } of cases)
    if (differences.length > 0) console.log(line(method, id, differences));
  const differing = cases.filter(({ differences }) => differences.length > 0).length;
  console.log(`${cases.length} cases, ${cases.length - differing} agree, ${differing} differ`);
  process.exitCode = differing === 0 ? 0 : 1;
} catch (error) {
  console.error(`cannot check ${folder}: ${error.message}`);
  process.exitCode = 2;
}
