import { proportion } from './proportion.js';
import { wilsonInterval } from './wilson-interval.js';

describe('a proportion', () => {
  it('has no share when nobody was asked', () => {
    expect(proportion(0, 0)).toEqual({ successes: 0, n: 0, share: null, interval: null });
  });

  it('is the share with Wilson’s interval', () => {
    expect(proportion(3, 12, 0.9)).toEqual({ successes: 3, n: 12, share: 0.25, interval: wilsonInterval(3, 12, 0.9) });
    expect(() => proportion(2, 1)).toThrow(RangeError);
  });
});
