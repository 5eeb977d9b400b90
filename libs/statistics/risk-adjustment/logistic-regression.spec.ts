import { fourfold } from './fourfold.fixture.js';
import { logisticRegression } from './logistic-regression.js';

describe('logistic regression', () => {
  it('of one indicator gives the odds ratio of the fourfold table', () => {
    const { outcomes, exposure } = fourfold(12, 30, 7, 60);
    const { fit } = logisticRegression(outcomes, exposure);
    const [intercept, slope] = fit!.coefficients;
    expect(intercept!.estimate).toBeCloseTo(Math.log(7 / 60), 12);
    expect(slope!.ratio).toBeCloseTo((12 * 60) / (30 * 7), 10);
    expect(slope!.se ** 2).toBeCloseTo(1 / 12 + 1 / 30 + 1 / 7 + 1 / 60, 12);
  });

  it('does not mind covariates on a large scale', () => {
    const { outcomes, exposure } = fourfold(12, 30, 7, 60);
    const years = exposure[0]!.values.map((value) => 2020 + value);
    const { fit } = logisticRegression(outcomes, [{ name: 'year', values: years }]);
    expect(fit!.coefficients[1]!.ratio).toBeCloseTo((12 * 60) / (30 * 7), 8);
  });

  it('leaves out rows with a missing value and counts them', () => {
    const { outcomes, exposure } = fourfold(12, 30, 7, 60);
    const values = exposure[0]!.values.map((value, i) => (i === 0 ? null : value));
    expect(logisticRegression([null, ...outcomes.slice(1)], exposure)).toMatchObject({ n: 108, excluded: 1 });
    expect(logisticRegression(outcomes, [{ name: 'exposed', values }])).toMatchObject({ excluded: 1, events: 18 });
  });

  it('says why it has no estimates', () => {
    const { outcomes, exposure } = fourfold(12, 30, 7, 60);
    const separated = fourfold(5, 0, 0, 5);
    const quasi = fourfold(5, 3, 0, 5);
    expect(logisticRegression([], [])).toMatchObject({ fit: null, reason: 'no-rows' });
    expect(logisticRegression([true, true], [])).toMatchObject({ fit: null, reason: 'one-outcome-only' });
    expect(logisticRegression(outcomes, [...exposure, ...exposure])).toMatchObject({ reason: 'collinear' });
    expect(logisticRegression(separated.outcomes, separated.exposure)).toMatchObject({ reason: 'separated' });
    expect(logisticRegression(quasi.outcomes, quasi.exposure)).toMatchObject({ fit: null, reason: 'separated' });
  });

  it('refuses covariates of another length', () => {
    expect(() => logisticRegression([true], [{ name: 'age', values: [] }])).toThrow(RangeError);
    expect(() => logisticRegression([true], [{ name: 'age', values: [Infinity] }])).toThrow(RangeError);
  });
});
