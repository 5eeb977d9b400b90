import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { amount } from './table.mjs';

/** The committed run every later one is held against. */
const baselineFile = join(checkout, 'docs', 'bench-baseline.json');

/** Everything a run has found, for machines to read. */
export const resultOf = ({ rows, notMeasured }, { sizes, seconds }) => ({
  measuredAt: new Date().toISOString(),
  seconds: Math.round(seconds),
  machine: {
    processors: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    memoryGB: Math.round(totalmem() / 1e9),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  },
  sizes,
  rows: rows.map((row) => ({ ...row, ours: round(row.ours), limit: round(row.limit), ratio: round(row.ratio) })),
  growth: growthOf(rows, sizes),
  notMeasured,
});

/** Prints one table a size, then how operations grow from one size to the next. */
export function printResult({ rows, growth, sizes, notMeasured, seconds }) {
  const baseline = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : { rows: [] };
  for (const patients of [...sizes, null]) {
    const shown = rows.filter((row) => row.patients === patients);
    if (shown.length === 0) continue;
    console.log(patients === null ? '\nAt any size' : `\n${patients.toLocaleString('en')} patients`);
    printTable(
      ['operation', 'held against', 'ours', 'limit', 'ratio', 'goal', '', 'baseline', 'runs'],
      shown.map((row) => [
        row.operation,
        row.limitIs ?? '',
        amount(row.ours, row.unit),
        amount(row.limit, row.unit),
        row.ratio === null ? '' : row.ratio.toFixed(2),
        row.goal ?? '',
        row.met === null ? '' : row.met ? 'met' : 'MISSED',
        ratioIn(baseline, row),
        row.runs === null ? '' : String(row.runs),
      ]),
    );
  }
  if (growth.length > 0) {
    console.log('\nGrowth (1 × would be no growth)');
    printTable(
      ['operation', 'from', 'to', 'patients', 'ours', 'limit'],
      growth.map(({ operation, from, to, ours, limit }) => [
        operation,
        String(from),
        String(to),
        `${(to / from).toFixed(1)} ×`,
        `${ours.toFixed(1)} ×`,
        limit === null ? '' : `${limit.toFixed(1)} ×`,
      ]),
    );
  }
  for (const { operation, because } of notMeasured) console.log(`not measured: ${operation} (${because})`);
  const judged = rows.filter(({ met }) => met !== null);
  console.log(`\n${judged.filter(({ met }) => met).length} of ${judged.length} goals met, ${seconds} s.`);
}

/** Times at one size as a multiple of those at the size before; throughput the other way round. */
function growthOf(rows, sizes) {
  return rows.flatMap((row) => {
    const before = sizes[sizes.indexOf(row.patients) - 1];
    const earlier = rows.find(({ id, patients }) => id === row.id && patients === before);
    if (before === undefined || !earlier || !['ms', '/s', 's'].includes(row.unit)) return [];
    const times = (now, then) => (row.unit === '/s' ? then / now : now / then);
    const limit = row.limit === null ? null : round(times(row.limit, earlier.limit));
    return [
      {
        id: row.id,
        operation: row.operation,
        from: before,
        to: row.patients,
        ours: round(times(row.ours, earlier.ours)),
        limit,
      },
    ];
  });
}

function ratioIn(baseline, { id, patients }) {
  const row = baseline.rows.find((one) => one.id === id && one.patients === patients);
  return row?.ratio == null ? '' : row.ratio.toFixed(2);
}

function printTable(head, lines) {
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column].length)));
  const isNumber = (column) => head[column] !== 'operation' && head[column] !== 'held against';
  for (const line of [head, ...lines]) {
    const cells = line.map((text, column) =>
      isNumber(column) ? text.padStart(widths[column]) : text.padEnd(widths[column]),
    );
    console.log(`  ${cells.join('  ')}`.trimEnd());
  }
}

const round = (value) => (value === null ? null : Number(value.toPrecision(4)));
