import type { ImportReport } from './import-report.js';
import type { Problem } from './problem.js';

/** Lines shown of one kind of problem in one file; the JSON report has all. */
const SHOWN = 10;

const number = (value: number): string => value.toLocaleString('en-GB');
const pad = (value: number): string => number(value).padStart(10);

/** The report for people. */
export function reportInWords(report: ImportReport): string {
  const [first] = report.problems;
  if (report.status === 'refused') {
    return `Nothing was stored: ${first ? described(first) : 'the folder was refused.'}\n`;
  }
  return [
    ...table(report),
    '',
    ...report.files.flatMap(({ file, unmapped }) =>
      unmapped.length === 0 ? [] : [`${file}: nothing is read from ${unmapped.join(', ')}.`],
    ),
    ...(report.ignored.length === 0 ? [] : [`Not read: ${report.ignored.join(', ')}.`]),
    ...problems(report.problems),
    summary(report),
    '',
  ].join('\n');
}

function table({ files, counts }: ImportReport): string[] {
  const width = Math.max(...files.map(({ file }) => file.length));
  const head = ['rows', 'accepted', 'unchanged', 'rejected', 'skipped'];
  const line = (name: string, row: ImportReport['counts']): string =>
    `${name.padEnd(width)}${pad(row.rows)}${pad(row.accepted)}${pad(row.unchanged)}${pad(row.rejected)}${pad(row.skipped + row.blank)}`;
  return [
    `${''.padEnd(width)}${head.map((name) => name.padStart(10)).join('')}`,
    ...files.map((file) => line(file.file, file)),
    line('all', counts),
  ];
}

function problems(all: readonly Problem[]): string[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of all) {
    const key = `${problem.file} ${problem.code}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].flatMap((group) => [
    ...group.slice(0, SHOWN).map(described),
    ...(group.length > SHOWN
      ? [`  … and ${number(group.length - SHOWN)} more like this; --report json lists them all.`]
      : []),
  ]);
}

function described({ file, record, line, column, code, message }: Problem): string {
  const where = [
    file,
    ...(line === null ? [] : [`line ${line}`]),
    ...(record === null ? [] : [`record ${record}`]),
    ...(column === null ? [] : [column]),
  ];
  return `${where.join(', ')}: ${message} (${code})`;
}

function summary({ dryRun, created, counts, seconds }: ImportReport): string {
  const nouns: readonly (readonly [count: number, one: string, many: string])[] = [
    [created.centres, 'centre', 'centres'],
    [created.patients, 'patient', 'patients'],
    [created.procedures, 'operation', 'operations'],
    [created.complications, 'complication', 'complications'],
    [created.assessments, 'assessment', 'assessments'],
  ];
  const parts = nouns
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${number(count)} ${count === 1 ? one : many}`);
  const what = parts.length === 0 ? 'Nothing new to store' : `${dryRun ? 'Would store' : 'Stored'} ${parts.join(', ')}`;
  const rejected =
    counts.rejected === 0 ? '' : ` ${number(counts.rejected)} rows rejected; correct and import them again.`;
  return `${what} in ${seconds.toFixed(1)} s${dryRun ? ' (dry run: nothing was stored)' : ''}.${rejected}`;
}
