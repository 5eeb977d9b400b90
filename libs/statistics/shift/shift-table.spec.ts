import { shiftTable } from './shift-table.js';

describe('a shift table', () => {
  const levels = ['lying', 'sitting', 'standing'];
  const table = shiftTable(
    [
      { baseline: 'lying', followUp: 'sitting' },
      { baseline: 'lying', followUp: 'standing' },
      { baseline: 'sitting', followUp: 'lying' },
      { baseline: 'sitting', followUp: null },
      { baseline: null, followUp: 'sitting' },
      { baseline: null, followUp: null },
    ],
    levels,
    'higher',
  );

  it('shows every level, missing values apart', () => {
    expect(table.counts).toEqual([
      [0, 1, 1],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect(table).toMatchObject({
      paired: 3,
      missingAtFollowUp: [0, 1, 0],
      missingAtBaseline: [0, 1, 0],
      missingAtBoth: 1,
      rowTotals: [2, 1, 0],
      columnTotals: [1, 1, 1],
    });
  });

  it('has no percentages in an empty row', () => {
    expect(table.rowPercent[2]).toEqual([null, null, null]);
    expect(table.rowPercent[0]).toEqual([0, 50, 50]);
  });

  it('counts improvement by the direction of the scale and tests it by sign', () => {
    expect(table.improved.successes).toBe(2);
    expect(table.worsened.successes).toBe(1);
    // Two of three improved: every outcome is at least as extreme.
    expect(table.signTestP).toBeCloseTo(1, 14);
  });

  it('refuses a level that is not in the coding list', () => {
    expect(() => shiftTable([{ baseline: 'running', followUp: 'lying' }], levels, 'higher')).toThrow(RangeError);
  });

  it('of nobody has no share and no test', () => {
    const none = shiftTable([], levels, 'lower');
    expect(none).toMatchObject({ paired: 0, signTestP: null, improved: { successes: 0, share: null } });
  });
});
