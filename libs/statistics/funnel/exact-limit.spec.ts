import { binomialLimit, poissonLimit } from './exact-limit.js';

describe('exact limits', () => {
  it('of a certain target are the target', () => {
    expect(binomialLimit(0.975, 20, 0)).toBe(0);
    expect(binomialLimit(0.025, 20, 1)).toBe(1);
    expect(poissonLimit(0.975, 4, 0)).toBe(0);
  });

  it('narrow as centres grow', () => {
    expect(binomialLimit(0.975, 400, 0.1)!).toBeLessThan(binomialLimit(0.975, 40, 0.1)!);
    expect(poissonLimit(0.025, 400, 1)!).toBeGreaterThan(poissonLimit(0.025, 40, 1)!);
  });

  it('are none without procedures or expectation', () => {
    expect(binomialLimit(0.975, 0, 0.1)).toBeNull();
    expect(poissonLimit(0.975, 0, 1)).toBeNull();
  });

  it('refuse impossible targets and sizes', () => {
    expect(() => binomialLimit(0.975, 10, 1.5)).toThrow(RangeError);
    expect(() => binomialLimit(0.975, 2.5, 0.5)).toThrow(RangeError);
    expect(() => poissonLimit(0.975, 4, -1)).toThrow(RangeError);
  });
});
