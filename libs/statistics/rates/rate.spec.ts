import { rate } from './rate.js';

describe('a rate', () => {
  it('without events has the upper bound 3.689 over time', () => {
    expect(rate(0, 200).interval?.upper).toBeCloseTo((100 * 3.68887945) / 200, 7);
  });

  it('without time is not estimable', () => {
    expect(rate(0, 0)).toMatchObject({ rate: null, interval: null });
  });

  it('is given per so much time, 100 when left out', () => {
    expect(rate(3, 60)).toMatchObject({ per: 100, rate: 5 });
    expect(rate(3, 60, 1000).interval!.upper).toBeCloseTo(10 * rate(3, 60).interval!.upper, 10);
    expect(() => rate(1.5, 60)).toThrow(RangeError);
    expect(() => rate(1, NaN)).toThrow(RangeError);
  });
});
