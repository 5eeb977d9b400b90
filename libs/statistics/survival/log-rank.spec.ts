import { logRank } from './log-rank.js';

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

  it('does not depend on the names and order of the groups', () => {
    const rows = [row(1, true, 'a'), row(2, true, 'b'), row(3, true, 'a'), row(4, false, 'b'), row(4, true, 'c')];
    const renamed = rows.map((each) => ({ ...each, group: each.group === 'a' ? 'z' : each.group }));
    expect(logRank(renamed).statistic).toBeCloseTo(logRank(rows).statistic!, 12);
  });
});
