import { clopperPearsonInterval } from './clopper-pearson-interval.js';

describe('the Clopper–Pearson interval of a proportion', () => {
  it('is null when nobody was asked', () => {
    expect(clopperPearsonInterval(0, 0)).toBeNull();
  });

  it('ends where all probability is used without successes, and at exactly 1 without failures', () => {
    // Upper bound without successes: 1 − 0.025^(1/n).
    expect(clopperPearsonInterval(0, 10)).toEqual({ lower: 0, upper: expect.closeTo(1 - 0.025 ** (1 / 10), 13) });
    expect(clopperPearsonInterval(10, 10)).toMatchObject({ upper: 1 });
    expect(clopperPearsonInterval(1, 1)!.lower).toBeCloseTo(0.025, 14);
  });

  it('mirrors when successes and failures change places', () => {
    const [low, high] = [clopperPearsonInterval(3, 17), clopperPearsonInterval(14, 17)];
    expect(low!.lower).toBeCloseTo(1 - high!.upper, 12);
    expect(low!.upper).toBeCloseTo(1 - high!.lower, 12);
  });

  it('refuses more successes than patients, negative ones and a confidence that is no share', () => {
    expect(() => clopperPearsonInterval(3, 2)).toThrow(RangeError);
    expect(() => clopperPearsonInterval(-1, 2)).toThrow(RangeError);
    expect(() => clopperPearsonInterval(1, 2, 0)).toThrow(RangeError);
  });
});
