import { individualsChart } from './individuals-chart.js';

describe('an individuals chart', () => {
  it('has a centre but no limits with one value, and nothing without', () => {
    expect(individualsChart([5])).toMatchObject({ centre: 5, points: [{ lower: null, upper: null }] });
    expect(individualsChart([])).toMatchObject({ centre: null, points: [] });
  });

  it('has limits at three mean moving ranges over 1.128', () => {
    // Mean 12, moving ranges 2, 2, 2; d2 of two values is 2/√π = 1.128379.
    const { centre, points } = individualsChart([11, 13, 11, 13]);
    expect(centre).toBe(12);
    expect(points[0]!.upper).toBeCloseTo(12 + (3 * 2) / 1.128, 2);
    expect(points[0]!.lower).toBeCloseTo(12 - (3 * 2) / 1.128, 2);
  });

  it('refuses a baseline without a point', () => {
    expect(() => individualsChart([1, 2], 0)).toThrow(RangeError);
  });
});
