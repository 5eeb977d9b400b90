/** Why a file is refused. Nothing of the folder is stored then. */
export type RefusalCode =
  | 'FILE_MISSING'
  | 'UNSUPPORTED_FORMAT'
  | 'ENCODING_INVALID'
  | 'CSV_MALFORMED'
  | 'COLUMN_MISSING'
  | 'HEADER_DUPLICATE'
  | 'DATE_INVALID';

/** Why a row is rejected. */
export type ErrorCode =
  | 'ROW_SHAPE'
  | 'REQUIRED_MISSING'
  | 'DATE_INVALID'
  | 'DATE_FUTURE'
  | 'DATE_ORDER'
  | 'DATE_BEFORE_BIRTH'
  | 'DATE_BEFORE_IMPLANT'
  | 'NUMBER_INVALID'
  | 'OUT_OF_RANGE'
  | 'CODE_UNKNOWN'
  | 'TEXT_INVALID'
  | 'IDENTIFIER_INVALID'
  | 'IDENTIFIER_MANGLED'
  | 'SPREADSHEET_ERROR'
  | 'DUPLICATE_CONFLICT'
  | 'CENTRE_REJECTED'
  | 'PATIENT_UNKNOWN'
  | 'PATIENT_REJECTED'
  | 'PATIENT_CONFLICT'
  | 'PATIENT_ERASED'
  | 'PATIENT_MOVED';

export type ProblemCode = RefusalCode | ErrorCode | 'TRAILING_CELLS' | 'DUPLICATE_IDENTICAL';

/** What is wrong with a row and in which column; the sentence never repeats what the cell says. */
export interface Fault<C extends ProblemCode = ErrorCode> {
  readonly code: C;
  /** Heading of the column; null when it is about the whole row. */
  readonly column: string | null;
  readonly message: string;
}

/** A data row of a file, by where it stands. */
export interface Place {
  readonly file: string;
  /** Data rows from 1 after the header, blank ones included. */
  readonly record: number;
  /** Physical line on which the row starts, the header being on 1. */
  readonly line: number;
}

/** One line of the report. */
export interface Problem {
  readonly file: string;
  readonly record: number | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly kind: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** A file that cannot be read as what it should be; the import ends and stores nothing. */
export class RefusedFile extends Error {
  readonly problem: Problem;

  constructor(file: string, code: RefusalCode, message: string, at: { line?: number; column?: string } = {}) {
    super(message);
    this.problem = {
      file,
      record: null,
      line: at.line ?? null,
      column: at.column ?? null,
      code,
      kind: 'error',
      message,
    };
  }
}
