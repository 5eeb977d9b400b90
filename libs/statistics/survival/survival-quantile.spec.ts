import { kaplanMeier } from './kaplan-meier.js';
import { survivalQuantile } from './survival-quantile.js';

describe('a survival quantile', () => {
  it('is the first time at which so many have had the event', () => {
    const { curve } = kaplanMeier([1, 2, 3, 4, 5].map((time) => ({ time, event: true })));
    // Survival after each: .8, .6, .4, .2, 0.
    expect(survivalQuantile(curve, 0.5).estimate).toBe(3);
    // Flat at .8 from 1 to 2.
    expect(survivalQuantile(curve, 0.2).estimate).toBe((1 + 2) / 2);
  });

  it('is null without a curve and where the curve does not get there', () => {
    expect(survivalQuantile([], 0.5)).toEqual({ estimate: null, lower: null, upper: null });
    const { curve } = kaplanMeier([
      { time: 1, event: true },
      { time: 2, event: false },
      { time: 3, event: false },
    ]);
    expect(survivalQuantile(curve, 0.5).estimate).toBeNull();
  });

  it('refuses a share outside (0, 1)', () => {
    for (const p of [0, 1, NaN]) expect(() => survivalQuantile([], p)).toThrow(RangeError);
  });
});
