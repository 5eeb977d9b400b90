import { observedOverExpected } from './observed-over-expected.js';

describe('observed over expected', () => {
  it('is not estimable when nothing was expected', () => {
    expect(observedOverExpected(0, 0, { overallRate: 0.05 })).toMatchObject({
      ratio: null,
      interval: null,
      byarInterval: null,
      pCentral: null,
      standardisedRate: null,
    });
  });

  it('starts at 0 without events', () => {
    const result = observedOverExpected(0, 3.2, { overallRate: 0.05 });
    expect(result).toMatchObject({ ratio: 0, standardisedRate: 0, interval: { lower: 0 }, byarInterval: { lower: 0 } });
    expect(result.interval!.upper).toBeCloseTo(-Math.log(0.025) / 3.2, 12);
  });

  it('has a narrower interval from the binomial variance when the event is common', () => {
    const { interval, binomialInterval } = observedOverExpected(50, 50, { variance: 25 });
    expect(binomialInterval!.upper - binomialInterval!.lower).toBeLessThan(interval!.upper - interval!.lower);
  });

  it('refuses what is no count and a negative expectation', () => {
    expect(() => observedOverExpected(1.5, 2)).toThrow(RangeError);
    expect(() => observedOverExpected(1, -2)).toThrow(RangeError);
    expect(() => observedOverExpected(1, 2, { confidence: 95 })).toThrow(RangeError);
  });
});
