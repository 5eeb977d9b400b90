import { isCalendarDay } from '../../calendar-day.js';
import { unreadableUdi, type Udi } from './udi.js';

/** A character counts as its place here; the check character makes the sum of all others, modulo 43. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';

type Mutable = { -readonly [field in keyof Udi]: Udi[field] };

/**
 * A HIBC label as ANSI/HIBC 2.6 has it: the primary code, which names the device, the secondary one with what is
 * particular to this one, or both joined by a stroke. Two codes may be given one after the other.
 *
 * @throws RegistryError
 * @see Health Industry Bar Code Supplier Labeling Standard, ANSI/HIBC 2.6
 */
export function readHibc(text: string): Udi {
  // Only capitals are in its alphabet; stars are the start and stop of Code 39.
  const codes = text
    .toUpperCase()
    .replace(/^\]C0/, '')
    .split(/[*\s]+(?=\+)/)
    .map((code) => code.replace(/^[*]+|[*\r\n\t]+$/g, ''))
    .filter((code) => code !== '');
  const read: Mutable = {
    issuer: 'HIBCC',
    printed: codes.join(' '),
    deviceIdentifier: null,
    lot: null,
    serial: null,
    expiresOn: null,
    manufacturedOn: null,
  };
  let linkedTo: string | null = null;
  for (const code of codes) {
    const body = checked(code);
    if (/^\+[A-Z]/.test(body)) {
      readPrimary(body, read);
      linkedTo = code.at(-1) ?? null;
    } else {
      // A secondary code on its own repeats the check character of its primary one before its own.
      if (linkedTo !== null && body.at(-1) !== linkedTo) {
        throw unreadableUdi(
          'The two codes do not belong together: they are of different labels. Scan both of one label.',
        );
      }
      readSecondary(body.slice(1, -1), read);
    }
  }
  return read;
}

/** What stands before the check character. */
function checked(code: string): string {
  // A space may be the check character, and get lost at the end of a text.
  for (const whole of [code, `${code} `]) {
    const places = [...whole].map((character) => ALPHABET.indexOf(character));
    const last = places.pop() ?? -1;
    if (!places.includes(-1) && places.length > 2 && sum(places) % 43 === last) return whole.slice(0, -1);
  }
  throw unreadableUdi(
    'The check character at the end does not fit: the code is cut short, or a character is wrong. Scan the label again.',
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** + labeller (4), product (1 to 18), unit of measure (1 digit), and after a stroke the secondary parts. */
function readPrimary(body: string, read: Mutable): void {
  const [primary = '', ...parts] = body.slice(1).split('/');
  if (!/^[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}[0-9]$/.test(primary)) {
    throw unreadableUdi(
      'After + a code by HIBCC names the labeller in 4 characters and the product. Scan the label again.',
    );
  }
  read.deviceIdentifier = primary;
  if (parts.length > 0) readSecondary(parts.join('/'), read);
}

/** The parts of a secondary code: $$ with date and lot or serial number, 14D, 16D, S and Q. */
function readSecondary(body: string, read: Mutable): void {
  for (const part of body.split('/')) {
    if (part.startsWith('$$')) readDated(part.slice(2), read);
    else if (part.startsWith('$+')) read.serial = part.slice(2) || null;
    else if (part.startsWith('$')) read.lot = part.slice(1) || null;
    else if (part.startsWith('14D')) read.expiresOn = longDay(part.slice(3));
    else if (part.startsWith('16D')) read.manufacturedOn = longDay(part.slice(3));
    else if (part.startsWith('S')) read.serial = part.slice(1) || null;
    else if (part.startsWith('Q')) continue;
    else if (/^\d{5}/.test(part)) {
      read.expiresOn = dayOfYear(part.slice(0, 5));
      read.lot = part.slice(5) || null;
    } else throw unreadableUdi('A part of the second code is of no known kind. Scan the label again.');
  }
}

/** Digits of a date by the figure before it; MMYY begins with its own 0 or 1. */
const formats: Readonly<Record<string, readonly [digits: number, day: (digits: string) => string | null]>> = {
  2: [6, (at) => shortDay(at.slice(4), at.slice(0, 2), at.slice(2, 4))],
  3: [6, (at) => shortDay(at.slice(0, 2), at.slice(2, 4), at.slice(4))],
  4: [8, (at) => shortDay(at.slice(0, 2), at.slice(2, 4), at.slice(4, 6))],
  5: [5, (at) => dayOfYear(at)],
  6: [7, (at) => dayOfYear(at.slice(0, 5))],
  7: [0, () => null],
};

function readDated(text: string, read: Mutable): void {
  const isSerial = text.startsWith('+');
  let rest = isSerial ? text.slice(1) : text;
  // A quantity of 2 or 5 digits may come first.
  if (rest.startsWith('8')) rest = rest.slice(3);
  else if (rest.startsWith('9')) rest = rest.slice(6);
  if (/^[01]/.test(rest)) {
    read.expiresOn = shortDay(rest.slice(2, 4), rest.slice(0, 2), '00');
    rest = rest.slice(4);
  } else {
    const format = formats[rest.charAt(0)];
    if (!format) throw unreadableUdi('The date in the second code is of no known form. Scan the label again.');
    const [digits, day] = format;
    const written = rest.slice(1, 1 + digits);
    read.expiresOn = day(written);
    rest = rest.slice(1 + digits);
  }
  if (isSerial) read.serial = rest || null;
  else read.lot = rest || null;
}

const existing = (day: string): string => {
  if (!isCalendarDay(day)) throw unreadableUdi('A date in the code is no day of the calendar. Scan the label again.');
  return day;
};

const longDay = (digits: string): string =>
  existing(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);

/** Two digits of the year, of this century; the day 00 stands for the last of its month. */
function shortDay(year: string, month: string, day: string): string {
  const last = new Date(Date.UTC(2000 + Number(year), Number(month), 0)).getUTCDate();
  return existing(`20${year}-${month}-${day === '00' ? String(last) : day}`);
}

/** YYJJJ: the day of the year. */
function dayOfYear(digits: string): string {
  const [, year = '', day = ''] = /^(\d\d)(\d{3})$/.exec(digits) ?? [];
  const date = new Date(Date.UTC(2000 + Number(year), 0, Number(day)));
  const fits = Number(day) > 0 && date.getUTCFullYear() === 2000 + Number(year);
  return existing(fits ? date.toISOString().slice(0, 10) : '');
}
