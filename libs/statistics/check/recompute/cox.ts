import { coxRegression } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

export function recomputeCox(given: ReferenceCase): unknown {
  const events = given.columnNumbers('event');
  const starts = given.hasColumn('start') ? given.columnNumbers('start') : null;
  const strata = given.hasColumn('stratum') ? given.texts('stratum') : null;
  const rows = given.columnNumbers('time').map((time, i) => ({
    time,
    event: events[i] === null ? null : events[i] === 1,
    ...(starts ? { start: starts[i]! } : {}),
    ...(strata ? { stratum: strata[i]! } : {}),
  }));
  const covariates = given.columnNames('covariates').map((name) => ({ name, values: given.namedNumbers(name) }));
  const model = coxRegression(rows, covariates, given.option('confidence', 0.95));
  const { n, events: eventCount, fit, reason } = model;
  if (reason === 'separated') return { separated: true, loglik: model.logLikelihoodLimit };
  if (fit === null) throw new Error(`no fit: ${reason}`);
  const { covariates: single, global } = fit.proportionalHazards;
  const tests = [...single, { name: 'GLOBAL', ...global }];
  const [baseline] = fit.baseline;
  const points = baseline === undefined || fit.baseline.length > 1 ? [] : spread(baseline.points);
  return {
    n,
    events: eventCount,
    terms: fit.coefficients.map(({ name }) => name),
    coef: fit.coefficients.map(({ estimate }) => estimate),
    se: fit.coefficients.map(({ se }) => se),
    hazard_ratio: fit.coefficients.map(({ ratio }) => ratio),
    low: fit.coefficients.map(({ interval }) => interval.lower),
    high: fit.coefficients.map(({ interval }) => interval.upper),
    wald_p: fit.coefficients.map(({ p }) => p),
    vcov: fit.covariance,
    loglik_null: model.logLikelihoodNull,
    loglik: fit.logLikelihood,
    likelihood_ratio: fit.likelihoodRatio,
    wald: fit.wald,
    score: model.score,
    concordance: fit.concordance.estimate,
    concordance_se: fit.concordance.standardError,
    ph_test_km_transform: {
      terms: tests.map(({ name }) => name),
      chisq: tests.map(({ statistic }) => statistic),
      df: tests.map(({ df }) => df),
      p: tests.map(({ p }) => p),
    },
    baseline_cumulative_hazard_at_zero: {
      time: points.map(({ time }) => time),
      hazard: points.map(({ hazard }) => hazard),
    },
  };
}

/** At most 12 points spread evenly over the curve, first and last included. */
function spread<Point>(points: readonly Point[]): Point[] {
  const shown = Math.min(12, points.length);
  const positions = Array.from(
    { length: shown },
    (_, i) => 1 + (shown > 1 ? (i * (points.length - 1)) / (shown - 1) : 0),
  );
  return [...new Set(positions.map(roundHalfEven))].map((position) => points[position - 1]!);
}

/** As R rounds: a half goes to the even neighbour. */
function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
