import fc from 'fast-check';
import { auditTable } from './audit-table.js';

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
