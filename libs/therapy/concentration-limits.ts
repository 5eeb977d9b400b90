import { PUMP_CONCENTRATIONS_UG_PER_ML, BOLUS_CONCENTRATION_UG_PER_ML } from './codes.js';
import { hard, isKnown, soft, within, type Known, type LimitContext, type Told } from './limit-findings.js';
import { limits } from './limits.js';
import { inWords } from './number-in-words.js';

export const CONCENTRATION = limits.concentrationUgPerMl.code;

/** Outside the range, the bolus product, ten times another, or compounded: the first that holds. */
export function pumpConcentration(value: Known, previous: Known, context: LimitContext): Told {
  const field = 'concentrationUgPerMl';
  if (!isKnown(value)) return null;
  const range = within('concentrationUgPerMl', value, field, context);
  if (range) return range;
  if (value === BOLUS_CONCENTRATION_UG_PER_ML) {
    return hard(
      CONCENTRATION,
      field,
      'Concentration is 50 µg/mL. That is the product for a test bolus, never for a pump: did you mean 500 µg/mL?',
    );
  }
  const slip = tenfold(value, previous);
  if (slip !== null) {
    const sentence = `Concentration is ${inWords(value)} µg/mL: did you mean ${inWords(slip)} µg/mL? ${limits.concentrationUgPerMl.advice}`;
    return soft(CONCENTRATION, field, sentence);
  }
  if (PUMP_CONCENTRATIONS_UG_PER_ML.includes(value)) return null;
  return soft(
    CONCENTRATION,
    field,
    `Concentration is ${inWords(value)} µg/mL. Pump products hold 500, 1,000 or 2,000 µg/mL: say that it was compounded, or correct it.`,
  );
}

/** The concentration meant where one is a slip of a factor of ten: of the one before, else of the usual list. */
function tenfold(value: number, previous: Known): number | null {
  const isTen = (other: number): boolean => value === 10 * other || 10 * value === other;
  if (isKnown(previous) && isTen(previous)) return previous;
  if (PUMP_CONCENTRATIONS_UG_PER_ML.includes(value)) return null;
  return PUMP_CONCENTRATIONS_UG_PER_ML.find(isTen) ?? null;
}
