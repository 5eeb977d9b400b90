import { coxRegression } from './cox-regression.js';
import { age, exposed, rows } from './simulated-rows.fixture.js';

describe('the test of proportional hazards', () => {
  it('tests every covariate with one degree of freedom and all of them together', () => {
    const { covariates, global } = coxRegression(rows, [exposed, age]).fit!.proportionalHazards;
    expect(covariates.map(({ name, df }) => [name, df])).toEqual([
      ['exposed', 1],
      ['age', 1],
    ]);
    expect(global.df).toBe(2);
    expect(global.statistic!).toBeGreaterThanOrEqual(Math.max(...covariates.map(({ statistic }) => statistic!)) - 1e-9);
  });

  it('of a single covariate is the test of all', () => {
    const { covariates, global } = coxRegression(rows, [exposed]).fit!.proportionalHazards;
    expect(covariates[0]!.statistic!).toBeCloseTo(global.statistic!, 9);
    expect(covariates[0]!.p!).toBeCloseTo(global.p!, 9);
  });

  it('notices an effect that turns round', () => {
    const turning = Array.from({ length: 60 }, (_, i) => ({ time: i + 1, event: true }));
    const early = { name: 'early', values: turning.map((_, i) => (i % 30 < 15 === i < 30 ? 1 : 0)) };
    const still = { name: 'even', values: turning.map((_, i) => i % 2) };
    const tested = (covariate: typeof still) => coxRegression(turning, [covariate]).fit!.proportionalHazards.global.p!;
    expect(tested(early)).toBeLessThan(0.05);
    expect(tested(still)).toBeGreaterThan(0.05);
  });
});
