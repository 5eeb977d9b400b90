import { SavePace } from './save-pace.js';

describe('the pace of saving', () => {
  let now = Date.parse('2024-03-01T12:00:00Z');
  const pace = new SavePace(() => new Date(now));

  it('is within a second, for as many saves as leave room for other acts of the minute', () => {
    expect(pace.pauseAfter(0)).toBeLessThanOrEqual(1_000);
    for (let saved = 0; saved < 40; saved += 1) pace.saved();
    expect(pace.hasRoom).toBe(false);
    expect(pace.pauseAfter(0)).toBeGreaterThan(1_000);
    now += 60_001;
    expect(pace.pauseAfter(0)).toBeLessThanOrEqual(1_000);
  });

  it('slows down with each failure, to a quarter of a minute', () => {
    expect([1, 2, 3, 9].map((failures) => pace.pauseAfter(failures))).toEqual([1_000, 2_000, 4_000, 15_000]);
  });
});
