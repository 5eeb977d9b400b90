import type { FunnelCentre } from '#libs/statistics/index';

/** An operation at a centre. */
export interface CentreProcedure {
  /** Code of the centre that operated, which need not be the one that follows the patient now. */
  readonly centre: string;
  readonly followed: boolean;
}

/**
 * Events and operations of each centre, for a funnel of proportions.
 *
 * @param procedures those that count, see eligibleProcedures; in any order
 * @param centres also shown without operations
 * @returns in the order of the codes; centres are never ranked
 */
export function centreCounts(
  procedures: readonly CentreProcedure[],
  centres: readonly string[] = [],
): readonly FunnelCentre[] {
  return sums(procedures, centres, () => 1);
}

/**
 * Observed and expected events of each centre, for a funnel of ratios and O/E.
 *
 * @param procedures with their risk by a model of all centres; those whose risk is not known are left out
 */
export function centreExpectations(
  procedures: readonly (CentreProcedure & { readonly risk: number | null })[],
  centres: readonly string[] = [],
): readonly FunnelCentre[] {
  const known = procedures.flatMap(({ risk, ...procedure }) => (risk === null ? [] : [{ ...procedure, risk }]));
  return sums(known, centres, ({ risk }) => risk);
}

function sums<T extends CentreProcedure>(
  procedures: readonly T[],
  centres: readonly string[],
  weight: (procedure: T) => number,
): readonly FunnelCentre[] {
  const codes = [...new Set([...centres, ...procedures.map(({ centre }) => centre)])].sort();
  return codes.map((code) => {
    const own = procedures.filter(({ centre }) => centre === code);
    return {
      centre: code,
      numerator: own.filter(({ followed }) => followed).length,
      denominator: own.reduce((sum, procedure) => sum + weight(procedure), 0),
    };
  });
}
