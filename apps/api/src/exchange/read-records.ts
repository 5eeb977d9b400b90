import { isUtf8 } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { RefusedFile } from './problem.js';

/** One line of a table, or several where a quoted cell holds line breaks. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const LINE_BREAK = /\r\n|\r|\n/g;
/** A quote left open swallows the rest of the file; beyond this it is no cell any more. */
const LONGEST_RECORD = 1_000_000;
const EDGES = /^[\s\u00a0\u202f\ufeff]+|[\s\u00a0\u202f\ufeff]+$/g;

/**
 * Reads a comma-separated UTF-8 file record by record, header included; cells are trimmed.
 *
 * @param read told the SHA-256 of the file once all of it has been read
 * @throws RefusedFile when it is no such file or its quoting is broken
 */
export async function* readRecords(path: string, read: (sha256: string) => void): AsyncGenerator<CsvRecord> {
  const file = basename(path);
  const hash = createHash('sha256');
  let line = 1;
  const parser = parse({
    bom: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: LONGEST_RECORD,
    // The line counter of the library counts CRLF within quotes twice.
    on_record: (cells) => {
      const start = line;
      line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(LINE_BREAK)?.length ?? 0), 0);
      return Object.assign(cells, { line: start });
    },
  });
  pipeline(
    createReadStream(path),
    (chunks: AsyncIterable<Buffer>) => strictText(chunks, file, hash),
    parser,
    // Errors reach whoever reads the parser.
    () => undefined,
  );
  try {
    for await (const cells of parser as AsyncIterable<string[] & { line: number }>)
      yield { line: cells.line, cells: cells.map((cell) => cell.replace(EDGES, '')) };
  } catch (error) {
    if (error instanceof CsvError) throw malformed(file, line);
    if (isFileError(error)) throw new RefusedFile(file, 'FILE_MISSING', 'This file cannot be read.');
    throw error;
  }
  read(hash.digest('hex'));
}

const isFileError = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'syscall' in error &&
  (error.syscall === 'open' || error.syscall === 'read');

const malformed = (file: string, line: number): RefusedFile =>
  new RefusedFile(file, 'CSV_MALFORMED', 'The quotes of this row are broken, so nobody can tell where its cells end.', {
    line,
  });

/** The text of a UTF-8 file; a letter that is no UTF-8 is not replaced but refused. */
async function* strictText(chunks: AsyncIterable<Buffer>, file: string, hash: Hash): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  let first = true;
  const decode = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw notUtf8(file, line + linesBeforeFault(chunk));
    }
  };
  for await (const chunk of chunks) {
    if (first && chunk.subarray(0, ZIP.length).equals(ZIP)) throw notText(file);
    first = false;
    hash.update(chunk);
    const text = decode(chunk);
    line += text.split('\n').length - 1;
    yield text;
  }
  yield decode();
}

/** Lines of a chunk that are well before the first that is not UTF-8. */
function linesBeforeFault(chunk: Buffer = Buffer.alloc(0)): number {
  let at = 0;
  // A letter begun in the chunk before ends here; it was not the fault, or there is none on a later line.
  while (at < 3 && ((chunk[at] ?? 0) & 0xc0) === 0x80) at += 1;
  for (let lines = 0; ; lines += 1) {
    const end = chunk.indexOf(0x0a, at);
    if (end === -1 || !isUtf8(chunk.subarray(at, end))) return lines;
    at = end + 1;
  }
}

const notText = (file: string): RefusedFile =>
  new RefusedFile(
    file,
    'UNSUPPORTED_FORMAT',
    'This is a workbook or an archive, not text. Save it as CSV (UTF-8, commas).',
  );

const notUtf8 = (file: string, line: number): RefusedFile =>
  new RefusedFile(file, 'ENCODING_INVALID', 'This line is not UTF-8. Save the file as CSV (UTF-8).', { line });
