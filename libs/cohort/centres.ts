import type { CentreModel, CohortModel } from './cohort-model.js';
import type { Weighted } from './random.js';

/** A hospital that does not exist. */
export interface SyntheticCentre {
  readonly code: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
}

const invented: readonly Omit<SyntheticCentre, 'timeZone'>[] = [
  { code: 'AHRENWALD', name: 'Ahrenwald University Hospital (fictional)' },
  { code: 'BRACKENMOOR', name: 'Brackenmoor Infirmary (fictional)' },
  { code: 'CASTELVERDE', name: 'Ospedale di Castelverde Alto (fictional)' },
  { code: 'DAHLSUND', name: 'Dahlsund Rehabilitation Hospital (fictional)' },
  { code: 'ESTREMAR', name: 'Hospital de Estremar (fictional)' },
  { code: 'FONTEBRUNE', name: 'Centre hospitalier de Fontebrune (fictional)' },
];

/** Of all invented hospitals, as of every hospital added without one. */
const TIME_ZONE = 'Europe/London';

const neutral: CentreModel = { size: 1, infection: 1, missed: 0 };

/**
 * The first hospitals of an invented list; beyond six they are numbered.
 *
 * @throws RangeError unless there is a whole number of at least one
 */
export function syntheticCentres(count: number): readonly SyntheticCentre[] {
  if (!(Number.isInteger(count) && count >= 1)) throw new RangeError(`${count} centres`);
  return Array.from({ length: count }, (_, index) => ({
    ...(invented[index] ?? { code: `CENTRE-${index + 1}`, name: `Example Hospital ${index + 1} (fictional)` }),
    timeZone: TIME_ZONE,
  }));
}

/** What is particular about the centre at this place of the list. */
export function centreModel(model: CohortModel, index: number): CentreModel {
  return model.centres[index] ?? neutral;
}

/** Places of the centres, weighted by their size. */
export function centreChoices(model: CohortModel, count: number): Weighted<number> {
  return Array.from({ length: count }, (_, index) => [index, centreModel(model, index).size] as const);
}
