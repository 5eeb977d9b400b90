import fc from 'fast-check';
import { auditTable, type MaskedTable } from './audit-table.js';
import { suppressTable } from './suppress-table.js';

const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

/** The table as its reader sees it, put back together with what is hidden. */
function maskOf(counts: readonly (readonly number[])[], shown: ReturnType<typeof suppressTable>): MaskedTable {
  return {
    counts,
    hidden: shown.counts.map((row) => row.map((count) => count === null)),
    rowTotalHidden: shown.rowTotals.map((total) => total === null),
    columnTotalHidden: shown.columnTotals.map((total) => total === null),
  };
}

describe('suppressing a table', () => {
  it('never lets a small number be worked out', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('show' as const, 'hide' as const), (counts, zeros) => {
        const shown = suppressTable(counts, { zeros });
        const least = zeros === 'hide' ? 0 : 1;
        const visible = [...shown.counts.flat(), ...shown.rowTotals, ...shown.columnTotals, shown.total];
        visible.forEach((count) => expect(count === null || count < least || count >= 5).toBe(true));
        if (shown.publishable) expect(auditTable(maskOf(counts, shown), 5, least).safe).toBe(true);
        else expect([...shown.counts.flat(), ...shown.rowTotals].every((count) => count === null)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('closes a rectangle around two small cells', () => {
    const shown = suppressTable([
      [14, 3, 22],
      [9, 31, 2],
      [17, 8, 40],
      [25, 6, 12],
    ]);
    expect(shown.publishable).toBe(true);
    expect(shown.counts[0]![1]).toBeNull();
    expect(shown.counts[1]![2]).toBeNull();
    expect(shown.counts.flat().filter((count) => count === null).length).toBeGreaterThanOrEqual(4);
    expect(shown.rowTotals).toEqual([39, 42, 65, 43]);
  });

  it('shows a table without small numbers as it is, zeros included', () => {
    const counts = [
      [10, 0, 20],
      [7, 12, 9],
      [8, 6, 9],
    ];
    expect(suppressTable(counts)).toMatchObject({ counts, rowTotals: [30, 28, 23], total: 81, publishable: true });
    expect(suppressTable(counts, { zeros: 'hide' }).counts[0]![1]).toBeNull();
  });

  it('hides who all have the same attribute', () => {
    const shown = suppressTable([
      [12, 0],
      [20, 15],
      [11, 18],
    ]);
    expect(shown.counts[0]).toEqual([null, null]);
  });

  it('shows nothing of a table that is too small', () => {
    expect(suppressTable([[2, 1]])).toMatchObject({ counts: [[null, null]], total: null, publishable: false });
  });

  it('takes a stricter threshold', () => {
    const counts = [
      [9, 30],
      [40, 50],
    ];
    expect(suppressTable(counts).counts[0]![0]).toBe(9);
    expect(suppressTable(counts, { threshold: 11 }).counts[0]![0]).toBeNull();
    expect(() => suppressTable(counts, { threshold: 1 })).toThrow(RangeError);
  });
});
