import { sortRows } from './use-sorted-rows.js';

describe('sorting rows', () => {
  const rows = [{ n: 2 }, { n: null }, { n: 0 }, { n: 10 }];

  it('keeps a measured 0 apart from a missing value, which comes last both ways', () => {
    expect(sortRows(rows, (row) => row.n, false).map((row) => row.n)).toEqual([0, 2, 10, null]);
    expect(sortRows(rows, (row) => row.n, true).map((row) => row.n)).toEqual([10, 2, 0, null]);
  });

  it('orders pseudonyms by their numbers', () => {
    expect(sortRows(['P-10', 'P-9'], (name) => name, false)).toEqual(['P-9', 'P-10']);
  });
});
