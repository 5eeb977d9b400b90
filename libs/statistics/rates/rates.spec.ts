import { clopperPearsonInterval } from './clopper-pearson-interval.js';
import { garwoodInterval } from './garwood-interval.js';
import { proportion } from './proportion.js';
import { rate } from './rate.js';
import { rateRatio } from './rate-ratio.js';
import { robustRateInterval } from './robust-rate-interval.js';
import { wilsonInterval } from './wilson-interval.js';

describe('the interval of a proportion', () => {
  it('is null when nobody was asked', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(clopperPearsonInterval(0, 0)).toBeNull();
    expect(proportion(0, 0)).toEqual({ successes: 0, n: 0, share: null, interval: null });
  });

  it('starts at exactly 0 without successes and ends at exactly 1 without failures', () => {
    expect(wilsonInterval(0, 10)?.lower).toBe(0);
    expect(wilsonInterval(10, 10)?.upper).toBe(1);
    // Upper bound without successes: 1 − 0.025^(1/n).
    expect(clopperPearsonInterval(0, 10)?.upper).toBeCloseTo(1 - 0.025 ** (1 / 10), 13);
    expect(clopperPearsonInterval(10, 10)).toMatchObject({ upper: 1 });
  });

  it('mirrors when successes and failures change places', () => {
    const [low, high] = [wilsonInterval(3, 17), wilsonInterval(14, 17)];
    expect(low!.lower).toBeCloseTo(1 - high!.upper, 14);
  });

  it('refuses more successes than patients', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => clopperPearsonInterval(-1, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 2, 1)).toThrow(RangeError);
  });
});

describe('a rate', () => {
  it('without events has the upper bound 3.689 over time', () => {
    expect(garwoodInterval(0, 1)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025), 12) });
    expect(rate(0, 200).interval?.upper).toBeCloseTo((100 * 3.68887945) / 200, 7);
  });

  it('without time is not estimable', () => {
    expect(garwoodInterval(0, 0)).toBeNull();
    expect(rate(0, 0)).toMatchObject({ rate: null, interval: null });
  });

  it('refuses negative and broken counts', () => {
    expect(() => garwoodInterval(-1, 1)).toThrow(RangeError);
    expect(() => garwoodInterval(1.5, 1)).toThrow(RangeError);
    expect(() => garwoodInterval(1, -1)).toThrow(RangeError);
  });
});

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

describe('the ratio of two rates', () => {
  const group = (events: number, personTime: number) => ({ events, personTime });

  it('is infinite against a group without events', () => {
    expect(rateRatio(group(6, 140), group(0, 100))).toMatchObject({
      ratio: Infinity,
      interval: { upper: Infinity },
      waldInterval: null,
    });
  });

  it('is not estimable without any event, and nothing speaks against equality', () => {
    expect(rateRatio(group(0, 50), group(0, 60))).toMatchObject({
      ratio: null,
      interval: null,
      pCentral: 1,
      pMinimumLikelihood: 1,
      pMid: 1,
      difference: 0,
    });
  });

  it('is not estimable when a group was not watched', () => {
    expect(rateRatio(group(0, 0), group(3, 60))).toMatchObject({ ratio: null, pCentral: null, difference: null });
  });

  it('turns over when the groups change places', () => {
    const [one, other] = [rateRatio(group(12, 300), group(5, 280)), rateRatio(group(5, 280), group(12, 300))];
    expect(one.ratio! * other.ratio!).toBeCloseTo(1, 13);
    expect(one.interval!.lower * other.interval!.upper).toBeCloseTo(1, 11);
    expect(one.pCentral).toBeCloseTo(other.pCentral!, 12);
    expect(one.pMinimumLikelihood).toBeCloseTo(other.pMinimumLikelihood!, 12);
  });
});
