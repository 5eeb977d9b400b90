import { garwoodInterval } from './garwood-interval.js';
import { robustRateInterval } from './robust-rate-interval.js';

describe('a rate of events that cluster in patients', () => {
  it('leaves out patients without time and counts them', () => {
    expect(robustRateInterval([1, 2, null, 0], [2, 0, 3, 1])).toMatchObject({
      n: 2,
      excluded: 2,
      events: 1,
      personTime: 3,
      rate: 1 / 3,
    });
  });

  it('has no interval without events and no rate without patients', () => {
    expect(robustRateInterval([0, 0], [1, 2])).toMatchObject({
      rate: 0,
      seLog: null,
      interval: null,
      dispersion: null,
    });
    expect(robustRateInterval([], [])).toMatchObject({ n: 0, rate: null, interval: null });
  });

  it('is wider than the exact interval when one patient has all events', () => {
    const robust = robustRateInterval([8, 0, 0, 0, 0], [1, 1, 1, 1, 1]);
    const exact = garwoodInterval(8, 5)!;
    expect(robust.interval!.upper - robust.interval!.lower).toBeGreaterThan(exact.upper - exact.lower);
    expect(robust.dispersion).toBeGreaterThan(1.2);
  });

  it('refuses lists of different length', () => {
    expect(() => robustRateInterval([1], [1, 2])).toThrow(RangeError);
  });
});
