import fc from 'fast-check';
import { kaplanMeier } from './kaplan-meier.js';

const rows = (times: readonly number[], events: readonly boolean[]) =>
  times.map((time, i) => ({ time, event: events[i]! }));

describe('Kaplan–Meier', () => {
  it('multiplies the shares that pass each event', () => {
    const { curve } = kaplanMeier(rows([1, 2, 2, 3], [true, true, false, true]));
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([4, 3, 1]);
    expect(curve.map(({ survival }) => survival)).toEqual([3 / 4, (3 / 4) * (2 / 3), 0]);
    // Greenwood: S² · (1/(4·3)).
    expect(curve[0]!.standardError).toBeCloseTo((3 / 4) * Math.sqrt(1 / 12), 14);
    expect(curve[2]).toMatchObject({ standardError: null, interval: null });
  });

  it('without rows or without events says so', () => {
    expect(kaplanMeier([])).toMatchObject({ n: 0, curve: [], median: { estimate: null } });
    const quiet = kaplanMeier(rows([10, 20], [false, false]), { at: [15, 30], restrictedTo: 20 });
    expect(quiet).toMatchObject({ events: 0, median: { estimate: null, lower: null, upper: null } });
    expect(quiet.at[0]).toMatchObject({ atRisk: 1, survival: 1, standardError: 0, interval: null });
    expect(quiet.at[1]).toMatchObject({ atRisk: 0, survival: null });
    expect(quiet.restrictedMean).toMatchObject({ estimate: 20, standardError: 0 });
  });

  it('leaves incomplete rows out and counts them', () => {
    const result = kaplanMeier([
      { time: 3, event: true },
      { time: null, event: true },
      { time: 4, event: null },
      { time: 4, event: true, start: 5 },
    ]);
    expect(result).toMatchObject({ n: 1, excluded: 3 });
  });

  it('joins times that differ by rounding only', () => {
    const { curve } = kaplanMeier(rows([0.1 + 0.2, 0.3], [true, true]));
    expect(curve).toHaveLength(1);
  });

  it('counts late entrants only after they entered', () => {
    const { curve } = kaplanMeier([
      { time: 2, event: true, start: 0 },
      { time: 5, event: true, start: 2 },
      { time: 6, event: true, start: 1 },
    ]);
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([2, 2, 1]);
  });

  it('gives the middle of a flat stretch at one half as median', () => {
    const { median } = kaplanMeier(rows([2, 4, 6, 9], [true, true, true, false]));
    expect(median.estimate).toBe((4 + 6) / 2);
  });

  it('refuses a negative restriction and a time that is no number', () => {
    expect(() => kaplanMeier([], { restrictedTo: -1 })).toThrow(RangeError);
    expect(() => kaplanMeier([{ time: NaN, event: true }])).toThrow(RangeError);
    expect(() => kaplanMeier([], { confidence: 95 })).toThrow(RangeError);
  });

  it('without censoring is the share still free', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }), (times) => {
        for (const { time, survival } of kaplanMeier(times.map((each) => ({ time: each, event: true }))).curve)
          expect(survival).toBeCloseTo(times.filter((each) => each > time).length / times.length, 12);
      }),
      { numRuns: 60 },
    );
  });
});
