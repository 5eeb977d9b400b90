import { axisDays, drawnWindows, foldWindows, type Window } from './windows.js';

const window = (
  code: string,
  [fromDay, targetDay, toDay]: [number, number, number],
  instruments = ['mas'],
): Window => ({
  code,
  label: code,
  fromDay,
  targetDay,
  toDay,
  baseline: code === 'BASELINE',
  instruments,
});
const yearly = (year: number) => window(`Y${year}`, [year * 365 - 90, year * 365, year * 365 + 90]);
const first = [window('BASELINE', [-180, -1, -1]), window('M1', [16, 30, 44]), window('M12', [305, 365, 425])];

describe('the windows drawn on the axis', () => {
  it('are those of the first two years; the axis holds all of each', () => {
    const { drawn, further, fromDay, toDay } = drawnWindows([...first, yearly(2), yearly(3), yearly(4)]);
    expect(drawn.map(({ code }) => code)).toEqual(['BASELINE', 'M1', 'M12', 'Y2']);
    expect(further.map(({ code }) => code)).toEqual(['Y3', 'Y4']);
    expect([fromDay, toDay]).toEqual([-180, 820]);
  });

  it('keep the day of the implant on the axis', () => {
    expect(drawnWindows([window('M1', [16, 30, 44])]).fromDay).toBe(0);
  });
});

describe('folding windows', () => {
  it('joins a long run that differs in nothing but the target', () => {
    const rows = foldWindows([...first, yearly(2), yearly(3), yearly(4), yearly(5)]);
    expect(rows.map(({ windows }) => windows.map(({ code }) => code))).toEqual([
      ['BASELINE'],
      ['M1'],
      ['M12'],
      ['Y2', 'Y3', 'Y4', 'Y5'],
    ]);
  });

  it('leaves short runs and different instruments apart', () => {
    expect(foldWindows([yearly(2), yearly(3), yearly(4)])).toHaveLength(3);
    const other = window('Y6', [2100, 2190, 2280], ['psfs']);
    expect(foldWindows([yearly(2), yearly(3), yearly(4), yearly(5), other])).toHaveLength(2);
  });
});

describe('the marks of the axis', () => {
  it('are round days inside it', () => {
    expect(axisDays(-180, 820)).toEqual([-180, 0, 180, 360, 540, 720]);
    expect(axisDays(-180, 425)).toEqual([-180, -90, 0, 90, 180, 270, 360]);
  });
});
