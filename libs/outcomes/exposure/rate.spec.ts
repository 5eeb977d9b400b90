import { robustRateInterval } from '#libs/statistics/index';
import { eventMoments } from './event-moments.js';
import { rate } from './rate.js';

const spread = (events: number, pumpYears: number) => eventMoments([{ events, pumpYears }]);

describe('a rate per 100 pump-years', () => {
  // Published check values: events, pump-years, rate, exact 95 % interval
  it.each([
    [8, 160.4, 4.99, 2.15, 9.83],
    [0, 50, 0, 0, 7.38],
    [3, 120.5, 2.49, 0.51, 7.28],
  ])('of %i events in %d pump-years is %d (%d to %d)', (events, pumpYears, estimate, lower, upper) => {
    const found = rate(spread(events, pumpYears));
    expect(found.estimate).toBeCloseTo(estimate, 2);
    expect(found.interval?.lower).toBeCloseTo(lower, 2);
    expect(found.interval?.upper).toBeCloseTo(upper, 2);
  });

  it('has the robust interval and dispersion of the single patients', () => {
    const patients = [0, 0, 1, 0, 4, 0, 2, 0].map((events, at) => ({ events, pumpYears: 0.5 + at / 3 }));
    const single = robustRateInterval(
      patients.map(({ events }) => events),
      patients.map(({ pumpYears }) => pumpYears),
    );
    const found = rate(eventMoments(patients));
    expect(found.robust?.lower).toBeCloseTo(100 * (single.interval?.lower ?? NaN), 9);
    expect(found.robust?.upper).toBeCloseTo(100 * (single.interval?.upper ?? NaN), 9);
    expect(found.dispersion).toBeCloseTo(single.dispersion ?? NaN, 12);
  });

  it('counts an event of someone without pump-years, but not in the robust interval', () => {
    const patients = [
      { events: 1, pumpYears: 0 },
      { events: 1, pumpYears: 2 },
      { events: 0, pumpYears: 3 },
    ];
    const found = rate(eventMoments(patients));
    expect(found).toMatchObject({ events: 2, pumpYears: 5, estimate: (100 * 2) / 5 });
    expect(found.dispersion).toBeCloseTo(robustRateInterval([1, 0], [2, 3]).dispersion ?? NaN, 12);
  });

  it('is unknown without pump-years, and has no robust interval without events', () => {
    expect(rate(eventMoments([]))).toMatchObject({ estimate: null, interval: null, robust: null });
    expect(rate(spread(0, 10))).toMatchObject({ estimate: 0, robust: null, dispersion: null });
  });
});
