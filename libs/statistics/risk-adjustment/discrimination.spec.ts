import fc from 'fast-check';
import { brierScore, cStatistic } from './discrimination.js';

describe('discrimination of predictions', () => {
  const outcomes = [false, false, true, true];

  it('ranks events above others, ties ½', () => {
    expect(cStatistic(outcomes, [0.1, 0.2, 0.3, 0.4])).toBe(1);
    expect(cStatistic(outcomes, [0.1, 0.3, 0.3, 0.4])).toBe((4 - 0.5) / 4);
    expect(cStatistic([true], [0.3])).toBeNull();
  });

  it('averages squared errors', () => {
    expect(brierScore(outcomes, [0, 0, 1, 0.5])).toBe(0.25 / 4);
    expect(brierScore([], [])).toBeNull();
    expect(() => brierScore(outcomes, [])).toThrow(RangeError);
  });

  it('does not change when risks are transformed without changing their order', () => {
    const risk = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), risk), { maxLength: 40 }), (rows) => {
        const seen = rows.map(([outcome]) => outcome);
        const risks = rows.map(([, each]) => each / 20);
        expect(
          cStatistic(
            seen,
            risks.map((each) => each ** 2),
          ),
        ).toBe(cStatistic(seen, risks));
      }),
    );
    expect(() => cStatistic(outcomes, [0.1])).toThrow(RangeError);
  });
});
