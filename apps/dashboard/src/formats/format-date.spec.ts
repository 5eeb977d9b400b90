import { formatInstant } from './format-date.js';

describe('an instant', () => {
  it('is shown by the clock that is named, whatever clock the browser has', () => {
    const late = '2026-01-15T23:30:00Z';
    expect(formatInstant(late, 'Europe/London')).toBe('15 Jan 2026, 23:30');
    expect(formatInstant(late, 'Asia/Tokyo')).toBe('16 Jan 2026, 08:30');
    expect(formatInstant('2026-07-15T12:00:00Z', 'America/New_York')).toBe('15 Jul 2026, 08:00');
  });

  it('that is missing is a dash', () => {
    expect(formatInstant(null, 'Europe/London')).toBe('–');
  });
});
