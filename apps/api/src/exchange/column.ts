import { isCalendarDay } from '../calendar-day.js';
import type { ErrorCode } from './problem.js';

/** What a cell says, or why it says nothing that can be stored. */
export type Reading<T> = { readonly value: T } | { readonly code: ErrorCode; readonly message: string };

/** Reads a trimmed cell that is not empty. Sentences say what is expected, never what was found. */
export type ReadCell<T> = (text: string) => Reading<T>;

/** A column a file must have. */
export interface Column<T> {
  readonly heading: string;
  readonly read: ReadCell<T>;
}

/** Results of formulas that failed, in the languages spreadsheets speak: #N/A, #REF!, #BEZUG!, #¿NOMBRE? */
const SPREADSHEET_ERROR = /^#(N\/A|N\/D|NV|N\/DISP|[\p{L}\p{N}¡¿/_.]+[!?])$/u;
const SCIENTIFIC = /^\d+([.,]\d+)?[eE][+-]?\d+$/;
/** Control characters and halves of letters beyond 16 bits; PostgreSQL refuses some of them with the whole statement. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;

/** A cell that must be filled. */
export const required = <T>(heading: string, read: ReadCell<T>): Column<T> => ({
  heading,
  read: (text) =>
    text === '' ? { code: 'REQUIRED_MISSING', message: 'This cell must be filled.' } : unlessBroken(text, read),
});

/** A cell that may be empty: missing is null. */
export const optional = <T>(heading: string, read: ReadCell<T>): Column<T | null> => ({
  heading,
  read: (text) => (text === '' ? { value: null } : unlessBroken(text, read)),
});

/** Reported instead of any other fault of the cell. */
function unlessBroken<T>(text: string, read: ReadCell<T>): Reading<T> {
  if (SPREADSHEET_ERROR.test(text))
    return { code: 'SPREADSHEET_ERROR', message: 'The spreadsheet left the error of a formula in this cell.' };
  const reading = read(text);
  if (!UNSTORABLE.test(text) || ('code' in reading && reading.code === 'IDENTIFIER_INVALID')) return reading;
  return { code: 'TEXT_INVALID', message: 'This cell has a line break or a character that is no letter of any text.' };
}

/** A day as YYYY-MM-DD, not after `latest`. */
export const day =
  (latest: string): ReadCell<string> =>
  (text) => {
    if (!isCalendarDay(text))
      return { code: 'DATE_INVALID', message: 'This is not a day of the calendar, written YYYY-MM-DD.' };
    if (text > latest)
      return { code: 'DATE_FUTURE', message: `This day lies after ${latest}, the day the export was made or read.` };
    return { value: text };
  };

/** One of a list of codes, compared as text. */
export const code =
  <T>(meanings: Readonly<Record<string, T>>): ReadCell<T> =>
  (text) => {
    const known = Object.entries(meanings).find(([name]) => name === text);
    if (known) return { value: known[1] };
    return { code: 'CODE_UNKNOWN', message: `This code is not one of ${Object.keys(meanings).join(', ')}.` };
  };

/** An identifier: text, never a number. */
export const identifier =
  (form: RegExp, words: string): ReadCell<string> =>
  (text) => {
    if (SCIENTIFIC.test(text)) {
      return {
        code: 'IDENTIFIER_MANGLED',
        message: 'A spreadsheet turned this identifier into a number in scientific notation. Export it as text.',
      };
    }
    return form.test(text) && !UNSTORABLE.test(text)
      ? { value: text }
      : { code: 'IDENTIFIER_INVALID', message: `This must be ${words}.` };
  };

export const wholeNumber =
  ({ from, to }: { from: number; to: number }): ReadCell<number> =>
  (text) => {
    if (!/^(0|-?[1-9]\d*)$/.test(text)) return { code: 'NUMBER_INVALID', message: 'This is not a whole number.' };
    const value = Number(text);
    if (value < from || value > to) return { code: 'OUT_OF_RANGE', message: `This must lie from ${from} to ${to}.` };
    return { value };
  };

/** A number with a decimal point, without leading zeros; a zero has no sign. */
export const decimal: ReadCell<number> = (text) =>
  /^(?!-0(\.0+)?$)-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/.test(text)
    ? { value: Number(text) }
    : { code: 'NUMBER_INVALID', message: 'This is not a number with a decimal point and without leading zeros.' };

/** What a cell says and how it is written, for readers who must know both. */
export interface Written<T> {
  readonly value: T;
  readonly text: string;
}

export const asWritten =
  <T>(read: ReadCell<T>): ReadCell<Written<T>> =>
  (text) => {
    const reading = read(text);
    return 'value' in reading ? { value: { value: reading.value, text } } : reading;
  };

/** 1.000 is one to some and one thousand to others. */
export const looksLikeThousands = (text: string): boolean => /^-?[1-9]\d{0,2}\.\d{3}$/.test(text);

export const words =
  (longest: number): ReadCell<string> =>
  (text) =>
    text.length > longest || UNSTORABLE.test(text)
      ? { code: 'TEXT_INVALID', message: `This must be one line of at most ${longest} letters.` }
      : { value: text };
