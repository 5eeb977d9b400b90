import { parseBarcode } from 'gs1-barcode-parser-mod';
import { isCalendarDay } from '../../calendar-day.js';
import { unreadableUdi, type Udi } from './udi.js';

/** Ends an element of variable length, where a scanner passes FNC1 on. */
const GROUP_SEPARATOR = '\u001d';
/** How keyboards and log files write it. */
const WRITTEN_SEPARATOR = /<GS>|\{GS\}|\u241d/gi;
/** What scanners put before the data to say which symbol it was: ]d2 DataMatrix, ]C1 linear, ]Q3 QR code. */
const SYMBOLOGY = /^\](d2|C1|Q3|e0|J1)/i;

const DEVICE_IDENTIFIER = '01';
const LOT = '10';
const MANUFACTURED = '11';
const EXPIRES = '17';
const SERIAL = '21';

/**
 * A GS1 element string, scanned or as printed with parentheses; a bare GTIN counts as one that says nothing else.
 *
 * @throws RegistryError
 */
export function readGs1(text: string): Udi {
  // No element of a device may hold a space: they come from labels, where elements are spaced for the eye.
  const scanned = text.replace(WRITTEN_SEPARATOR, GROUP_SEPARATOR).replace(/\s/g, '').replace(SYMBOLOGY, '');
  const code = scanned.startsWith(GROUP_SEPARATOR) ? scanned.slice(1) : scanned;
  if (/^\d{12,14}$/.test(code)) return { ...NOTHING, ...bare(gtin(code.padStart(14, '0'))) };
  if (!/^\(?\d{2}/.test(code)) {
    throw unreadableUdi(
      'This is neither a GS1 nor a HIBCC identifier. One by GS1 begins with (01) and 14 digits, one by HIBCC with + and a letter.',
    );
  }
  const elements = elementsOf(code);
  const identifier = elements.get(DEVICE_IDENTIFIER);
  if (identifier === undefined) {
    throw unreadableUdi('The part (01), which names the device, is missing. Scan the whole label.');
  }
  return {
    issuer: 'GS1',
    printed: [...elements].map(([ai, raw]) => `(${ai})${raw}`).join(''),
    deviceIdentifier: gtin(identifier),
    lot: elements.get(LOT) ?? null,
    serial: elements.get(SERIAL) ?? null,
    expiresOn: dayOf(elements.get(EXPIRES), 'use by (17)'),
    manufacturedOn: dayOf(elements.get(MANUFACTURED), 'manufacture (11)'),
  };
}

const bare = (deviceIdentifier: string) => ({ deviceIdentifier, printed: `(01)${deviceIdentifier}` });

const NOTHING = { issuer: 'GS1', lot: null, serial: null, expiresOn: null, manufacturedOn: null } as const;

function elementsOf(code: string): Map<string, string> {
  try {
    const { parsedCodeItems } = parseBarcode(code);
    return new Map(parsedCodeItems.map(({ ai, raw }) => [ai, raw]));
  } catch {
    throw unreadableUdi(
      'The code stops in the middle, or holds something that is not part of one. Scan the label again, or type it as printed, with its parentheses.',
    );
  }
}

/** Every other digit from the right counts three times; all together with the check digit make a multiple of ten. */
function gtin(digits: string): string {
  if (!/^\d{14}$/.test(digits)) throw unreadableUdi('The part (01) has 14 digits. Scan the label again.');
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  if (sum % 10 !== 0) {
    throw unreadableUdi(
      'The check digit of the part (01) does not fit: a digit is wrong or missing. Scan the label again.',
    );
  }
  return digits;
}

/** YYMMDD, of this century as far as devices live; the day 00 stands for the last of its month. */
function dayOf(raw: string | undefined, what: string): string | null {
  if (raw === undefined) return null;
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(raw) ?? [];
  const last = new Date(Date.UTC(2000 + Number(year), Number(month), 0)).getUTCDate();
  const told = `20${year}-${month}-${day === '00' ? String(last) : day}`;
  if (!isCalendarDay(told)) throw unreadableUdi(`The day of ${what} is no day of the calendar. Scan the label again.`);
  return told;
}
