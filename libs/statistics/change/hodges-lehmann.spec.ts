import fc from 'fast-check';
import { hodgesLehmann } from './hodges-lehmann.js';

describe('the Hodges–Lehmann estimate', () => {
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

  it('is null without differences and refuses a confidence that is no share', () => {
    expect(hodgesLehmann([])).toMatchObject({ n: 0, estimate: null, interval: null, k: null, method: 'none' });
    expect(() => hodgesLehmann([1, 2], 1)).toThrow(RangeError);
  });

  it('moves with a shift and turns with the sign', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 30 }), (differences) => {
        const { estimate, interval } = hodgesLehmann(differences);
        expect(hodgesLehmann(differences.map((d) => d + 7)).estimate).toBe(estimate! + 7);
        const turned = hodgesLehmann(differences.map((d) => -d));
        expect(turned.estimate! + estimate!).toBe(0);
        expect(turned.interval!.upper + interval!.lower).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
