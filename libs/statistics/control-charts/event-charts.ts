import { mean } from '../description/mean.js';
import { median } from '../description/quantile.js';
import { geometricQuantile } from '../distributions/geometric.js';
import { baselineLength, type ControlChart, controlChart } from './control-chart.js';
import { individualsLimits } from './individuals-chart.js';

export interface GChart extends ControlChart {
  readonly mean: number | null;
  /** Geometric quantiles at .00135 and .99865. */
  readonly probabilityLimits: { readonly lower: number; readonly upper: number } | null;
}

/**
 * g chart of event-free procedures between events, for rare events. A point above the upper limit is good news.
 *
 * @param gaps procedures without the event between successive events, whole and ≥ 0, in time order
 * @param frozenBaseline limits from the first so many gaps; from all when left out
 * @returns centre is the median, limits rest on the mean; without gaps everything null
 * @throws RangeError when a gap is negative or not whole, or the baseline has no point
 * @see Benneyan 2001, Health Care Manag Sci 4:305; R: qicharts2::qic(chart = "g")
 */
export function gChart(gaps: readonly number[], frozenBaseline?: number): GChart {
  const bad = gaps.find((gap) => !(Number.isInteger(gap) && gap >= 0));
  if (bad !== undefined) throw new RangeError(`gap of ${bad} procedures`);
  const baseline = gaps.slice(0, baselineLength(gaps.length, frozenBaseline));
  const average = mean(baseline);
  if (average === null) return { ...controlChart([], null, [], 0), mean: null, probabilityLimits: null };
  const reach = 3 * Math.sqrt(average * (average + 1));
  const limits = { lower: Math.max(0, average - reach), upper: average + reach };
  const share = 1 / (average + 1);
  return {
    ...controlChart(
      gaps,
      median(baseline),
      gaps.map(() => limits),
      baseline.length,
    ),
    mean: average,
    probabilityLimits: { lower: geometricQuantile(0.00135, share), upper: geometricQuantile(0.99865, share) },
  };
}

const exponent = 3.6;

/**
 * t chart of days between events, for rare events: an individuals chart of t^(1/3.6), transformed back. A point above
 * the upper limit is good news.
 *
 * @param days between successive events, ≥ 0, in time order
 * @param frozenBaseline limits from the first so many; from all when left out
 * @throws RangeError when a time is negative or the baseline has no point
 * @see Nelson 1994, J Qual Technol 26:239; R: qicharts2::qic(chart = "t")
 */
export function tChart(days: readonly number[], frozenBaseline?: number): ControlChart {
  const bad = days.find((day) => !(day >= 0));
  if (bad !== undefined) throw new RangeError(`${bad} days between events`);
  const transformed = days.map((day) => day ** (1 / exponent));
  const baseline = transformed.slice(0, baselineLength(days.length, frozenBaseline));
  const centre = mean(baseline);
  const { lower, upper } = individualsLimits(baseline);
  const back = (value: number | null) => (value === null ? null : value > 0 ? value ** exponent : 0);
  const limits = { lower: back(lower), upper: back(upper) };
  return controlChart(
    days,
    back(centre),
    days.map(() => limits),
    baseline.length,
  );
}
