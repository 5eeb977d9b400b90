import { firthRegression } from './firth-regression.js';
import { fourfold } from './fourfold.fixture.js';

describe('Firth’s regression', () => {
  it('of one indicator adds one half to every cell of the fourfold table', () => {
    const { outcomes, exposure } = fourfold(5, 0, 0, 5);
    const { fit } = firthRegression(outcomes, exposure);
    expect(fit!.coefficients[1]!.ratio).toBeCloseTo((5.5 * 5.5) / (0.5 * 0.5), 7);
  });

  it('says why it has no estimates', () => {
    const { outcomes, exposure } = fourfold(3, 3, 3, 3);
    expect(firthRegression([], [])).toMatchObject({ fit: null, reason: 'no-rows' });
    expect(firthRegression(outcomes, [...exposure, ...exposure])).toMatchObject({ fit: null, reason: 'collinear' });
  });

  it('does not change when exposed and others change places, but for the sign', () => {
    const { outcomes, exposure } = fourfold(4, 20, 1, 30);
    const turned = [{ name: 'others', values: exposure[0]!.values.map((value) => 1 - value) }];
    const [one, other] = [firthRegression(outcomes, exposure), firthRegression(outcomes, turned)];
    expect(other.fit!.coefficients[1]!.estimate).toBeCloseTo(-one.fit!.coefficients[1]!.estimate, 9);
    expect(other.fit!.penalisedLogLikelihood).toBeCloseTo(one.fit!.penalisedLogLikelihood, 9);
  });

  it('refuses covariates of another length', () => {
    expect(() => firthRegression([true], [{ name: 'age', values: [] }])).toThrow(RangeError);
    expect(() => firthRegression([true], [], 1)).toThrow(RangeError);
  });
});
