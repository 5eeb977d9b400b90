import { gChart, tChart } from './event-charts.js';

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
    expect(() => gChart([-1])).toThrow(RangeError);
    expect(() => tChart([-1])).toThrow(RangeError);
  });
});
