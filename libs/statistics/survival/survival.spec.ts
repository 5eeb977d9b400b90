import { kaplanMeier } from './kaplan-meier.js';
import { logRank } from './log-rank.js';
import { restrictedMeanDifference } from './restricted-mean.js';
import { survivalQuantile } from './survival-quantile.js';

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

  it('refuses a quantile outside (0, 1) and a negative restriction', () => {
    expect(() => survivalQuantile([], 1)).toThrow(RangeError);
    expect(() => kaplanMeier([], { restrictedTo: -1 })).toThrow(RangeError);
    expect(() => kaplanMeier([{ time: NaN, event: true }])).toThrow(RangeError);
  });
});

describe('restricted means', () => {
  const at = (times: readonly number[], tau: number) =>
    kaplanMeier(
      rows(
        times,
        times.map(() => true),
      ),
      { restrictedTo: tau },
    ).restrictedMean!;

  it('are means of the times when nobody is censored', () => {
    expect(at([1, 2, 6], 10).estimate).toBeCloseTo((1 + 2 + 6) / 3, 14);
    expect(at([1, 2, 6], 4).estimate).toBeCloseTo((1 + 2 + 4) / 3, 14);
  });

  it('differ by adding variances', () => {
    const [a, b] = [at([1, 2, 6], 4), at([2, 3, 5], 4)];
    const { estimate, standardError } = restrictedMeanDifference(a, b);
    expect(estimate).toBeCloseTo(a.estimate! - b.estimate!, 14);
    expect(standardError! ** 2).toBeCloseTo(a.standardError! ** 2 + b.standardError! ** 2, 14);
    expect(() => restrictedMeanDifference(a, at([1], 3))).toThrow(RangeError);
  });
});

describe('the log-rank test', () => {
  const row = (time: number, event: boolean, group: string, stratum?: string) => ({
    time,
    event,
    group,
    ...(stratum === undefined ? {} : { stratum }),
  });

  it('compares observed with expected events', () => {
    const result = logRank([row(1, true, 'a'), row(2, true, 'b'), row(3, true, 'a'), row(4, false, 'b')]);
    // Expected in a: 2/4 + 1/3 + 1/2.
    expect(result.expected[0]).toBeCloseTo(2 / 4 + 1 / 3 + 1 / 2, 14);
    const variance = 1 / 4 + 2 / 9 + 1 / 4;
    expect(result.statistic).toBeCloseTo((2 - (2 / 4 + 1 / 3 + 1 / 2)) ** 2 / variance, 12);
  });

  it('adds strata before it squares', () => {
    const one = [row(1, true, 'a', 'x'), row(2, true, 'b', 'x'), row(3, false, 'a', 'x')];
    const twice = [...one, ...one.map((each) => ({ ...each, stratum: 'y' }))];
    // Twice the difference over twice the variance.
    expect(logRank(twice).statistic).toBeCloseTo(2 * logRank(one).statistic!, 12);
  });

  it('has no test with one group or without events', () => {
    expect(logRank([row(1, true, 'a')])).toMatchObject({ statistic: null, df: 0, p: null });
    expect(logRank([row(1, false, 'a'), row(2, false, 'b')])).toMatchObject({ statistic: null, df: 0 });
    expect(logRank([{ time: null, event: true, group: 'a' }])).toMatchObject({ n: [], excluded: 1 });
  });
});
