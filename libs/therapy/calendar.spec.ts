import { dayAt, dayNumber, daysFrom, hoursBetween, plusDays, plusMonths, timeOf } from './calendar.js';

describe('calendar days and instants', () => {
  it('count days across leap days and changes of the clock', () => {
    expect(daysFrom('2024-02-28', '2024-03-01')).toBe(2);
    expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(plusMonths('2025-08-31', 6)).toBe('2026-02-28');
  });

  it('count elapsed hours, one less on the night the clock goes forward', () => {
    expect(hoursBetween('2026-03-28T12:00:00+01:00', '2026-03-29T12:00:00+02:00')).toBe(23);
  });

  it('tell the day at the centre, not in Greenwich', () => {
    expect(dayAt('2026-06-30T22:30:00Z', 'Europe/Berlin')).toBe('2026-07-01');
    expect(dayAt('2026-06-30T22:30:00Z', 'America/New_York')).toBe('2026-06-30');
  });

  it('refuse what is no day and no instant', () => {
    expect(() => dayNumber('2026-02-30')).toThrow(RangeError);
    expect(() => timeOf('yesterday')).toThrow(RangeError);
    expect(() => dayAt('2026-01-01T00:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});
