import { garwoodInterval } from './garwood-interval.js';

describe('Garwood’s interval of a rate', () => {
  it('without events has the upper bound 3.689 over time', () => {
    expect(garwoodInterval(0, 1)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025), 12) });
  });

  it('without time is not estimable', () => {
    expect(garwoodInterval(0, 0)).toBeNull();
  });

  it('of one event starts where one event or more is just possible', () => {
    // P(X ≥ 1) = 1 − e^−λ = 0.025.
    expect(garwoodInterval(1, 2)!.lower).toBeCloseTo(-Math.log(0.975) / 2, 13);
  });

  it('refuses negative and broken counts', () => {
    expect(() => garwoodInterval(-1, 1)).toThrow(RangeError);
    expect(() => garwoodInterval(1.5, 1)).toThrow(RangeError);
    expect(() => garwoodInterval(1, -1)).toThrow(RangeError);
  });
});
