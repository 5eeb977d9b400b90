import { clopperPearsonInterval, type Interval, proportion, rate, rateRatio, robustRateInterval } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';
import { bounds } from './bounds.js';

export function recomputeRate(given: ReferenceCase): unknown {
  if (given.hasInput('file')) return robust(given);
  if (given.hasInput('x1')) return ratio(given);
  if (given.hasInput('events')) return incidence(given);
  return share(given);
}

function share(given: ReferenceCase): unknown {
  const confidence = given.option('confidence', 0.95);
  const result = proportion(given.number('x'), given.number('n'), confidence);
  return {
    x: result.successes,
    n: result.n,
    estimate: result.share,
    wilson: bounds(result.interval),
    clopper_pearson: bounds(clopperPearsonInterval(result.successes, result.n, confidence)),
  };
}

function incidence(given: ReferenceCase): unknown {
  const [events, years] = [given.number('events'), given.number('person_years')];
  const result = rate(events, years, given.option('per', 100), given.option('confidence', 0.95));
  return { events, person_years: years, per: result.per, estimate: result.rate, garwood: bounds(result.interval) };
}

function ratio(given: ReferenceCase): unknown {
  const [x1, t1, x0, t0] = [given.number('x1'), given.number('t1'), given.number('x0'), given.number('t0')];
  const confidence = given.option('confidence', 0.95);
  const result = rateRatio({ events: x1, personTime: t1 }, { events: x0, personTime: t0 }, confidence);
  return {
    x1,
    t1,
    x0,
    t0,
    ratio: result.ratio,
    exact: bounds(result.interval),
    p_minimum_likelihood: result.pMinimumLikelihood,
    p_central: result.pCentral,
    p_mid: result.pMid,
    wald_log: bounds(result.waldInterval),
    rate_difference_per_100: result.difference === null ? null : 100 * result.difference,
  };
}

function robust(given: ReferenceCase): unknown {
  const per = given.option('per', 100);
  const times = given.columnNumbers('person_years');
  const result = robustRateInterval(given.columnNumbers('events'), times, given.option('confidence', 0.95));
  const scaled = (interval: Interval | null) =>
    bounds(interval === null ? null : { lower: per * interval.lower, upper: per * interval.upper });
  return {
    n_patients: result.n,
    events: result.events,
    person_years: result.personTime,
    estimate: result.rate === null ? null : per * result.rate,
    se_log: result.seLog,
    ...scaled(result.interval),
    dispersion_pearson: result.dispersion,
  };
}
