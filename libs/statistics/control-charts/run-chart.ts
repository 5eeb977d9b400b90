import { median } from '../description/quantile.js';
import { runRules, type RunRules } from './run-rules.js';

export interface RunChart {
  readonly values: readonly (number | null)[];
  readonly median: number | null;
  readonly runs: RunRules;
}

/**
 * Run chart: values around their median, judged by runs and crossings alone.
 *
 * @param values in time order; null takes no part
 * @returns without values median null and no signal
 * @see Anhøj & Olesen 2014, PLoS ONE 9:e113825; R: qicharts2::qic(chart = "run")
 */
export function runChart(values: readonly (number | null)[]): RunChart {
  const centre = median(values.filter((value) => value !== null));
  return { values, median: centre, runs: runRules(values, centre) };
}
