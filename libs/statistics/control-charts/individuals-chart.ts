import { mean } from '../description/mean.js';
import { baselineLength, type ControlChart, controlChart, type Limits, movingRangeSpread } from './control-chart.js';

/**
 * Individuals chart: limits at three moving-range standard deviations around the mean. Moving ranges are not screened.
 *
 * @param values in time order
 * @param frozenBaseline limits from the first so many values; from all when left out
 * @returns with one baseline value limits null, without any everything null
 * @throws RangeError when the baseline has no point
 * @see Montgomery 2013; R: qicharts2::qic(chart = "i")
 */
export function individualsChart(values: readonly number[], frozenBaseline?: number): ControlChart {
  const baseline = values.slice(0, baselineLength(values.length, frozenBaseline));
  const limits = individualsLimits(baseline);
  return controlChart(
    values,
    mean(baseline),
    values.map(() => limits),
    baseline.length,
  );
}

/** Mean ± 3 moving-range standard deviations of a baseline. */
export function individualsLimits(baseline: readonly number[]): Limits {
  const centre = mean(baseline);
  const spread = movingRangeSpread(baseline);
  if (centre === null || spread === null) return { lower: null, upper: null };
  return { lower: centre - 3 * spread, upper: centre + 3 * spread };
}
