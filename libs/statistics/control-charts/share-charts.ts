import { baselineLength, type ControlChart, controlChart, movingRangeSpread } from './control-chart.js';

/** Events of a period and its denominator: procedures (p chart) or time at risk (u chart). */
export interface ChartPeriod {
  readonly events: number;
  readonly denominator: number;
}

export interface ShareChartSetting {
  /** Limits from the first so many periods; from all when left out. */
  readonly frozenBaseline?: number;
  /** Laney's p′ or u′: limits that allow for variation between periods. */
  readonly laney?: boolean;
}

export interface ShareChart extends ControlChart {
  /** Laney's σ_z; null on a plain chart or when it cannot be computed. */
  readonly sigmaZ: number | null;
}

/**
 * p or p′ chart of a share of procedures per period. Use it only where about two events are expected per period.
 *
 * @param periods in time order; a period without procedures has null value and limits and takes no part
 * @returns value, centre and limits as shares
 * @throws RangeError when events are negative or exceed the procedures, or the baseline has no point
 * @see Montgomery 2013; Laney 2002, Qual Eng 14:531; R: qicharts2::qic(chart = "p")
 */
export function pChart(periods: readonly ChartPeriod[], setting: ShareChartSetting = {}): ShareChart {
  const bad = periods.find(({ events, denominator }) => !(events >= 0 && events <= denominator));
  if (bad) throw new RangeError(`${bad.events} events in ${bad.denominator} procedures`);
  return shareChart(periods, setting, (centre, n) => Math.sqrt((centre * (1 - centre)) / n), 1);
}

/**
 * u or u′ chart of a rate per period. Use it only where about two events are expected per period.
 *
 * @param periods in time order, denominator in years; a period without time has null value and limits
 * @param per time the rate is given per, for instance 100 pump-years
 * @returns value, centre and limits per `per`
 * @throws RangeError when events or time are negative, or the baseline has no point
 * @see Montgomery 2013; Laney 2002; R: qicharts2::qic(chart = "u", multiply = per)
 */
export function uChart(periods: readonly ChartPeriod[], setting: ShareChartSetting = {}, per = 100): ShareChart {
  const bad = periods.find(({ events, denominator }) => !(events >= 0 && denominator >= 0));
  if (bad) throw new RangeError(`${bad.events} events in ${bad.denominator}`);
  const scaled = periods.map(({ events, denominator }) => ({ events, denominator: denominator / per }));
  return shareChart(scaled, setting, (centre, time) => Math.sqrt(centre / time), Infinity);
}

function shareChart(
  periods: readonly ChartPeriod[],
  { frozenBaseline, laney = false }: ShareChartSetting,
  spreadAt: (centre: number, denominator: number) => number,
  ceiling: number,
): ShareChart {
  const baseline = periods
    .slice(0, baselineLength(periods.length, frozenBaseline))
    .filter(({ denominator }) => denominator > 0);
  const events = baseline.reduce((sum, period) => sum + period.events, 0);
  const total = baseline.reduce((sum, period) => sum + period.denominator, 0);
  const centre = total > 0 ? events / total : null;
  const values = periods.map((period) => (period.denominator > 0 ? period.events / period.denominator : null));
  const sigmaZ = laney && centre !== null ? betweenPeriods(baseline, centre, spreadAt) : null;
  const factor = laney ? sigmaZ : 1;
  const limits = periods.map(({ denominator }) => {
    if (centre === null || factor === null || denominator <= 0) return { lower: null, upper: null };
    const reach = 3 * spreadAt(centre, denominator) * factor;
    return { lower: Math.max(0, centre - reach), upper: Math.min(ceiling, centre + reach) };
  });
  return { ...controlChart(values, centre, limits, baseline.length), sigmaZ };
}

function betweenPeriods(
  baseline: readonly ChartPeriod[],
  centre: number,
  spreadAt: (centre: number, denominator: number) => number,
): number | null {
  const z = baseline.map(({ events, denominator }) => (events / denominator - centre) / spreadAt(centre, denominator));
  return z.every(Number.isFinite) ? movingRangeSpread(z) : null;
}
