import { kaplanMeier } from './kaplan-meier.js';
import { restrictedMeanDifference } from './restricted-mean.js';

const rows = (times: readonly number[], events: readonly boolean[]) =>
  times.map((time, i) => ({ time, event: events[i]! }));

describe('restricted means', () => {
  const at = (times: readonly number[], tau: number) =>
    kaplanMeier(
      rows(
        times,
        times.map(() => true),
      ),
      { restrictedTo: tau },
    ).restrictedMean!;

  it('are means of the times when nobody is censored', () => {
    expect(at([1, 2, 6], 10).estimate).toBeCloseTo((1 + 2 + 6) / 3, 14);
    expect(at([1, 2, 6], 4).estimate).toBeCloseTo((1 + 2 + 4) / 3, 14);
  });

  it('differ by adding variances', () => {
    const [a, b] = [at([1, 2, 6], 4), at([2, 3, 5], 4)];
    const { estimate, standardError } = restrictedMeanDifference(a, b);
    expect(estimate).toBeCloseTo(a.estimate! - b.estimate!, 14);
    expect(standardError! ** 2).toBeCloseTo(a.standardError! ** 2 + b.standardError! ** 2, 14);
    expect(() => restrictedMeanDifference(a, at([1], 3))).toThrow(RangeError);
  });
});
