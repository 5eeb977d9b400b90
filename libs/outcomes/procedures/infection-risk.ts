import type { Covariate } from '#libs/statistics/index';
import type { ProcedureType } from '../exposure/device-time.js';

/** What the risk model knows before an operation. */
export interface RiskFacts {
  readonly type: ProcedureType;
  /** In years at the first implant; null where missing. */
  readonly ageAtImplant: number | null;
  /** Whether spasticity is of cerebral palsy; null where the aetiology is missing. */
  readonly cerebralPalsy: boolean | null;
}

/**
 * Covariates of the model of infection after an operation: age per 10 years, cerebral palsy, and whether an implanted
 * system was handled again (revision or replacement against first placing).
 *
 * @returns one value an operation in the order given, for logisticRegression or riskModel of libs/statistics, which
 *   leave out and count operations with a missing value
 */
export function infectionRisk(procedures: readonly RiskFacts[]): readonly Covariate[] {
  const column = (name: string, of: (facts: RiskFacts) => number | null): Covariate => ({
    name,
    values: procedures.map(of),
  });
  return [
    column('age10', ({ ageAtImplant }) => (ageAtImplant === null ? null : ageAtImplant / 10)),
    column('cp', ({ cerebralPalsy }) => (cerebralPalsy === null ? null : Number(cerebralPalsy))),
    column('revision', ({ type }) => Number(type !== 'IMPLANT')),
  ];
}
