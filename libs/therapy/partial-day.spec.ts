import fc from 'fast-check';
import { plusDays } from './calendar.js';
import { firstDay, isPartialDay, lastDay, order, precisionOf } from './partial-day.js';

const day = fc.integer({ min: 0, max: 60_000 }).map((number) => plusDays('1950-01-01', number));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length));

describe('partial days', () => {
  it('are years, months or days that exist', () => {
    for (const text of ['2021', '2021-03', '2021-03-05', '2024-02-29']) expect(isPartialDay(text)).toBe(true);
    for (const text of ['', '21', '2021-13', '2021-3', '2023-02-29', '2021-03-05T00:00', '1799'])
      expect(isPartialDay(text)).toBe(false);
  });

  it('carry their precision and the range they can mean', () => {
    expect([precisionOf('2024'), firstDay('2024'), lastDay('2024')]).toEqual(['YEAR', '2024-01-01', '2024-12-31']);
    expect([precisionOf('2024-02'), firstDay('2024-02'), lastDay('2024-02')]).toEqual([
      'MONTH',
      '2024-02-01',
      '2024-02-29',
    ]);
    expect([precisionOf('2024-02-03'), firstDay('2024-02-03'), lastDay('2024-02-03')]).toEqual([
      'DAY',
      '2024-02-03',
      '2024-02-03',
    ]);
  });

  it('are in order only where every value is', () => {
    expect(order('2020', '2021-01-01')).toBe('BEFORE');
    expect(order('2021', '2021-12-31')).toBe('OPEN');
    expect(order('2021-05', '2021-04-30')).toBe('AFTER');
    expect(order('2021-05-01', '2021-05-01')).toBe('SAME');
    expect(order('2021-05', '2021-05')).toBe('OPEN');
  });

  it('never prove an order that some value contradicts', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const possible = { before: firstDay(a) < lastDay(b), after: lastDay(a) > firstDay(b) };
        const told = order(a, b);
        if (told === 'BEFORE') expect(possible.after || lastDay(a) === firstDay(b)).toBe(false);
        if (told === 'AFTER') expect(possible.before || firstDay(a) === lastDay(b)).toBe(false);
        if (told === 'OPEN') expect([possible.before, possible.after]).toContain(true);
        expect(order(b, a)).toBe({ BEFORE: 'AFTER', AFTER: 'BEFORE', SAME: 'SAME', OPEN: 'OPEN' }[told]);
      }),
    );
  });

  it('lie within their own range', () => {
    fc.assert(
      fc.property(day, (whole) =>
        [4, 7, 10].every((n) => firstDay(whole.slice(0, n)) <= whole && whole <= lastDay(whole.slice(0, n))),
      ),
    );
  });

  it('refuse what is none', () => {
    expect(() => firstDay('soon')).toThrow(RangeError);
  });
});
