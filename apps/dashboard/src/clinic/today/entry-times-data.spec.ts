import { entryTimesTable, monthsShown } from './entry-times-data.js';

const times = (month: string | null, fromPaper: boolean) => ({
  month,
  fromPaper,
  visits: 4,
  medianSeconds: 165,
  lowerQuartileSeconds: 120,
  upperQuartileSeconds: 186,
  underThreeMinutes: 3,
});
const all = [times(null, false), times('2026-05-01', false), times(null, true), times('2026-05-01', true)];

describe('the time to record a visit', () => {
  it('is drawn for visits entered in the room, by month, in minutes', () => {
    expect(monthsShown(all)).toEqual([
      { month: '2026-05-01', visits: 4, median: 165 / 60, lower: 2, upper: 186 / 60, underThree: 3 },
    ]);
  });

  it('is tabulated with paper in rows of its own', () => {
    expect(entryTimesTable(all).rows).toEqual([
      ['Last 12 months', 'with the patient', '4', '2.0', '2.8', '3.1', '3 of 4'],
      ['May 2026', 'with the patient', '4', '2.0', '2.8', '3.1', '3 of 4'],
      ['Last 12 months', 'from paper', '4', '2.0', '2.8', '3.1', '3 of 4'],
      ['May 2026', 'from paper', '4', '2.0', '2.8', '3.1', '3 of 4'],
    ]);
  });
});
