import { RegistryError } from '../errors.js';
import type { CohortFilter } from './cohort-filter.input.js';

const YEARS_OF_A_BAND = 5;

const wholeYears = (choice: string): string =>
  `Registry-wide figures take whole calendar years. Choose your own centre, or ${choice}.`;
const ages = 'Registry-wide figures take ages by five years. Choose your own centre, or ages such as 20 to 24.';

/**
 * Refuses conditions finer than whole calendar years and five years of age, which would tell one patient from the next
 * by asking twice.
 *
 * @param earlier data lock before today; null when it is today
 * @throws DISCLOSURE_BLOCKED naming the first such condition
 */
export function refuseFineBands(filter: CohortFilter, earlier: string | null): void {
  const { implantedFrom, implantedTo, ageAtImplantFrom, ageAtImplantTo } = filter;
  const years = wholeYears('1 January to 31 December');
  if (implantedFrom != null && !implantedFrom.endsWith('-01-01')) throw blocked('implantedFrom', years);
  if (implantedTo != null && !implantedTo.endsWith('-12-31')) throw blocked('implantedTo', years);
  if (earlier !== null && !earlier.endsWith('-12-31')) throw blocked('asOf', wholeYears('31 December as data lock'));
  if (ageAtImplantFrom != null && ageAtImplantFrom % YEARS_OF_A_BAND !== 0) throw blocked('ageAtImplantFrom', ages);
  if (ageAtImplantTo != null && (ageAtImplantTo + 1) % YEARS_OF_A_BAND !== 0) throw blocked('ageAtImplantTo', ages);
}

const blocked = (field: keyof CohortFilter, sentence: string): RegistryError =>
  new RegistryError('DISCLOSURE_BLOCKED', sentence, { field });
