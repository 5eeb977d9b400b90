import { instantAt, presentMinute, zonedTime } from './zoned-time.js';

const LONDON = 'Europe/London';

describe('a time at a place', () => {
  it('is the instant its clock shows it, in winter and in summer', () => {
    expect(instantAt({ day: '2026-01-15', time: '09:30' }, LONDON)).toBe('2026-01-15T09:30:00.000Z');
    expect(instantAt({ day: '2026-07-15', time: '09:30' }, LONDON)).toBe('2026-07-15T08:30:00.000Z');
    expect(instantAt({ day: '2026-07-15', time: '09:30' }, 'America/New_York')).toBe('2026-07-15T13:30:00.000Z');
    expect(instantAt({ day: '2026-07-15', time: '09:30' }, 'Asia/Kathmandu')).toBe('2026-07-15T03:45:00.000Z');
  });

  it('never was while clocks went forward', () => {
    expect(instantAt({ day: '2026-03-29', time: '01:30' }, LONDON)).toBeNull();
    expect(instantAt({ day: '2026-03-29', time: '02:00' }, LONDON)).toBe('2026-03-29T01:00:00.000Z');
  });

  it('is the first of two when clocks go back', () => {
    expect(instantAt({ day: '2026-10-25', time: '01:30' }, LONDON)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is read back as it was typed', () => {
    expect(zonedTime('2026-07-15T08:30:00.000Z', LONDON)).toEqual({ day: '2026-07-15', time: '09:30' });
    expect(zonedTime('2026-01-15T00:00:00.000Z', LONDON)).toEqual({ day: '2026-01-15', time: '00:00' });
  });

  it('begins with the minute we are in', () => {
    expect(presentMinute(new Date('2026-07-15T08:30:59.999Z'))).toBe('2026-07-15T08:30:00.000Z');
  });
});
