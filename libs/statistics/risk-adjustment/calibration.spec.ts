import { calibration } from './calibration.js';
import { fourfold } from './fourfold.fixture.js';
import { logisticRegression } from './logistic-regression.js';

describe('calibration of predictions', () => {
  it('is calibrated on the data the model was fitted to', () => {
    const { outcomes: seen, exposure } = fourfold(30, 70, 20, 120);
    const { fit } = logisticRegression(seen, exposure);
    const result = calibration(fit!.outcomes, fit!.fitted);
    expect(result.slope!.estimate).toBeCloseTo(1, 8);
    expect(result.intercept!.estimate).toBeCloseTo(0, 8);
    expect(result.inTheLarge).toBeCloseTo(0, 10);
    const half = calibration(
      fit!.outcomes,
      fit!.fitted.map((risk) => risk / 2),
    );
    expect(half.inTheLarge).toBeGreaterThan(0.5);
    expect(() => calibration([true], [1])).toThrow(RangeError);
  });

  it('is not estimable with one outcome only', () => {
    expect(calibration([], [])).toMatchObject({ n: 0, slope: null, intercept: null, inTheLarge: null });
    expect(calibration([true, true], [0.4, 0.6])).toMatchObject({ n: 2, slope: null, inTheLarge: null });
    expect(() => calibration([true], [])).toThrow(RangeError);
  });
});
