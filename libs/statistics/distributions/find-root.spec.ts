import { findRoot } from './find-root.js';

describe('finding a root', () => {
  it('finds it to full precision', () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  });

  it('says so when the ends have the same sign', () => {
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeNull();
  });
});
