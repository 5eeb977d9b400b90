import { geometricQuantile } from './geometric.js';

describe('the geometric distribution', () => {
  it('never fails where success is certain', () => {
    expect(geometricQuantile(0.9, 1)).toBe(0);
  });

  it('has a median of failures by hand', () => {
    // P(X ≤ k) = 1 − 0.9^(k + 1) reaches one half at k + 1 = 7: 0.9^6 = .531, 0.9^7 = .478.
    expect(geometricQuantile(0.5, 0.1)).toBe(6);
    expect(geometricQuantile(0, 0.1)).toBe(0);
    expect(geometricQuantile(1, 0.1)).toBe(Infinity);
  });

  it('refuses parameters outside their range', () => {
    expect(() => geometricQuantile(0.5, 0)).toThrow(RangeError);
    expect(() => geometricQuantile(1.5, 0.5)).toThrow(RangeError);
  });
});
