import { code, day, decimal, identifier, optional, required, wholeNumber } from './column.js';
import { Ledger } from './ledger.js';
import { RefusedFile, type Problem } from './problem.js';
import { readTable, table } from './read-table.js';
import { removeWrittenFolders, writtenFolder } from './testing/written-folder.js';

const visits = table(
  'visits.csv',
  {
    patient: required('patient', identifier(/^[A-Z0-9]{3,}$/, 'three letters or more')),
    heldOn: required('held_on', day('2024-06-30')),
    kind: optional('kind', code({ A: 'first', B: 'second' })),
    year: optional('year', wholeNumber({ from: 1900, to: 2024 })),
    score: required('score', decimal),
  },
  ['patient', 'heldOn'],
);
const HEADER = 'patient,held_on,kind,year,score';

async function read(content: string | Buffer) {
  const ledger = new Ledger();
  const { rows, unmapped } = await readTable(writtenFolder({ 'visits.csv': content }), visits, ledger);
  return { values: rows.map(({ values }) => values), unmapped, counts: ledger.counts(), ledger };
}

const problemsOf = async (...lines: string[]) =>
  (await read([HEADER, ...lines].join('\n'))).ledger
    .problems(['visits.csv'])
    .map(({ record, line, column, code }) => [record, line, column, code]);

async function refusalOf(content: string | Buffer): Promise<Problem> {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof RefusedFile) return error.problem;
    throw error;
  }
  throw new Error('the file was read');
}

afterEach(removeWrittenFolders);

describe('reading a table', () => {
  it('reads cells without a byte order mark, trimmed of every kind of space, and keeps a missing one null', async () => {
    const { values, counts } = await read(`\ufeff${HEADER}\r\n\u00a0ANNA \u202f, 2024-01-31,,,0\r\n`);
    expect(values).toEqual([{ patient: 'ANNA', heldOn: '2024-01-31', kind: null, year: null, score: 0 }]);
    expect(counts).toMatchObject({ rows: 1, rejected: 0 });
  });

  it('finds columns by their headings and names those it does not read', async () => {
    const { values, unmapped } = await read(
      'score,remark,held_on,year,patient,kind,,\n1.5,fine,2024-01-31,1999,ANNA,B\n',
    );
    expect(values).toEqual([{ patient: 'ANNA', heldOn: '2024-01-31', kind: 'second', year: 1999, score: 1.5 }]);
    expect(unmapped).toEqual(['remark']);
  });

  it('says of each fault where it stands and what it is', async () => {
    expect(
      await problemsOf(
        'ANNA,2024-01-31,C,1999,1',
        'ANNA,31.01.2024,A,1999,1',
        'ANNA,2023-02-29,A,1999,1',
        'ANNA,2024-07-01,A,1999,1',
        ',2024-02-01,A,1999,1',
        '1.2E+05,2024-02-01,A,1999,1',
        'A-1,2024-02-01,A,1999,1',
        'ANNA,2024-02-02,A,1899,1',
        'ANNA,2024-02-03,A,1999.0,1',
        'ANNA,2024-02-04,A,1999,"1,5"',
        'ANNA,2024-02-05,A,1999,#N/A',
        'ANNA,#BEZUG!,A,1999,',
        'ANNA,2024-02-06,A,01999,-0',
        'AN\u0000NA,2024-02-07,"A\n",1999,1',
        'ANNA,2024-02-08,"A\u0085B",1999,-0.5',
      ),
    ).toEqual([
      [1, 2, 'kind', 'CODE_UNKNOWN'],
      [2, 3, 'held_on', 'DATE_INVALID'],
      [3, 4, 'held_on', 'DATE_INVALID'],
      [4, 5, 'held_on', 'DATE_FUTURE'],
      [5, 6, 'patient', 'REQUIRED_MISSING'],
      [6, 7, 'patient', 'IDENTIFIER_MANGLED'],
      [7, 8, 'patient', 'IDENTIFIER_INVALID'],
      [8, 9, 'year', 'OUT_OF_RANGE'],
      [9, 10, 'year', 'NUMBER_INVALID'],
      [10, 11, 'score', 'NUMBER_INVALID'],
      [11, 12, 'score', 'SPREADSHEET_ERROR'],
      [12, 13, 'held_on', 'SPREADSHEET_ERROR'],
      [12, 13, 'score', 'REQUIRED_MISSING'],
      [13, 14, 'year', 'NUMBER_INVALID'],
      [13, 14, 'score', 'NUMBER_INVALID'],
      [14, 15, 'patient', 'IDENTIFIER_INVALID'],
      [15, 17, 'kind', 'TEXT_INVALID'],
    ]);
  });

  it('counts records with blank rows, and lines with the breaks inside quotes', async () => {
    const { ledger, counts } = await read(
      `${HEADER}\r\n\r\n"ANNA","2024-01-31","A\r\nB",1999,1\r\n,,,,\r\nBRUNO,never,A,1999,1`,
    );
    expect(ledger.problems(['visits.csv']).map(({ record, line, column }) => [record, line, column])).toEqual([
      [2, 3, 'kind'],
      [4, 6, 'held_on'],
    ]);
    expect(counts).toMatchObject({ rows: 4, blank: 2, rejected: 2 });
  });

  it('rejects a misshapen row without looking further, and warns of empty cells too many', async () => {
    expect(await problemsOf('ANNA,2024-01-31,A,1999', 'ANNA,never,A,1999,1,2', 'ANNA,2024-01-31,A,1999,1,,')).toEqual([
      [1, 2, null, 'ROW_SHAPE'],
      [2, 3, null, 'ROW_SHAPE'],
      [3, 4, null, 'TRAILING_CELLS'],
    ]);
  });

  it('reads a repeated row once, and rejects rows of one key that differ', async () => {
    const { ledger, counts } = await read(
      [
        HEADER,
        'ANNA,2024-01-31,A,,1',
        'ANNA,2024-01-31,A,,1',
        'BRUNO,2024-01-31,A,,1',
        'BRUNO,2024-01-31,A,,2',
        'BRUNO,2024-01-31,A,,1',
      ].join('\n'),
    );
    expect(ledger.problems(['visits.csv']).map(({ record, code }) => [record, code])).toEqual([
      [2, 'DUPLICATE_IDENTICAL'],
      [3, 'DUPLICATE_CONFLICT'],
      [4, 'DUPLICATE_CONFLICT'],
      [5, 'DUPLICATE_IDENTICAL'],
    ]);
    expect(counts).toMatchObject({ rejected: 2, skipped: 2 });
  });

  it('never repeats what a cell says', async () => {
    const { ledger } = await read([HEADER, 'secret-1,secret-2,secret-3,secret-4,secret-5'].join('\n'));
    const problems = ledger.problems(['visits.csv']);
    expect(problems).toHaveLength(5);
    expect(JSON.stringify(problems)).not.toContain('secret');
  });
});

