import { proportion } from './proportion.js';

describe('a proportion', () => {
  it('has both intervals, with their names', () => {
    // Published check value: 50 of 720 is 6.9 % (Wilson 5.3 to 9.0)
    const found = proportion(50, 720);
    expect(found.estimate).toBe(50 / 720);
    expect(found.wilson?.lower).toBeCloseTo(0.053, 3);
    expect(found.wilson?.upper).toBeCloseTo(0.09, 3);
    expect(found.wilson).toMatchObject({ confidence: 0.95, method: 'Wilson' });
    expect(found.exact?.method).toBe('Clopper–Pearson');
  });

  it('is unknown, not zero, without patients', () => {
    expect(proportion(0, 0)).toEqual({ x: 0, n: 0, estimate: null, wilson: null, exact: null });
  });
});
