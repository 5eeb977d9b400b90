import { calendarDay, dayNumber } from './calendar.js';

describe('the calendar', () => {
  it('counts days from 1970 and back, leap days included', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01') - dayNumber('2000-02-28')).toBe(2);
    expect(calendarDay(dayNumber('1934-11-30'))).toBe('1934-11-30');
  });

  it.each(['2025-02-30', '2025-2-3', 'today', '2025-01-01T00:00:00Z'])('refuses %s', (day) => {
    expect(() => dayNumber(day)).toThrow(RangeError);
  });
});
