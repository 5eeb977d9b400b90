import { roundTo } from './rounding.js';

describe('rounding', () => {
  it('rounds half away from zero, as on paper', () => {
    expect(roundTo(2.25, 1)).toBe(2.3);
    expect(roundTo(-2.25, 1)).toBe(-2.3);
    expect(roundTo(1.005, 2)).toBe(1.01); // stored as 1.00499999999999989…
    expect(roundTo(1.0049, 2)).toBe(1);
  });

  it('never gives a negative zero', () => {
    expect(Object.is(roundTo(-0.001, 2), 0)).toBe(true);
  });
});
