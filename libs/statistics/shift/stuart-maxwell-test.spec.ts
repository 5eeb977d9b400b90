import { stuartMaxwellTest } from './stuart-maxwell-test.js';

describe('the Stuart–Maxwell test of equal margins', () => {
  it('of two levels is McNemar’s test', () => {
    const counts = [
      [5, 8],
      [2, 5],
    ];
    const wanted = (8 - 2) ** 2 / (8 + 2);
    expect(stuartMaxwellTest(counts)).toMatchObject({ statistic: expect.closeTo(wanted, 12), df: 1 });
  });

  it('has nothing to test when nobody moved, or nobody is there', () => {
    const still = [
      [3, 0],
      [0, 4],
    ];
    expect(stuartMaxwellTest(still)).toEqual({ statistic: null, df: 0, p: null });
    expect(stuartMaxwellTest([])).toEqual({ statistic: null, df: 0, p: null });
  });

  it('finds no difference when as many go round as come round', () => {
    // Lying to sitting, sitting to standing, standing to lying: asymmetric, with equal margins.
    const round = [
      [2, 5, 0],
      [0, 3, 5],
      [5, 0, 1],
    ];
    expect(stuartMaxwellTest(round)).toMatchObject({
      statistic: expect.closeTo(0, 12),
      df: 2,
      p: expect.closeTo(1, 12),
    });
  });
});
