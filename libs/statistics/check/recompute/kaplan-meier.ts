import { kaplanMeier, type KaplanMeier, type LogRank, logRank, restrictedMeanDifference } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';
import { bounds } from './bounds.js';

export function recomputeKaplanMeier(given: ReferenceCase): unknown {
  const rows = rowsOf(given);
  const confidence = given.option('confidence', 0.95);
  const questions = {
    at: given.list('at').map(Number),
    restrictedTo: given.hasOption('tau') ? given.option('tau') : null,
    confidence,
  };
  const grouped = given.hasColumn('group') ? rows.filter(({ group }) => group !== null) : rows;
  const names = [...new Set(grouped.flatMap(({ group }) => (group === null ? [] : [group])))].sort();
  const estimates = [
    { group: 'all', result: kaplanMeier(grouped, questions) },
    ...names.map((name) => {
      return {
        group: name,
        result: kaplanMeier(
          grouped.filter(({ group }) => group === name),
          questions,
        ),
      };
    }),
  ];
  const unstratified = grouped.map(({ time, event, group }) => ({ time, event, group }));
  const [, first, second] = estimates;
  const isPair = estimates.length === 3 && first?.result.restrictedMean && second?.result.restrictedMean;
  const difference = isPair
    ? restrictedMeanDifference(second.result.restrictedMean!, first.result.restrictedMean!, confidence)
    : null;
  return {
    groups: estimates.map(({ group, result }) => ({ group, ...estimate(result) })),
    log_rank: tested(logRank(unstratified)),
    ...(given.hasColumn('stratum') ? { log_rank_stratified: tested(logRank(grouped)) } : {}),
    rmst_difference_second_minus_first: difference && {
      estimate: difference.estimate,
      std_error: difference.standardError,
      ...bounds(difference.interval),
      p: difference.p,
    },
  };
}

function rowsOf(given: ReferenceCase) {
  const events = given.columnNumbers('event');
  const starts = given.hasColumn('start') ? given.columnNumbers('start') : null;
  const groups = given.hasColumn('group') ? given.texts('group') : null;
  const strata = given.hasColumn('stratum') ? given.texts('stratum') : null;
  return given.columnNumbers('time').map((time, i) => ({
    time,
    event: events[i] === null ? null : events[i] === 1,
    group: groups?.[i] ?? null,
    ...(starts ? { start: starts[i]! } : {}),
    ...(strata ? { stratum: strata[i]! } : {}),
  }));
}

export function estimate({ n, events, curve, median, at, restrictedMean }: KaplanMeier): object {
  if (n === 0) return { n, events, curve: null, median: named(median), at: null, rmst: null };
  return {
    n,
    events,
    curve: {
      time: curve.map(({ time }) => time),
      n_risk: curve.map(({ atRisk }) => atRisk),
      n_event: curve.map((point) => point.events),
      n_censor: curve.map(({ censored }) => censored),
      survival: curve.map(({ survival }) => survival),
      std_error: curve.map(({ standardError }) => standardError),
      low: curve.map(({ interval }) => interval?.lower ?? null),
      high: curve.map(({ interval }) => interval?.upper ?? null),
    },
    median: named(median),
    at: {
      time: at.map(({ time }) => time),
      n_risk: at.map(({ atRisk }) => atRisk),
      cumulative_events: at.map(({ cumulativeEvents }) => cumulativeEvents),
      survival: at.map(({ survival }) => survival),
      std_error: at.map(({ standardError }) => standardError),
      low: at.map(({ interval }) => interval?.lower ?? null),
      high: at.map(({ interval }) => interval?.upper ?? null),
    },
    rmst: restrictedMean && {
      tau: restrictedMean.tau,
      estimate: restrictedMean.estimate,
      std_error: restrictedMean.standardError,
      ...bounds(restrictedMean.interval),
    },
  };
}

export function named({ estimate, lower, upper }: KaplanMeier['median']): object {
  return { estimate, low: lower, high: upper };
}

function tested({ groups, n, observed, expected, statistic, df, p }: LogRank): object {
  return { groups, n, observed, expected, chisq: statistic, df, p };
}
