import fc from 'fast-check';
import { changeFromBaseline } from './change-from-baseline.js';
import { hodgesLehmann } from './hodges-lehmann.js';
import { responseMeanInterval } from './response-mean-interval.js';
import { roundedDifference } from './rounded-difference.js';
import { signedRankTest } from './signed-rank-test.js';
import { walshAverage } from './walsh-average.js';

const lower = { better: 'lower', meaningfulChange: 1 } as const;

describe('change from baseline', () => {
  it('counts a change equal to the threshold as a response, though binary rounding hides it', () => {
    expect(1.3 - 2.3).not.toBe(-1);
    expect(roundedDifference(1.3, 2.3)).toBe(-1);
    const result = changeFromBaseline([{ baseline: 2.3, followUp: 1.3 }], lower);
    expect(result.responders).toMatchObject({ successes: 1, n: 1 });
  });

  it('uses pairs only, and says how many there are', () => {
    const result = changeFromBaseline(
      [
        { baseline: 3, followUp: 1 },
        { baseline: 2, followUp: null },
        { baseline: null, followUp: 1 },
      ],
      lower,
    );
    expect(result).toMatchObject({ patients: 3, withBaseline: 2, withFollowUp: 2, paired: 1 });
    expect(result.responders.n).toBe(1);
    expect(result.respondersMissingAsNonResponse).toMatchObject({ successes: 1, n: 2 });
  });

  it('reads improvement by the direction of the scale', () => {
    const pairs = [
      { baseline: 1, followUp: 3 },
      { baseline: 1, followUp: 1 },
      { baseline: 1, followUp: 0 },
    ];
    expect(changeFromBaseline(pairs, lower)).toMatchObject({ improved: 1, unchanged: 1, worsened: 1 });
    expect(changeFromBaseline(pairs, { ...lower, better: 'higher' }).responders.successes).toBe(1);
  });

  it('without pairs gives nulls and counts of 0', () => {
    const result = changeFromBaseline([], lower);
    expect(result).toMatchObject({
      patients: 0,
      paired: 0,
      standardisedResponseMean: null,
      effectSize: null,
      improved: 0,
    });
    expect(result.hodgesLehmann).toMatchObject({ estimate: null, interval: null, method: 'none' });
  });

  it('refuses a threshold of 0', () => {
    expect(() => changeFromBaseline([], { better: 'lower', meaningfulChange: 0 })).toThrow(RangeError);
  });
});

describe('the signed-rank test', () => {
  it('has nothing to test when nobody changed', () => {
    expect(signedRankTest([0, 0])).toMatchObject({ nonzero: 0, zero: 2, v: null, p: null, method: 'none' });
  });

  it('is exact without ties: three rises have p = 2/8', () => {
    const result = signedRankTest([1, 2, 3]);
    expect(result).toMatchObject({ v: 6, method: 'exact' });
    expect(result.p).toBeCloseTo(2 / 8, 14);
    expect(result.pExactConditional).toBeCloseTo(2 / 8, 14);
  });

  it('keeps an exact p with ties: three equal rises have p = 2/8 too', () => {
    const result = signedRankTest([1, 1, 1]);
    expect(result).toMatchObject({ ties: true, method: 'normal-continuity' });
    expect(result.pExactConditional).toBeCloseTo(2 / 8, 14);
  });
});

describe('the Hodges–Lehmann estimate', () => {
  it('selects the same order statistics as sorting all Walsh averages', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 40 }), (tenths) => {
        const ascending = Float64Array.from(tenths, (value) => value / 10).sort();
        const all = [...ascending]
          .flatMap((a, i) => [...ascending.slice(i)].map((b) => (a + b) / 2))
          .sort((a, b) => a - b);
        all.forEach((average, i) => expect(walshAverage(ascending, i + 1)).toBe(average));
      }),
      { numRuns: 60 },
    );
  });

  it('promises nothing with one difference and less than 95 % below six', () => {
    expect(hodgesLehmann([2])).toMatchObject({ estimate: 2, interval: { lower: 2, upper: 2 }, achievedConfidence: 0 });
    expect(hodgesLehmann([1, 2, 3, 4, 5]).achievedConfidence).toBeCloseTo(1 - 2 / 32, 14);
    expect(hodgesLehmann([1, 2, 3, 4, 5, 6]).achievedConfidence).toBeGreaterThan(0.95);
  });

  it('does not slow down with the square of the number of pairs', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => Math.round(1000 * Math.sin(i)) / 10);
    const { estimate, method, interval } = hodgesLehmann(many);
    expect(method).toBe('normal');
    expect(interval!.lower).toBeLessThan(estimate!);
  });
});

describe('the interval of the standardised response mean', () => {
  it('covers 0 exactly when the t test does not reject', () => {
    // t = 2.2 with 9 degrees of freedom: p > .05; t = 2.3: p < .05.
    expect(responseMeanInterval(2.2, 10)!.lower).toBeLessThan(0);
    expect(responseMeanInterval(2.3, 10)!.lower).toBeGreaterThan(0);
  });

  it('is not given for extreme statistics', () => {
    expect(responseMeanInterval(31, 10)).toBeNull();
    expect(responseMeanInterval(1, 1)).toBeNull();
  });
});
