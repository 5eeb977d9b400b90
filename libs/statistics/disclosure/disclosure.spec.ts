import fc from 'fast-check';
import { auditTable, type MaskedTable } from './audit-table.js';
import { kAnonymity } from './k-anonymity.js';
import { mayPublishShare, publishableCurve, roundToBase } from './small-numbers.js';
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

describe('the audit of a table', () => {
  it('finds the same bounds as trying every table that fits', () => {
    const small = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    });
    const mask = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });
    const flags = (length: number) => fc.array(fc.boolean(), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(small, mask, flags(2), flags(3), (counts, hidden, rowTotalHidden, columnTotalHidden) => {
        const places = hidden.flatMap((row, r) => row.flatMap((isHidden, c) => (isHidden ? [[r, c] as const] : [])));
        const bounds = places.map(() => [Infinity, -Infinity]);
        const rowSum = (table: number[][], r: number) => table[r]!.reduce((a, b) => a + b, 0);
        const columnSum = (table: number[][], c: number) => table.reduce((a, row) => a + row[c]!, 0);
        const total = (table: number[][]) => table.flat().reduce((a, b) => a + b, 0);
        const hiddenTotal = places.reduce((sum, [r, c]) => sum + counts[r]![c]!, 0);
        const tried = counts.map((row) => [...row]);
        const visit = (i: number, left: number): void => {
          if (i < places.length) {
            const [r, c] = places[i]!;
            for (let value = 0; value <= left; value++) {
              tried[r]![c] = value;
              visit(i + 1, left - value);
            }
            tried[r]![c] = 0;
            return;
          }
          const fits =
            total(tried) === total(counts) &&
            counts.every((_, r) => rowTotalHidden[r] || rowSum(tried, r) === rowSum(counts, r)) &&
            counts[0]!.every((_, c) => columnTotalHidden[c] || columnSum(tried, c) === columnSum(counts, c));
          if (!fits) return;
          places.forEach(([r, c], j) => {
            bounds[j] = [Math.min(bounds[j]![0]!, tried[r]![c]!), Math.max(bounds[j]![1]!, tried[r]![c]!)];
          });
        };
        visit(0, Math.min(hiddenTotal, 8));
        if (hiddenTotal > 8) return;
        const { cells } = auditTable({ counts, hidden, rowTotalHidden, columnTotalHidden }, 5);
        expect(cells.map(({ low, high }) => [low, high])).toEqual(bounds);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses shapes that do not fit and counts that are none', () => {
    const mask = { hidden: [[true]], rowTotalHidden: [false], columnTotalHidden: [false] };
    expect(() => auditTable({ ...mask, counts: [[1, 2]] }, 5)).toThrow(RangeError);
    expect(() => auditTable({ ...mask, counts: [[-1]] }, 5)).toThrow(RangeError);
  });
});

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

describe('derived figures', () => {
  it('may be published when neither part is small', () => {
    expect(mayPublishShare(0, 5)).toBe(true);
    expect(mayPublishShare(4, 50)).toBe(false);
    expect(mayPublishShare(47, 50)).toBe(false);
    expect(mayPublishShare(0, 4)).toBe(false);
  });

  it('are rounded to a base', () => {
    expect([0, 2, 3, 12, 13].map((count) => roundToBase(count))).toEqual([0, 0, 5, 10, 15]);
    expect(() => roundToBase(3, 0)).toThrow(RangeError);
  });

  it('of a curve end where too few are at risk', () => {
    const grid = [{ atRisk: 30 }, { atRisk: 10 }, { atRisk: 9 }, { atRisk: 12 }];
    expect(publishableCurve(grid)).toEqual([{ atRisk: 30 }, { atRisk: 10 }]);
  });
});

describe('k-anonymity', () => {
  it('treats a missing value as a value of its own', () => {
    const records = [
      { quasiIdentifiers: ['F', 1960], sensitive: 'CP' },
      { quasiIdentifiers: ['F', 1960], sensitive: 'MS' },
      { quasiIdentifiers: ['F', null], sensitive: 'CP' },
    ];
    expect(kAnonymity(records, 2)).toEqual({
      records: 3,
      classes: 2,
      smallestClass: 1,
      classesBelowK: 1,
      recordsBelowK: 1,
      sizes: [
        { size: 1, classes: 1 },
        { size: 2, classes: 1 },
      ],
      smallestDiversity: 1,
      classesWithOneSensitiveValue: 1,
      isReleasable: false,
    });
  });

  it('has nothing to report without records', () => {
    expect(kAnonymity([], 5)).toMatchObject({ classes: 0, smallestClass: null, smallestDiversity: null });
    expect(() => kAnonymity([], 0)).toThrow(RangeError);
  });
});
