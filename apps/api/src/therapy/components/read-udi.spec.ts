import { RegistryError } from '../../errors.js';
import { readUdi } from './read-udi.js';

const GS = '\u001d';
const nothing = { lot: null, serial: null, expiresOn: null, manufacturedOn: null };

/** 4+0+12+3+... of 0401234567890: the check digit of this GTIN is 1. */
const GTIN = '04012345678901';

describe('a GS1 identifier', () => {
  const whole = {
    issuer: 'GS1',
    printed: `(01)${GTIN}(17)301230(10)LOT7(21)SN0042`,
    deviceIdentifier: GTIN,
    lot: 'LOT7',
    serial: 'SN0042',
    expiresOn: '2030-12-30',
    manufacturedOn: null,
  };

  it.each([
    ['as printed, with parentheses', `(01)${GTIN}(17)301230(10)LOT7(21)SN0042`],
    ['as printed, with spaces for the eye', `(01) 0 4012345 67890 1 (17) 301230 (10) LOT7\n(21) SN0042`],
    ['as scanned, with FNC1 after the lot', `01${GTIN}1730123010LOT7${GS}21SN0042`],
    ['with the symbology of DataMatrix', `]d201${GTIN}1730123010LOT7${GS}21SN0042`],
    ['with the symbology of a linear code', `]C101${GTIN}1730123010LOT7${GS}21SN0042`],
    ['with the symbology in the wrong case', `]D201${GTIN}1730123010LOT7${GS}21SN0042`],
    ['with FNC1 in front', `${GS}01${GTIN}1730123010LOT7${GS}21SN0042`],
    ['with FNC1 written out by the scanner', `01${GTIN}1730123010LOT7<GS>21SN0042`],
  ])('is read %s', (_how, text) => {
    expect(readUdi(text)).toEqual(whole);
  });

  it('keeps the case of lot and serial number, which tells two apart', () => {
    expect(readUdi(`(01)${GTIN}(21)ab12`)).toMatchObject({ serial: 'ab12' });
  });

  it('takes the day 00 as the last of its month', () => {
    expect(readUdi(`(01)${GTIN}(17)280200(11)250100`)).toMatchObject({
      expiresOn: '2028-02-29',
      manufacturedOn: '2025-01-31',
    });
  });

  it.each([GTIN, GTIN.slice(1)])('may be the bare number %s', (text) => {
    expect(readUdi(text)).toEqual({ issuer: 'GS1', printed: `(01)${GTIN}`, deviceIdentifier: GTIN, ...nothing });
  });
});

describe('a HIBCC identifier', () => {
  it.each([
    ['the primary code', '+A999123457', { deviceIdentifier: 'A99912345', ...nothing }],
    [
      // The example of the standard.
      'both codes joined, with day of the year and lot',
      '+A99912345/$$52001510X33',
      { deviceIdentifier: 'A99912345', ...nothing, lot: '10X3', expiresOn: '2020-01-15' },
    ],
    [
      'a lot with YYMMDD and a serial number',
      '+A99912345/$$3200115LOT7/S123450',
      { deviceIdentifier: 'A99912345', ...nothing, lot: 'LOT7', serial: '12345', expiresOn: '2020-01-15' },
    ],
    [
      'a serial number without a date, and long days of use by and manufacture',
      '+A99912345/$$+7SN0042/14D20280131/16D20250102X',
      {
        deviceIdentifier: 'A99912345',
        lot: null,
        serial: 'SN0042',
        expiresOn: '2028-01-31',
        manufacturedOn: '2025-01-02',
      },
    ],
    [
      'a serial number with YYMMDD',
      '+A123BJC5D6E7/$$+3280131NGV112233HX',
      { deviceIdentifier: 'A123BJC5D6E7', ...nothing, serial: 'NGV112233H', expiresOn: '2028-01-31' },
    ],
    [
      'the secondary code alone',
      '+$$52001510X374',
      { deviceIdentifier: null, ...nothing, lot: '10X3', expiresOn: '2020-01-15' },
    ],
    [
      'both codes one after the other',
      '+A999123457\n+$$52001510X374',
      { deviceIdentifier: 'A99912345', ...nothing, lot: '10X3', expiresOn: '2020-01-15' },
    ],
  ])('is read: %s', (_what, text, expected) => {
    expect(readUdi(text)).toMatchObject({ issuer: 'HIBCC', ...expected });
  });

  it('is read in lower case and between the stars of Code 39', () => {
    expect(readUdi(' *+a999123457* ')).toMatchObject({ deviceIdentifier: 'A99912345', printed: '+A999123457' });
  });
});

describe('a text that is no identifier', () => {
  it.each([
    ['what a spreadsheet makes of it', '9.506E+12', 'spreadsheet'],
    ['the same with a decimal comma', '9,506e+12', 'spreadsheet'],
    ['nothing', '   ', 'nothing to read'],
    ['a serial number', 'NGV112233H', 'neither'],
    ['a code of blood and tissue', '=/A9999XYZ100T0944', 'ICCBBA'],
    ['a GTIN with a wrong digit', '(01)04012345678902(21)SN1', 'check digit'],
    ['a GTIN cut short', '(01)0401234567890', 'stops in the middle'],
    ['a bare number with a wrong digit', '04012345678902', 'check digit'],
    ['a label without the device', '(17)301230(21)SN1', '(01)'],
    ['a month that is none', `(01)${GTIN}(17)301330`, 'no day of the calendar'],
    ['a HIBCC code cut short', '+A99912345/$$520015', 'check character'],
    ['two HIBCC codes of different labels', '+A99912346C +$$52001510X374', 'check character'],
    ['a secondary part of no known kind', '+A99912345/Z1H', 'check character'],
  ])('is refused with a sentence: %s', (_what, text, word) => {
    let refusal: unknown;
    try {
      readUdi(text);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(RegistryError);
    expect(refusal).toMatchObject({ code: 'VALIDATION_FAILED', details: { rule: 'UDI', field: 'udi' } });
    expect((refusal as Error).message).toContain(word);
  });
});
