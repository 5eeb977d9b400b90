import { Random } from './random.js';

const take = (random: Random, count: number) => Array.from({ length: count }, () => random.next());
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('Random', () => {
  it('follows the reference implementation of xoshiro128**', () => {
    // xoshiro128starstar.c 1.1 with the state {1, 2, 3, 4}
    expect(take(Random.from([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('gives the same stream for the same seed and index, and another for any other', () => {
    expect(take(Random.of(1, 5), 5)).toEqual(take(Random.of(1, 5), 5));
    expect(take(Random.of(1, 6), 5)).not.toEqual(take(Random.of(1, 5), 5));
    expect(take(Random.of(2, 5), 5)).not.toEqual(take(Random.of(1, 5), 5));
  });

  it('starts neighbouring streams unlike each other', () => {
    const first = Array.from({ length: 20_000 }, (_, index) => Random.of(3, index).uniform());

    // standard error of a mean of 20 000 uniform numbers: 0.0020; of their lag-1 correlation: 0.0071
    expect(Math.abs(mean(first) - 0.5)).toBeLessThan(0.006);
    const lagged = first.slice(1).map((value, index) => 12 * (value - 0.5) * ((first[index] ?? 0) - 0.5));
    expect(Math.abs(mean(lagged))).toBeLessThan(0.022);
    expect(new Set(first).size).toBeGreaterThan(19_950);
  });

  it('draws normal numbers with mean 0 and variance 1', () => {
    const random = Random.of(4, 0);
    const drawn = Array.from({ length: 20_000 }, () => random.normal());

    expect(Math.abs(mean(drawn))).toBeLessThan(0.022);
    expect(Math.abs(mean(drawn.map((value) => value ** 2)) - 1)).toBeLessThan(0.03);
  });

  it('rounds so that the mean is kept', () => {
    const random = Random.of(5, 0);
    expect(mean(Array.from({ length: 20_000 }, () => random.rounded(1.3)))).toBeCloseTo(1.3, 1);
    expect(random.rounded(2)).toBe(2);
  });

  it('chooses by weight, never what has none', () => {
    const random = Random.of(6, 0);
    const drawn = Array.from({ length: 9_000 }, () =>
      random.weighted([
        ['never', 0],
        ['once', 1],
        ['twice', 2],
      ]),
    );

    expect(drawn).not.toContain('never');
    expect(drawn.filter((one) => one === 'twice').length / 9_000).toBeCloseTo(2 / 3, 1);
  });

  it('refuses to choose from nothing', () => {
    expect(() => Random.of(7, 0).pick([])).toThrow(RangeError);
    expect(() => Random.of(7, 0).weighted([])).toThrow(RangeError);
  });
});
