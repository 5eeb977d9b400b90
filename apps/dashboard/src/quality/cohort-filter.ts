import type { CohortFilter } from '../graphql/generated/graphql.js';
import type { QualityFilters } from './read-filters.js';

/** The filters of the address as the API wants them. */
export function cohortFilter(filters: QualityFilters): CohortFilter {
  const { protocol, centres, aetiologies, origins, sexes, from, to } = filters;
  return {
    ...(protocol ? { protocolCode: protocol } : {}),
    ...(centres ? { centreCodes: [...centres] } : {}),
    ...(aetiologies ? { aetiologies: [...aetiologies] } : {}),
    ...(origins ? { origins: [...origins] } : {}),
    ...(sexes ? { sexes: [...sexes] } : {}),
    ...(from ? { implantedFrom: from } : {}),
    ...(to ? { implantedTo: to } : {}),
  };
}
