import { gChart, tChart } from './event-charts.js';
import { individualsChart } from './individuals-chart.js';
import { runChart } from './run-chart.js';
import { runRules } from './run-rules.js';
import { pChart, uChart } from './share-charts.js';

const period = (events: number, denominator: number) => ({ events, denominator });

describe('p and u charts', () => {
  it('give a period without procedures neither value nor limits', () => {
    const { points, centre } = pChart([period(1, 10), period(0, 0), period(3, 10)]);
    expect(points[1]).toEqual({ value: null, lower: null, upper: null, isBeyond: false });
    expect(centre).toBe(4 / 20);
  });

  it('take centre and limits from a frozen baseline', () => {
    const chart = pChart([period(1, 10), period(1, 10), period(9, 10)], { frozenBaseline: 2 });
    expect(chart.centre).toBe(2 / 20);
    expect(chart.beyondLimits).toEqual([2]);
    expect(chart.baselinePoints).toBe(2);
  });

  it('are given per so much time', () => {
    const { points } = uChart([period(2, 50), period(4, 50)], {}, 100);
    expect(points.map(({ value }) => value)).toEqual([4, 8]);
  });

  it('have no limits when Laney’s spread is not estimable', () => {
    const chart = pChart([period(0, 10), period(0, 12)], { laney: true });
    expect(chart).toMatchObject({ centre: 0, sigmaZ: null });
    expect(chart.points[0]).toMatchObject({ value: 0, lower: null, upper: null });
    expect(pChart([period(1, 10)], { laney: true }).sigmaZ).toBeNull();
  });

  it('have nothing without periods and refuse impossible ones', () => {
    expect(pChart([])).toMatchObject({ points: [], centre: null });
    expect(() => pChart([period(3, 2)])).toThrow(RangeError);
    expect(() => uChart([period(1, -2)])).toThrow(RangeError);
    expect(() => pChart([period(1, 2)], { frozenBaseline: 0 })).toThrow(RangeError);
  });
});

describe('charts of rare events', () => {
  it('centre a g chart at the median and limit it by the mean', () => {
    const chart = gChart([0, 2, 10]);
    expect(chart).toMatchObject({ centre: 2, mean: 4 });
    expect(chart.points[0]!.upper).toBeCloseTo(4 + 3 * Math.sqrt(4 * 5), 13);
  });

  it('transform a t chart back, never below 0', () => {
    const { centre, points } = tChart([1, 40, 3, 60, 0]);
    expect(centre).toBeGreaterThan(0);
    expect(points[0]!.lower).toBe(0);
  });

  it('have nothing without events', () => {
    expect(gChart([])).toMatchObject({ centre: null, mean: null, probabilityLimits: null });
    expect(tChart([])).toMatchObject({ points: [], centre: null });
    expect(individualsChart([5])).toMatchObject({ centre: 5, points: [{ lower: null, upper: null }] });
    expect(() => gChart([-1])).toThrow(RangeError);
    expect(() => tChart([-1])).toThrow(RangeError);
  });
});

describe('rules of runs', () => {
  it('ignore points on the centre line', () => {
    expect(runRules([3, 4, 3, 2, 4], 3)).toMatchObject({ usefulPoints: 3, longestRun: 1, crossings: 2 });
  });

  it('signal a long run', () => {
    const shifted = [1, 2, 1, 2, ...Array.from({ length: 9 }, () => 5)];
    // round(log2 13) + 3 = 7 allowed.
    expect(runRules(shifted, 3)).toMatchObject({ longestRun: 9, longestRunAllowed: 7, isUnusual: true, signal: true });
  });

  it('show the numbers below ten useful points, but no signal', () => {
    expect(runRules([5, 5, 5, 5, 5, 5, 5], 3)).toMatchObject({ usefulPoints: 7, isUnusual: true, signal: false });
  });

  it('have nothing to judge when every point is on the line', () => {
    expect(runChart([2, 2, null])).toMatchObject({
      median: 2,
      runs: { usefulPoints: 0, longestRun: null, signal: false },
    });
    expect(runChart([])).toMatchObject({ median: null, runs: { signal: false } });
  });
});