describe('a file that is no such table', () => {
  const line = 'ANNA,2024-01-31,A,1999,1';

  it.each([
    [
      'a quote that is never closed',
      `${HEADER}\n${line}\nBRUNO,"2024-01-31,A,1999,1\n${line}\n${line}\n`,
      'CSV_MALFORMED',
      3,
    ],
    [
      'text after a closing quote',
      `${HEADER}\n"AN\nNA",2024-01-31,A,1999,1\nBRUNO,"2024"-01-31,A,1999,1\n`,
      'CSV_MALFORMED',
      4,
    ],
    ['a quote inside a bare cell', `${HEADER}\nBRU"NO,2024-01-31,A,1999,1\n`, 'CSV_MALFORMED', 2],
    ['a missing column', `patient,held_on,kind,year\n${line}\n`, 'COLUMN_MISSING', 1],
    ['semicolons between cells', `${HEADER.replaceAll(',', ';')}\n`, 'COLUMN_MISSING', 1],
    ['a heading that occurs twice', `${HEADER},remark,remark\n`, 'HEADER_DUPLICATE', 1],
    ['nothing', '', 'COLUMN_MISSING', 1],
    ['a workbook', Buffer.from('PK\u0003\u0004rest of a workbook', 'latin1'), 'UNSUPPORTED_FORMAT', null],
    ['letters that are not UTF-8', Buffer.from(`${HEADER}\n${line}\nJos\u00e9`, 'latin1'), 'ENCODING_INVALID', 3],
  ])('is refused: %s', async (_what, content, code, at) => {
    expect(await refusalOf(content)).toMatchObject({ file: 'visits.csv', record: null, line: at, code });
  });

  it('is refused without naming headings that may be a patient', async () => {
    expect(JSON.stringify(await refusalOf('ANNA,1980,F\nBRUNO,1990,M\n'))).not.toMatch(/ANNA|1980/);
  });
});
