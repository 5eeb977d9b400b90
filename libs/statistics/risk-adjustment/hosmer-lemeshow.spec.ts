import { hosmerLemeshow } from './hosmer-lemeshow.js';

describe('the comparison of Hosmer and Lemeshow', () => {
  it('has no statistic with fewer rows than groups', () => {
    const outcomes = [false, false, true, true];
    expect(hosmerLemeshow(outcomes, [0.1, 0.2, 0.3, 0.4])).toMatchObject({ statistic: null, p: null, df: 8 });
  });

  it('sums squared differences over the binomial variance of each group', () => {
    // Three groups of two at risk .5, one with both events: (2 − 1)²/.5 + (1 − 1)²/.5 + (0 − 1)²/.5.
    const outcomes = [true, true, true, false, false, false];
    const result = hosmerLemeshow(outcomes, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 3);
    expect(result).toMatchObject({ statistic: expect.closeTo(4, 12), df: 1 });
    expect(result.groups.map(({ observed }) => observed)).toEqual([2, 1, 0]);
  });

  it('refuses lists of different length and fewer than three groups', () => {
    expect(() => hosmerLemeshow([true], [])).toThrow(RangeError);
    expect(() => hosmerLemeshow([true], [0.5], 2)).toThrow(RangeError);
  });
});
