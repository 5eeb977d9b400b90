import type { Finding } from './finding.js';
import { inWords } from './number-in-words.js';

/** What was typed, as a number in the field's unit, or why it cannot be one. */
export type ReadNumber =
  { readonly value: number; readonly finding: null } | { readonly value: null; readonly finding: Finding };

/** "1,000.5" is a thousand and a half; "1,5" could be either and is not guessed. */
function readNumber(text: string): number | null {
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return null;
  return Number(text.replaceAll(',', ''));
}

const refused = (rule: string, field: string, sentence: string): ReadNumber => ({
  value: null,
  finding: { rule: `LIMIT:${rule}`, level: 'ERROR', field, sentence },
});

const DOSE = /^([\d.,]+)\s*(µg|μg|ug|mcg|mg|g|ml)?\s*(?:(?:\/|per)\s*(?:d|day|24\s*h))?$/i;

/** Numbers below this, in mg, are taken for a dose written in the larger unit; others for a slip of the unit alone. */
const PLAUSIBLE_MG = 10;

/**
 * A daily dose as typed. Bare numbers and µg are µg/day; mg are refused with what was probably meant.
 *
 * @param text '400', '400 µg/day', '1,000 mcg', '400 mg'
 * @returns µg/day, or a finding at the field `dailyDoseUg`
 */
export function readDose(text: string): ReadNumber {
  const [, digits = '', unit = 'µg'] = DOSE.exec(text.trim()) ?? [];
  const number = readNumber(digits);
  const field = 'dailyDoseUg';
  if (number === null) {
    return refused('dose-unit', field, 'This is not a dose. Type a number of µg/day, such as 400 or 62.5.');
  }
  if (/^mg$/i.test(unit)) {
    const meant = number < PLAUSIBLE_MG ? number * 1000 : number;
    return refused(
      'dose-unit',
      field,
      `Daily dose is ${inWords(number)} mg/day. Intrathecal doses are in µg/day: did you mean ${inWords(meant)} µg/day?`,
    );
  }
  if (/^(g|ml)$/i.test(unit)) {
    return refused('dose-unit', field, `Daily dose is in ${unit}. Intrathecal doses are in µg/day: type that number.`);
  }
  return { value: number, finding: null };
}

const CONCENTRATION = /^([\d.,]+)\s*(µg|μg|ug|mcg|mg)?\s*(?:(?:\/|in|per)\s*([\d.,]*)\s*ml)?$/i;

/**
 * A concentration as typed or read off an ampoule. "10 mg" is on both ampoules, and no concentration.
 *
 * @param text '500', '2,000 µg/mL', '10 mg/20 mL' (500), '10 mg/5 mL' (2,000), '2 mg/mL'
 * @returns µg/mL, or a finding at the field `concentrationUgPerMl`
 * @see UK leaflet: the ampoules of 20 mL and of 5 mL both say 10 mg
 */
export function readConcentration(text: string): ReadNumber {
  const match = CONCENTRATION.exec(text.trim());
  const [, digits = '', unit = 'µg', volume] = match ?? [];
  const amount = readNumber(digits);
  const ml = volume === undefined || volume === '' ? 1 : readNumber(volume);
  const field = 'concentrationUgPerMl';
  if (amount === null || ml === null || ml === 0) {
    return refused('concentration', field, 'This is not a concentration. Choose it from the list, in µg/mL.');
  }
  const isMg = /^mg$/i.test(unit);
  if (isMg && volume === undefined) {
    return refused(
      'concentration',
      field,
      `${inWords(amount)} mg is no concentration. 10 mg in 20 mL is 500 µg/mL, 10 mg in 5 mL is 2,000 µg/mL: which is it?`,
    );
  }
  return { value: (amount * (isMg ? 1000 : 1)) / ml, finding: null };
}
