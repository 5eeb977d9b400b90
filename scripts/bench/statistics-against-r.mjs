import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkout } from '../checkout.mjs';
import { build } from '../compile.mjs';
import { installWhenMissing } from '../install.mjs';
import { Trouble } from '../trouble.mjs';
import { drawColumns, writeColumns } from './against-r/columns.mjs';
import { questions } from './against-r/questions.mjs';
import { askR, versionsOfR } from './against-r/r.mjs';
import { median, now, since } from './measure.mjs';

/** What is over in a moment is run more often, here and in R: up to so many runs within so many seconds. */
const RUNS = { least: 3, most: 9, seconds: 2 };
const SEED = 20_040;
const SIZES = { rows: 1_000_000, codedRows: 100_000, pairs: 100_000, patients: 20_000, fewPatients: 2_000, visits: 6 };
const AGREES = 1e-6;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/**
 * npm run bench -- statistics [--only ID[,ID]] [--json FILE]
 *
 * Statistics at size, on the same seeded data as R where Rscript is on the PATH: medians, their ratio, and whether the
 * results agree. docs/bench-statistics.md holds what was found.
 */
export async function benchStatistics(args) {
  const { only, json } = readOptions(args);
  await installWhenMissing(['@swc/core']);
  await build({ only: 'API' });
  const statistics = await import(pathToFileURL(join(checkout, 'dist', 'libs', 'statistics', 'index.js')).href);
  const asked = questions(statistics).filter(({ id }) => only === null || only.includes(id));
  if (asked.length === 0) throw new Trouble(`No question is called ${only.join(' or ')}.`);
  const versions = await versionsOfR();
  if (versions === null) console.error('There is no R on this machine (Rscript on the PATH): our own times alone.');

  const folder = mkdtempSync(join(tmpdir(), 'tonus-bench-'));
  try {
    const sets = drawColumns(statistics.seededRandom(SEED), SIZES);
    if (versions !== null) writeColumns(folder, sets);
    const rows = [];
    for (const question of asked) rows.push(await compare(question, sets, versions && folder));
    print(rows, versions);
    if (rows.some(({ agrees }) => agrees === false)) process.exitCode = 1;
    if (json !== null) writeFileSync(json, `${JSON.stringify(resultOf(rows, versions), null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readOptions(args) {
  try {
    const { only, json } = parseArgs({ args, options: { only: { type: 'string' }, json: { type: 'string' } } }).values;
    return {
      only: only?.split(',') ?? null,
      json: json === undefined ? null : resolve(process.env['INIT_CWD'] ?? process.cwd(), json),
    };
  } catch (error) {
    throw new Trouble(`${error.message}. Use: npm run bench -- statistics [--only ID[,ID]] [--json FILE]`);
  }
}

async function compare({ id, name, inR, rows, compute, figures, tolerance = AGREES }, sets, folder) {
  const given = rows(sets);
  const elapsed = [];
  const processor = [];
  let result = null;
  let spent = 0;
  while (elapsed.length < RUNS.least || (elapsed.length < RUNS.most && spent < RUNS.seconds)) {
    // As R does before each of its runs: what was left over by others is not charged.
    collectGarbage();
    const began = now();
    const used = process.cpuUsage();
    result = compute(given);
    const { user, system } = process.cpuUsage(used);
    elapsed.push(since(began) / 1000);
    spent += elapsed.at(-1);
    processor.push((user + system) / 1e6);
  }
  const ours = median(elapsed);
  const row = { id, name, inR, ours, r: null, ratio: null, processorRatio: null, difference: null, agrees: null };
  if (folder === null) return tell(row);
  const answer = await askR(folder, id, RUNS);
  if ('because' in answer) return tell({ ...row, because: answer.because });
  const r = median(answer.elapsed);
  const difference = greatestDifference(figures(result), answer.figures);
  return tell({
    ...row,
    r,
    ratio: ours / r,
    processorRatio: median(processor) / median(answer.processor),
    difference,
    agrees: difference <= tolerance,
  });
}

/** Relative, over all figures. */
function greatestDifference(ours, theirs) {
  if (ours.length !== theirs.length) return Infinity;
  return Math.max(
    ...ours.map((figure, i) => (figure === theirs[i] ? 0 : Math.abs(figure - theirs[i]) / Math.abs(theirs[i]))),
  );
}

function tell(row) {
  console.error(`  ${row.name}: ${inSeconds(row.ours)}${row.r === null ? '' : `, R ${inSeconds(row.r)}`}`);
  return row;
}

function print(rows, versions) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (...cells) => console.log(`  ${cells.join('  ')}`.trimEnd());
  console.log(`\nNode ${process.versions.node}; ${versions?.join(', ') ?? 'no R on this machine'}`);
  line('question'.padEnd(width), '     ours', '        R', ' ours/R', 'processor', 'agree to', 'in R');
  for (const { name, ours, r, ratio, processorRatio, difference, agrees, inR, because } of rows) {
    const figures = [ratio?.toFixed(3).padStart(7), processorRatio?.toFixed(3).padStart(9)];
    const compared = r === null ? [because ?? ''] : [inSeconds(r), ...figures, said(difference, agrees), inR];
    line(name.padEnd(width), inSeconds(ours), ...compared);
  }
  const faster = rows.filter(({ ratio }) => ratio !== null && ratio < 1).length;
  const compared = rows.filter(({ ratio }) => ratio !== null).length;
  if (compared > 0) console.log(`\nFaster than R in ${faster} of ${compared}, medians of ${RUNS.least} runs or more.`);
}

const inSeconds = (seconds) => `${seconds.toFixed(3)} s`.padStart(9);
const said = (difference, agrees) => `${difference.toExponential(0)}${agrees ? '' : ' DIFFERS'}`.padEnd(8);

const resultOf = (rows, versions) => ({
  measuredAt: new Date().toISOString(),
  machine: {
    processors: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    node: process.versions.node,
    r: versions,
  },
  runs: RUNS,
  seed: SEED,
  rows,
});
