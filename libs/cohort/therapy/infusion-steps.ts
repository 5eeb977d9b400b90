import type { Random } from '../random.js';
import type { Step } from './records.js';

/** More at night than by day, or less, as one person needs it. */
export function inventNightShare(random: Random): number {
  return random.chance(0.7) ? random.between(1.2, 1.6) : random.between(0.6, 0.85);
}

/**
 * Steps of a day and a night whose rates have one decimal, and the dose they add up to exactly.
 *
 * @param wantedUg daily dose to come close to, µg
 * @param night rate of the night over that of the day
 */
export function flexSteps(wantedUg: number, night: number): { steps: Step[]; dailyDoseUg: number } {
  const byDay = Math.round((10 * wantedUg) / (16 + 8 * night));
  const byNight = Math.round(byDay * night);
  return {
    steps: [
      { fromMinute: 0, toMinute: 360, rateUgPerHour: byNight / 10 },
      { fromMinute: 360, toMinute: 1320, rateUgPerHour: byDay / 10 },
      { fromMinute: 1320, toMinute: 1440, rateUgPerHour: byNight / 10 },
    ],
    dailyDoseUg: (16 * byDay + 8 * byNight) / 10,
  };
}
