import { readGs1 } from './gs1.js';
import { readHibc } from './hibc.js';
import { unreadableUdi, type Udi } from './udi.js';

/** 9.506E+12 is what a spreadsheet makes of a long number; the digits behind it are gone. */
const SPREADSHEET_NUMBER = /^\d([.,]\d+)?e\+?\d+$/i;

/** As long as a serial number typed by itself may be. */
const LONGEST_SERIAL = 40;

/**
 * Reads a unique device identifier as it is scanned, pasted or typed from the label.
 *
 * @throws RegistryError with a sentence that says what to do; never an error of a parser
 */
export function readUdi(text: string): Udi {
  const udi = readCode(text);
  if (udi.serial !== null && udi.serial.length > LONGEST_SERIAL) {
    throw unreadableUdi(
      `The serial number of this label has more than ${LONGEST_SERIAL} characters, which no part carries. Scan the label again, or type the serial number alone.`,
    );
  }
  return udi;
}

function readCode(text: string): Udi {
  const code = text.trim();
  if (code === '')
    throw unreadableUdi('There is nothing to read. Scan the label, or type what is printed below the code.');
  if (SPREADSHEET_NUMBER.test(code.replace(/\s/g, ''))) {
    throw unreadableUdi(
      'This is a number as a spreadsheet shortens it; the digits of the identifier are lost. Scan the label again.',
    );
  }
  if (/^(\][cC]0)?\*?\+/.test(code)) return readHibc(code);
  if (/^[=&]/.test(code)) {
    throw unreadableUdi('This is a code for blood and tissue (ICCBBA), which pumps and catheters do not carry.');
  }
  return readGs1(code);
}
