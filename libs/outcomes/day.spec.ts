import { addDays, addMonths, dayNumber, daysBetween, earliest, isoDay, latest } from './day.js';

describe('calendar days', () => {
  it('are whole numbers apart, across leap days and changes of the clock', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-03-25', '2023-03-27')).toBe(2);
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(isoDay(dayNumber('1970-01-02'))).toBe('1970-01-02');
  });

  it('keep the last day of a shorter month', () => {
    expect(addMonths('2023-08-31', 18)).toBe('2025-02-28');
    expect(addMonths('2022-11-30', 15)).toBe('2024-02-29');
  });

  it('are refused when they do not exist', () => {
    for (const text of ['2023-02-30', '2023-13-01', '2023-01-00', '2023-1-1', '', '2023-01-01T00:00'])
      expect(() => dayNumber(text)).toThrow(RangeError);
  });

  it('have an earliest and a latest unless none has come', () => {
    expect(earliest(null, '2024-02-01', '2024-01-31')).toBe('2024-01-31');
    expect(latest(null, '2024-02-01', '2024-01-31')).toBe('2024-02-01');
    expect(earliest(null, null)).toBeNull();
    expect(latest(null, null)).toBeNull();
  });
});
