import { mayPublishShare, publishableCurve, roundToBase } from './small-numbers.js';

describe('derived figures', () => {
  it('may be published when neither part is small', () => {
    expect(mayPublishShare(0, 5)).toBe(true);
    expect(mayPublishShare(4, 50)).toBe(false);
    expect(mayPublishShare(47, 50)).toBe(false);
    expect(mayPublishShare(0, 4)).toBe(false);
  });

  it('are rounded to a base', () => {
    expect([0, 2, 3, 12, 13].map((count) => roundToBase(count))).toEqual([0, 0, 5, 10, 15]);
    expect(() => roundToBase(3, 0)).toThrow(RangeError);
  });

  it('of a curve end where too few are at risk', () => {
    const grid = [{ atRisk: 30 }, { atRisk: 10 }, { atRisk: 9 }, { atRisk: 12 }];
    expect(publishableCurve(grid)).toEqual([{ atRisk: 30 }, { atRisk: 10 }]);
  });
});
