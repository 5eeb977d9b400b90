import { rateRatio } from './rate-ratio.js';

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

  it('refuses broken counts and times', () => {
    expect(() => rateRatio(group(-1, 2), group(1, 2))).toThrow(RangeError);
    expect(() => rateRatio(group(1, 2), group(1, Infinity))).toThrow(RangeError);
    expect(() => rateRatio(group(1, 2), group(1, 2), 1)).toThrow(RangeError);
  });
});
