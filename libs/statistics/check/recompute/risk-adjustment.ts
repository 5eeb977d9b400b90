import {
  brierScore,
  type Coefficient,
  cStatistic,
  firthRegression,
  hosmerLemeshow,
  logisticRegression,
  observedOverExpected,
} from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';
import { bounds } from './bounds.js';

export function recomputeRiskAdjustment(given: ReferenceCase): unknown {
  if (given.hasInput('observed')) return ratio(given);
  return given.text('method') === 'firth' ? penalised(given) : likelihood(given);
}

function ratio(given: ReferenceCase): unknown {
  const result = observedOverExpected(given.number('observed'), given.number('expected'), {
    ...(given.hasInput('overall_rate') ? { overallRate: given.number('overall_rate') } : {}),
    confidence: given.option('confidence', 0.95),
  });
  return {
    observed: result.observed,
    expected: result.expected,
    ratio: result.ratio,
    exact: bounds(result.interval),
    byar: bounds(result.byarInterval),
    p_central: result.pCentral,
    p_mid: result.pMid,
    standardised_rate: result.standardisedRate,
  };
}

function dataOf(given: ReferenceCase) {
  return {
    outcomes: given.columnNumbers('outcome').map((value) => (value === null ? null : value === 1)),
    covariates: given.columnNames('covariates').map((name) => ({ name, values: given.namedNumbers(name) })),
    confidence: given.option('confidence', 0.95),
  };
}

function likelihood(given: ReferenceCase): unknown {
  const { outcomes, covariates, confidence } = dataOf(given);
  const { n, events, fit, reason } = logisticRegression(outcomes, covariates, confidence);
  if (fit === null) throw new Error(`no fit: ${reason}`);
  const fitOfGroups = hosmerLemeshow(fit.outcomes, fit.fitted);
  return {
    n,
    events,
    ...table(fit.coefficients),
    wald_p: fit.coefficients.map(({ p }) => p),
    vcov: fit.covariance,
    loglik: fit.logLikelihood,
    loglik_null: fit.logLikelihoodNull,
    aic: fit.aic,
    c_statistic: cStatistic(fit.outcomes, fit.fitted),
    brier: brierScore(fit.outcomes, fit.fitted),
    hosmer_lemeshow: { ...fitOfGroups, groups: fitOfGroups.groups.length },
    sum_fitted: fit.fitted.reduce((sum, risk) => sum + risk, 0),
    sum_variance: fit.fitted.reduce((sum, risk) => sum + risk * (1 - risk), 0),
    first_fitted: fit.fitted.slice(0, 10),
  };
}

function penalised(given: ReferenceCase): unknown {
  const { outcomes, covariates, confidence } = dataOf(given);
  const { n, events, fit, reason } = firthRegression(outcomes, covariates, confidence);
  if (fit === null) throw new Error(`no fit: ${reason}`);
  return { n, events, ...table(fit.coefficients), penalised_loglik: fit.penalisedLogLikelihood };
}

function table(coefficients: readonly Coefficient[]): object {
  return {
    terms: coefficients.map(({ name }) => name),
    coef: coefficients.map(({ estimate }) => estimate),
    se: coefficients.map(({ se }) => se),
    odds_ratio: coefficients.map(({ ratio }) => ratio),
    low: coefficients.map(({ interval }) => interval.lower),
    high: coefficients.map(({ interval }) => interval.upper),
  };
}
