import type { Coefficient } from './coefficient-table.js';
import { brierScore, cStatistic } from './discrimination.js';
import { firthRegression } from './firth-regression.js';
import { hosmerLemeshow, type HosmerLemeshow } from './hosmer-lemeshow.js';
import { logistic } from './logistic-likelihood.js';
import { logisticRegression, type NoLogisticFit } from './logistic-regression.js';
import type { Covariate } from './model-data.js';

/** The model that gives every procedure its expected risk. */
export interface RiskModel {
  readonly n: number;
  /** Procedures left out because outcome or a covariate is missing. */
  readonly excluded: number;
  readonly events: number;
  readonly method: 'maximum-likelihood' | 'firth' | null;
  /** Why maximum likelihood was not used. */
  readonly reason: NoLogisticFit | 'few-events' | 'not-converged' | null;
  readonly coefficients: readonly Coefficient[];
  readonly cStatistic: number | null;
  readonly brier: number | null;
  readonly hosmerLemeshow: HosmerLemeshow | null;
}

const eventsPerCoefficient = 10;

/**
 * Risk model over all centres: maximum likelihood, or Firth's penalty with fewer than 10 events per coefficient or
 * with separation.
 *
 * @param outcomes whether the complication happened; null where missing
 * @param covariates case-mix known before the procedure; a covariate missing in more than 5 % needs another answer
 *   than leaving rows out
 * @returns no coefficients when neither fit is possible, with the reason
 * @throws RangeError when lengths differ or a value is not finite
 * @see Hosmer, Lemeshow & Sturdivant 2013; Firth 1993; Steyerberg 2019
 */
export function riskModel(
  outcomes: readonly (boolean | null)[],
  covariates: readonly Covariate[],
  confidence = 0.95,
): RiskModel {
  const likelihood = logisticRegression(outcomes, covariates, confidence);
  const { n, excluded, events } = likelihood;
  const isFew = events < eventsPerCoefficient * (covariates.length + 1);
  const firth = isFew || likelihood.fit === null ? firthRegression(outcomes, covariates, confidence) : null;
  const fit = firth === null ? likelihood.fit : firth.fit;
  const reason: RiskModel['reason'] = likelihood.reason ?? firth?.reason ?? (isFew ? 'few-events' : null);
  const shared = { n, excluded, events, reason };
  if (fit === null)
    return { ...shared, method: null, coefficients: [], cStatistic: null, brier: null, hosmerLemeshow: null };
  return {
    ...shared,
    method: firth === null ? 'maximum-likelihood' : 'firth',
    coefficients: fit.coefficients,
    cStatistic: cStatistic(fit.outcomes, fit.fitted),
    brier: brierScore(fit.outcomes, fit.fitted),
    hosmerLemeshow: hosmerLemeshow(fit.outcomes, fit.fitted),
  };
}

/**
 * Risk a model predicts for one procedure.
 *
 * @param model with coefficients, the intercept first
 * @param values of the covariates in the order of the model
 * @returns share in (0, 1); null when the model has no estimates or a covariate is missing
 * @throws RangeError when the number of values is not that of the model
 */
export function predictedRisk(
  model: Pick<RiskModel, 'coefficients'>,
  values: readonly (number | null)[],
): number | null {
  const [intercept, ...slopes] = model.coefficients;
  if (intercept === undefined) return null;
  if (values.length !== slopes.length) throw new RangeError(`${values.length} values for ${slopes.length} covariates`);
  let linear = intercept.estimate;
  for (const [i, value] of values.entries()) {
    if (value === null) return null;
    linear += slopes[i]!.estimate * value;
  }
  return logistic(linear);
}
