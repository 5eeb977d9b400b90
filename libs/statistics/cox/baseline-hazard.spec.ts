import { coxRegression } from './cox-regression.js';

describe('the baseline hazard', () => {
  it('without an effect adds events over those at risk', () => {
    // The same times in both groups: coefficient 0. Efron takes the two tied events of four one by one.
    const mirrored = [1, 1, 2, 2].map((time) => ({ time, event: time === 1 }));
    const { coefficients, baseline } = coxRegression(mirrored, [{ name: 'x', values: [0, 1, 0, 1] }]).fit!;
    expect(coefficients[0]!.estimate).toBeCloseTo(0, 10);
    expect(baseline).toEqual([
      { stratum: '', points: [1, 2].map((time) => ({ time, hazard: expect.closeTo(1 / 4 + 1 / 3, 10) })) },
    ]);
  });
});
