import { cusum, poissonCusum } from './cusum.js';

const procedure = (event: boolean | null, risk: number | null) => ({ event, risk });

describe('a CUSUM', () => {
  it('adds ln 2 less the expectation after an event and restarts after a signal', () => {
    const chart = cusum([procedure(true, 0.1), procedure(true, 0.1), procedure(false, 0.1)], {
      oddsRatio: 2,
      threshold: 1,
    });
    const withEvent = Math.log(2 / 1.1);
    expect(chart.points.map(({ sum }) => sum)).toEqual([withEvent, 2 * withEvent, 0]);
    expect(chart.signals).toEqual([1]);
  });

  it('stays at 0 without events', () => {
    const chart = cusum([procedure(false, 0.1), procedure(false, 0.3)], { oddsRatio: 2, threshold: 1 });
    expect(chart.points.map(({ sum }) => sum)).toEqual([0, 0]);
  });

  it('lets an outcome that is not yet known wait', () => {
    const chart = cusum([procedure(null, 0.1), procedure(true, 0.1), procedure(true, null)], {
      oddsRatio: 2,
      threshold: 1,
    });
    expect(chart.excluded).toBe(2);
    expect(chart.points.map(({ position }) => position)).toEqual([1]);
  });

  it('of counts weighs events against their expectation', () => {
    const { points } = poissonCusum([{ events: 2, expected: 0.5 }], 2, 3);
    expect(points[0]!.weight).toBeCloseTo(2 * Math.log(2) - 0.5, 14);
  });

  it('refuses impossible thresholds and ratios', () => {
    expect(() => cusum([], { oddsRatio: 2, threshold: 0 })).toThrow(RangeError);
    expect(() => poissonCusum([], 0, 1)).toThrow(RangeError);
    expect(() => poissonCusum([{ events: -1, expected: 1 }], 2, 1)).toThrow(RangeError);
  });
});
