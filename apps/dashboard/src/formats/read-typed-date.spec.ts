import { formatPartialDate } from './format-date.js';
import { readTypedDate, readTypedPartialDate } from './read-typed-date.js';

const today = '2024-05-10';

describe('a typed day', () => {
  it.each([
    ['2024-02-03', '2024-02-03'],
    ['20240203', '2024-02-03'],
    ['3 feb 24', '2024-02-03'],
    ['3 February 2024', '2024-02-03'],
    ['3feb24', '2024-02-03'],
    ['3rd Feb, 2024', '2024-02-03'],
    ['3/2/24', '2024-02-03'],
    ['3.2.2024', '2024-02-03'],
    ['3-2-2024', '2024-02-03'],
    ['today', '2024-05-10'],
    ['Yesterday', '2024-05-09'],
  ])('reads %s as %s', (typed, day) => {
    expect(readTypedDate(typed, today)).toBe(day);
  });

  it('takes a day without a year as the latest one not after today', () => {
    expect(readTypedDate('3 feb', today)).toBe('2024-02-03');
    expect(readTypedDate('3 dec', today)).toBe('2023-12-03');
  });

  it('takes a year of two digits no further than next year', () => {
    expect(readTypedDate('1 jan 25', today)).toBe('2025-01-01');
    expect(readTypedDate('1 jan 68', today)).toBe('1968-01-01');
  });

  it.each(['', '31 feb 24', '2023-02-29', '13/13/2024', 'soon', '3', '3 xyz 24', '00/01/2024'])(
    'names no day in "%s"',
    (typed) => {
      expect(readTypedDate(typed, today)).toBeNull();
    },
  );
});

describe('a day typed as far as it is known', () => {
  it.each([
    ['2021', '2021', '2021'],
    ['mar 2021', '2021-03', 'Mar 2021'],
    ['March, 2021', '2021-03', 'Mar 2021'],
    ['3/2021', '2021-03', 'Mar 2021'],
    ['2021-03', '2021-03', 'Mar 2021'],
    ['3 mar 2021', '2021-03-03', '3 Mar 2021'],
    ['today', '2024-05-10', '10 May 2024'],
  ])('reads %s as %s and shows %s', (typed, partial, shown) => {
    expect(readTypedPartialDate(typed, today)).toBe(partial);
    expect(formatPartialDate(partial)).toBe(shown);
  });

  it.each(['', '21', '1821', '13/2021', 'mar 21', 'soon 2021', '2021-00', '31 feb 2021'])(
    'names none in "%s"',
    (typed) => {
      expect(readTypedPartialDate(typed, today)).toBeNull();
    },
  );

  it('shows a missing one as a dash', () => expect(formatPartialDate(null)).toBe('–'));
});
