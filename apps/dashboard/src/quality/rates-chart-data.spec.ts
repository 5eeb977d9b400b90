import { rateInterval, ratesChartData, withEvents, type RateFigures } from './rates-chart-data.js';

const interval = (lower: number, upper: number) => ({ lower, upper, confidence: 0.95, method: 'exact' });

const infection: RateFigures = {
  code: 'infect',
  label: 'Infection',
  events: 4,
  perPatient: { x: 3, n: 60, estimate: 3 / 60, wilson: interval(0.017, 0.137) },
  perProcedure: {
    events: 4,
    procedures: 80,
    proportion: { x: 2, n: 70, estimate: 2 / 70, wilson: interval(0.008, 0.098) },
  },
  per100PumpYears: {
    events: 4,
    pumpYears: 160,
    estimate: 2.5,
    dispersion: 1.1,
    interval: interval(0.7, 6.4),
    robust: null,
  },
};
const none: RateFigures = {
  code: 'pump',
  label: 'Pump',
  events: 0,
  perPatient: { x: 0, n: 60, estimate: 0, wilson: interval(0, 0.06) },
  perProcedure: { events: 0, procedures: 80, proportion: { x: 0, n: 0, estimate: null, wilson: null } },
  per100PumpYears: {
    events: 0,
    pumpYears: 160,
    estimate: 0,
    dispersion: null,
    interval: interval(0, 2.3),
    robust: null,
  },
};

describe('rates as chart data', () => {
  const { columns, rows } = ratesChartData({ rows: [infection, none], any: { ...infection, label: 'Any' } });

  it('stand side by side against three denominators, each with its own count', () => {
    expect(columns.map(({ title }) => title)).toEqual(['Per patient', 'Per procedure', 'Per 100 pump-years']);
    expect(rows[1]?.cells.map((cell) => cell.printed)).toEqual(['3 / 60', '2 / 70', '4 / 160']);
    expect(rows[1]?.cells[0]?.estimate).toBeCloseTo(5);
    expect(rows[1]?.cells[2]?.inWords).toBe('2.5 (95 % CI 0.7 to 6.4)');
  });

  it('show the upper bound, not 0 %, where nothing was seen', () => {
    expect(rows[2]?.cells[0]).toMatchObject({ estimate: 0, bound: '≤ 6.0', inWords: 'none seen; at most 6.0\u00a0%' });
    expect(rows[2]?.cells[2]).toMatchObject({ bound: '≤ 2.3', inWords: 'none seen; at most 2.3' });
  });

  it('leave a gap where no procedure can be judged yet', () => {
    expect(rows[2]?.cells[1]).toMatchObject({ estimate: null, lower: null, printed: '0 / 0', inWords: '–' });
  });

  it('begin with the total', () => {
    expect(rows[0]).toMatchObject({ label: 'Any', total: true });
    expect(rows[0]?.cells[2]?.brief).toBe('2.5 (0.7 to 6.4)');
  });

  it('show the robust interval where events cluster in patients, the exact one otherwise', () => {
    const { per100PumpYears } = infection;
    const robust = interval(0.5, 7.2);
    expect(rateInterval({ ...per100PumpYears, robust, dispersion: 1.1 })).toBe(per100PumpYears.interval);
    expect(rateInterval({ ...per100PumpYears, robust, dispersion: 1.6 })).toBe(robust);
  });

  it('can leave out types that never occurred', () => {
    expect(withEvents({ rows: [infection, none], any: infection }).rows).toEqual([infection]);
  });
});
