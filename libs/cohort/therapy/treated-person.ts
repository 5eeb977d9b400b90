import type { CohortModel } from '../cohort-model.js';
import type { Person } from '../person.js';
import type { Random } from '../random.js';
import type { Habits } from '../sheet.js';
import type { SyntheticPatient } from '../synthetic-patient.js';

/** Whose therapy is told, and what of it is recorded already. Days are day numbers. */
export interface TreatedPerson {
  /** A stream of its own, so that nothing else about the patient depends on the therapy. */
  readonly random: Random;
  readonly model: CohortModel;
  /** Place in the cohort. */
  readonly index: number;
  readonly person: Person;
  readonly habits: Habits;
  readonly timeZone: string;
  readonly patient: Omit<SyntheticPatient, 'therapy'>;
  readonly bornOn: number;
  readonly today: number;
  /** The last day anything can be recorded on. */
  readonly until: number;
  /** Day of the last visit of somebody who stayed away after it; null: still coming, or gone for a stated reason. */
  readonly lostOn: number | null;
}

/** Years of age on a day. */
export function ageOn({ bornOn }: Pick<TreatedPerson, 'bornOn'>, day: number): number {
  return (day - bornOn) / 365.25;
}
