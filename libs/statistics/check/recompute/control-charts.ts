import {
  type ControlChart,
  gChart,
  individualsChart,
  pChart,
  runChart,
  type RunRules,
  tChart,
  uChart,
} from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

export function recomputeControlChart(given: ReferenceCase): unknown {
  const chart = given.text('chart');
  if (chart === 'run') {
    const result = runChart(given.columnNumbers('value'));
    return { median: result.median, runs: rules(result.runs) };
  }
  const baseline = given.hasOption('baseline_points') ? given.option('baseline_points') : undefined;
  if (chart === 'g') {
    const result = gChart(values(given), baseline);
    const { lower = null, upper = null } = result.probabilityLimits ?? {};
    return { ...shaped(result), mean: result.mean, probability_limits: { low: lower, high: upper } };
  }
  if (chart === 't') return shaped(tChart(values(given), baseline));
  if (chart === 'i') return shaped(individualsChart(values(given), baseline));

  const setting = { laney: chart.endsWith('prime'), ...(baseline === undefined ? {} : { frozenBaseline: baseline }) };
  const denominators = given.columnNumbers('denominator');
  const periods = given
    .columnNumbers('numerator')
    .map((events, i) => ({ events: events!, denominator: denominators[i]! }));
  if (!/^[pu](prime)?$/.test(chart)) throw new Error(`unknown chart ${chart}`);
  const result = chart.startsWith('p') ? pChart(periods, setting) : uChart(periods, setting, given.option('per', 1));
  return { ...shaped(result), sigma_z: result.sigmaZ };
}

function values(given: ReferenceCase): number[] {
  return given.columnNumbers('value').map((value) => value!);
}

function shaped({ points, centre, beyondLimits, runs }: ControlChart): object {
  return {
    value: points.map(({ value }) => value),
    centre,
    lcl: points.map(({ lower }) => lower),
    ucl: points.map(({ upper }) => upper),
    beyond_limits: beyondLimits,
    runs: rules(runs),
  };
}

/** The reference files state the bare rules, without the least number of points a signal needs. */
function rules(runs: RunRules): object {
  return {
    n_useful: runs.usefulPoints,
    longest_run: runs.longestRun,
    longest_run_max: runs.longestRunAllowed,
    crossings: runs.crossings,
    crossings_min: runs.fewestCrossingsAllowed,
    signal: runs.isUnusual,
  };
}
