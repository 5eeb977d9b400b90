import { grayTest } from './gray-test.js';

const codes = [1, 2, 0, 1, 2, 2, 1, 0, 1, 3, 0, 1];
const rows = codes.map((code, i) => ({ time: 1 + Math.floor(i / 2), code, group: i % 3 === 0 ? 'a' : 'b' }));

describe('Gray’s test', () => {
  it('does not depend on which group is left out', () => {
    const renamed = rows.map((row) => ({ ...row, group: row.group === 'a' ? 'z' : 'b' }));
    expect(grayTest(renamed, 1).statistic).toBeCloseTo(grayTest(rows, 1).statistic!, 10);
  });

  it('needs two groups and an event of the cause', () => {
    expect(
      grayTest(
        rows.map((row) => ({ ...row, group: 'a' })),
        1,
      ),
    ).toMatchObject({ statistic: null, df: 0, p: null });
    expect(grayTest(rows, 9)).toMatchObject({ statistic: null, df: 1, p: null });
  });

  it('leaves out incomplete rows and counts them', () => {
    const holes = [...rows, { time: null, code: 1, group: 'a' }, { time: 1, code: 1, group: null }];
    expect(grayTest(holes, 1)).toMatchObject({ excluded: 2, statistic: grayTest(rows, 1).statistic });
    expect(grayTest([], 1)).toMatchObject({ statistic: null, df: 0, p: null });
  });
});
