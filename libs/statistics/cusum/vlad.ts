import type { RiskedProcedure } from './cusum.js';

/** Variable life-adjusted display. */
export interface Vlad {
  /** Complications avoided beyond expectation after each procedure. */
  readonly avoided: readonly number[];
  readonly n: number;
  /** Procedures left out: outcome or risk not known. */
  readonly excluded: number;
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
}

/**
 * Running sum of expected minus observed complications: a display, no test.
 *
 * @param procedures in time order; without outcome or risk they are left out and counted
 * @throws RangeError when a risk is outside [0, 1]
 * @see Lovegrove et al. 1997, Lancet 350:1128
 */
export function vlad(procedures: readonly RiskedProcedure[]): Vlad {
  const avoided: number[] = [];
  let [sum, observed, expected, variance] = [0, 0, 0, 0];
  for (const { event, risk } of procedures) {
    if (event === null || risk === null) continue;
    if (!(risk >= 0 && risk <= 1)) throw new RangeError(`risk ${risk}`);
    const outcome = event ? 1 : 0;
    sum += risk - outcome;
    observed += outcome;
    expected += risk;
    variance += risk * (1 - risk);
    avoided.push(sum);
  }
  return { avoided, n: avoided.length, excluded: procedures.length - avoided.length, observed, expected, variance };
}
