import fc from 'fast-check';
import { standardDeviation } from './standard-deviation.js';

describe('the standard deviation', () => {
  it('loses no digits when the spread is small beside the mean', () => {
    expect(standardDeviation([1e9, 1e9 + 1, 1e9 + 2])).toBeCloseTo(1, 12);
  });

  it('needs two values and is 0 without spread', () => {
    expect(standardDeviation([])).toBeNull();
    expect(standardDeviation([4])).toBeNull();
    expect(standardDeviation([4, 4])).toBe(0);
  });

  it('does not change with a shift and grows with the scale', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (given, shift) => {
        const plain = standardDeviation(given)!;
        expect(standardDeviation(given.map((value) => value + shift))!).toBeCloseTo(plain, 10);
        expect(standardDeviation(given.map((value) => -3 * value))!).toBeCloseTo(3 * plain, 9);
      }),
    );
  });
});
