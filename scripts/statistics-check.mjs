/**
 * npm run --silent statistics:check -- FOLDER
 *
 * Recomputes every case of a folder of reference values (data/ and expected/, the shape of libs/statistics/reference),
 * prints each difference and a closing total. Ends with 1 when anything differs, with 2 when the folder is unusable.
 */
import { register } from 'node:module';
import { resolve } from 'node:path';

register('./typescript-loader.mjs', import.meta.url);

const folder = process.argv[2];
if (folder === undefined || process.argv.length > 3) {
  console.error('usage: npm run --silent statistics:check -- FOLDER');
  process.exit(2);
}

const shown = (value) =>
  value === undefined ? 'nothing' : typeof value === 'number' ? String(value) : JSON.stringify(value);

try {
  const { checkFolder } = await import('../libs/statistics/check/check-folder.ts');
  const cases = checkFolder(resolve(process.env.INIT_CWD ?? process.cwd(), folder));
  for (const { method, id, differences } of cases)
    for (const { path, expected, got } of differences)
      console.log(`${method} ${id}: ${path || 'whole case'}: expected ${shown(expected)}, got ${shown(got)}`);
  const differing = cases.filter(({ differences }) => differences.length > 0).length;
  console.log(`${cases.length} cases, ${cases.length - differing} agree, ${differing} differ`);
  process.exitCode = differing === 0 ? 0 : 1;
} catch (error) {
  console.error(`cannot check ${folder}: ${error.message}`);
  process.exitCode = 2;
}
