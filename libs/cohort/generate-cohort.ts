import { dayNumber } from './calendar.js';
import { syntheticCentres } from './centres.js';
import type { CohortModel } from './cohort-model.js';
import { inventPatient } from './invent-patient.js';
import type { SyntheticPatient } from './synthetic-patient.js';
import { truth } from './truth.js';

export interface CohortOptions {
  /** Whole number; the same seed gives the same people. */
  readonly seed: number;
  readonly patients: number;
  readonly centres: number;
  /** Calendar day, YYYY-MM-DD, after which nothing is dated; implants spread over the ten years before it. */
  readonly today: string;
  /** What to believe instead of `truth`. */
  readonly model?: CohortModel;
}

/**
 * A synthetic registry, one patient at a time and none of them kept. The patient at one place is the same however many
 * are asked for; another seed, number of centres, day or model gives other people.
 *
 * @throws RangeError for options that describe no cohort
 */
export function* generateCohort(options: CohortOptions): Generator<SyntheticPatient, void, undefined> {
  const { seed, patients, centres: count, today, model = truth } = options;
  if (!Number.isInteger(seed)) throw new RangeError(`seed ${seed}`);
  if (!(Number.isInteger(patients) && patients >= 0 && patients <= 100_000_000))
    throw new RangeError(`${patients} patients`);
  const setting = { seed, model, centres: syntheticCentres(count), today: dayNumber(today) };
  for (let index = 0; index < patients; index += 1) yield inventPatient(setting, index);
}
