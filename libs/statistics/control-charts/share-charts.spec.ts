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
