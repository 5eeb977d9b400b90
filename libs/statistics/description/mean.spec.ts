import fc from 'fast-check';
import { mean } from './mean.js';

describe('the mean', () => {
  it('loses no digits when the spread is small beside it', () => {
    expect(mean([1e9, 1e9 + 1, 1e9 + 2])).toBe(1e9 + 1);
  });

  it('is null without values and the value itself with one', () => {
    expect(mean([])).toBeNull();
    expect(mean([-3.5])).toBe(-3.5);
  });

  it('lies within the range of the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        expect(mean(values)!).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean(values)!).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});
