import { fourfold } from './fourfold.fixture.js';
import { predictedRisk, riskModel } from './risk-model.js';

describe('the risk model', () => {
  it('is fitted by maximum likelihood when events abound and by Firth when they do not', () => {
    const many = fourfold(30, 70, 20, 120);
    expect(riskModel(many.outcomes, many.exposure)).toMatchObject({ method: 'maximum-likelihood', reason: null });
    const few = fourfold(4, 70, 2, 120);
    expect(riskModel(few.outcomes, few.exposure)).toMatchObject({ method: 'firth', reason: 'few-events' });
    const separated = fourfold(30, 0, 0, 30);
    expect(riskModel(separated.outcomes, separated.exposure)).toMatchObject({ method: 'firth', reason: 'separated' });
    expect(riskModel([], [])).toMatchObject({ method: null, reason: 'no-rows', coefficients: [] });
  });

  it('predicts the share of the group', () => {
    const { outcomes, exposure } = fourfold(30, 70, 20, 120);
    const model = riskModel(outcomes, exposure);
    expect(predictedRisk(model, [1])).toBeCloseTo(0.3, 10);
    expect(predictedRisk(model, [0])).toBeCloseTo(20 / 140, 10);
    expect(predictedRisk(model, [null])).toBeNull();
    expect(predictedRisk({ coefficients: [] }, [])).toBeNull();
    expect(() => predictedRisk(model, [])).toThrow(RangeError);
  });
});
