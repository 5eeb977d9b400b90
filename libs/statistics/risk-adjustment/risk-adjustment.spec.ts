import { calibration } from './calibration.js';
import { brierScore, cStatistic } from './discrimination.js';
import { firthRegression } from './firth-regression.js';
import { hosmerLemeshow } from './hosmer-lemeshow.js';
import { logisticRegression } from './logistic-regression.js';
import { observedOverExpected } from './observed-over-expected.js';
import { predictedRisk, riskModel } from './risk-model.js';

/** Outcomes and an exposure with a, b, c, d patients: exposed with and without event, others with and without. */
function fourfold(a: number, b: number, c: number, d: number) {
  const repeated = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);
  return {
    outcomes: [...repeated(a, true), ...repeated(b, false), ...repeated(c, true), ...repeated(d, false)],
    exposure: [{ name: 'exposed', values: [...repeated(a + b, 1), ...repeated(c + d, 0)] }],
  };
}

describe('observed over expected', () => {
  it('is not estimable when nothing was expected', () => {
    expect(observedOverExpected(0, 0, { overallRate: 0.05 })).toMatchObject({
      ratio: null,
      interval: null,
      byarInterval: null,
      pCentral: null,
      standardisedRate: null,
    });
  });

  it('starts at 0 without events', () => {
    const result = observedOverExpected(0, 3.2, { overallRate: 0.05 });
    expect(result).toMatchObject({ ratio: 0, standardisedRate: 0, interval: { lower: 0 }, byarInterval: { lower: 0 } });
    expect(result.interval!.upper).toBeCloseTo(-Math.log(0.025) / 3.2, 12);
  });

  it('has a narrower interval from the binomial variance when the event is common', () => {
    const { interval, binomialInterval } = observedOverExpected(50, 50, { variance: 25 });
    expect(binomialInterval!.upper - binomialInterval!.lower).toBeLessThan(interval!.upper - interval!.lower);
  });
});

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
});

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

describe('judging predictions', () => {
  const outcomes = [false, false, true, true];

  it('ranks events above others, ties ½', () => {
    expect(cStatistic(outcomes, [0.1, 0.2, 0.3, 0.4])).toBe(1);
    expect(cStatistic(outcomes, [0.1, 0.3, 0.3, 0.4])).toBe((4 - 0.5) / 4);
    expect(cStatistic([true], [0.3])).toBeNull();
  });

  it('averages squared errors', () => {
    expect(brierScore(outcomes, [0, 0, 1, 0.5])).toBe(0.25 / 4);
    expect(brierScore([], [])).toBeNull();
    expect(() => brierScore(outcomes, [])).toThrow(RangeError);
  });

  it('has no Hosmer–Lemeshow statistic with fewer rows than groups', () => {
    expect(hosmerLemeshow(outcomes, [0.1, 0.2, 0.3, 0.4])).toMatchObject({ statistic: null, p: null, df: 8 });
  });

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
});
