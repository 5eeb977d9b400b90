import { logRank } from '../survival/log-rank.js';
import { coxData } from './cox-data.js';
import { coxRegression } from './cox-regression.js';
import { partialLikelihood } from './partial-likelihood.js';
import { age, exposed, rows, simulated } from './simulated-rows.fixture.js';

describe('Cox regression', () => {
  it('adds the likelihoods of strata', () => {
    const stratified = rows.map((row, i) => ({ ...row, stratum: simulated[i]!.stratum }));
    const both = coxRegression(stratified, [exposed]);
    const only = (stratum: string) => {
      const kept = [...rows.keys()].filter((i) => simulated[i]!.stratum === stratum);
      const values = kept.map((i) => exposed.values[i]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const data = coxData(
        kept.map((i) => rows[i]!),
        [{ name: 'exposed', values: values.map((value) => value - mean) }],
      );
      return partialLikelihood(data, [both.fit!.coefficients[0]!.estimate]).logLikelihood;
    };
    expect(both.fit!.logLikelihood).toBeCloseTo(only('x') + only('y'), 8);
    expect(both.fit!.baseline.map(({ stratum }) => stratum)).toEqual(['x', 'y']);
  });

  it('has the log-rank test as score test of an indicator without ties', () => {
    const untied = simulated.map(({ event }, i) => ({ time: i + 1, event }));
    const { score } = coxRegression(untied, [exposed]);
    const compared = logRank(untied.map((row, i) => ({ ...row, group: String(exposed.values[i]) })));
    expect(score!.statistic).toBeCloseTo(compared.statistic!, 10);
  });

  it('does not change when a covariate is shifted or scaled', () => {
    const inDays = { name: 'age', values: age.values.map((value) => 365.25 * (value + 1000)) };
    const [plain, shifted] = [coxRegression(rows, [exposed, age]), coxRegression(rows, [exposed, inDays])];
    expect(shifted.fit!.coefficients[0]!.estimate).toBeCloseTo(plain.fit!.coefficients[0]!.estimate, 9);
    expect(shifted.fit!.coefficients[1]!.estimate * 365.25).toBeCloseTo(plain.fit!.coefficients[1]!.estimate, 9);
    expect(shifted.fit!.proportionalHazards.global.statistic).toBeCloseTo(
      plain.fit!.proportionalHazards.global.statistic!,
      7,
    );
  });

  it('clusters rows of one patient: the same rows twice are no more information', () => {
    const clustered = rows.map((row, i) => ({ ...row, cluster: `P${i}` }));
    const untied = clustered.map((row, i) => ({ ...row, start: 0, time: row.time! + i / 1000 }));
    const once = coxRegression(untied, [exposed]);
    const late = untied.map((row) => ({ ...row, time: row.time + 1e-5 }));
    const twice = coxRegression(
      [...untied, ...late],
      [{ name: 'exposed', values: [...exposed.values, ...exposed.values] }],
    );
    expect(twice.fit!.coefficients[0]!.se / once.fit!.coefficients[0]!.se).toBeCloseTo(1, 1);
    const naive = Math.sqrt(twice.fit!.covariance[0]![0]! / once.fit!.covariance[0]![0]!);
    expect(naive).toBeCloseTo(Math.SQRT1_2, 1);
  });

  it('says why it has no estimates, and names the covariate', () => {
    const quiet = rows.map((row) => ({ ...row, event: false }));
    expect(coxRegression(quiet, [exposed])).toMatchObject({ fit: null, reason: 'no-events', events: 0 });
    const constant = { name: 'centre', values: rows.map(() => 1) };
    expect(coxRegression(rows, [exposed, constant])).toMatchObject({
      reason: 'no-variation',
      notEstimable: ['centre'],
    });
    expect(coxRegression(rows, [age, { ...age, name: 'again' }])).toMatchObject({ notEstimable: ['again'] });
  });

  it('reports separation with a bound on one side only', () => {
    const separated = [1, 2, 3, 4, 5, 6, 7, 8].map((time) => ({ time, event: time <= 3 }));
    const inGroup = { name: 'exposed', values: [1, 1, 1, 1, 0, 0, 0, 0] };
    const model = coxRegression(separated, [inGroup]);
    expect(model).toMatchObject({ fit: null, reason: 'separated', separated: [{ name: 'exposed' }] });
    // All events in the exposed: in the limit only the exposed are at risk.
    expect(model.logLikelihoodLimit).toBeCloseTo(-Math.log(4 * 3 * 2), 8);
    expect(model.separated[0]!.ratioInterval.upper).toBe(Infinity);
    expect(model.separated[0]!.ratioInterval.lower).toBeGreaterThan(0.5);
    expect(model.score!.p).toBeLessThan(0.1);
    const turned = coxRegression(separated, [{ name: 'other', values: inGroup.values.map((value) => 1 - value) }]);
    expect(turned.separated[0]!.ratioInterval.lower).toBe(0);
    expect(turned.separated[0]!.ratioInterval.upper).toBeCloseTo(1 / model.separated[0]!.ratioInterval.lower!, 6);
  });

  it('leaves out incomplete rows and counts them', () => {
    const holes = { name: 'age', values: age.values.map((value, i) => (i < 3 ? null : value)) };
    expect(coxRegression(rows, [exposed, holes])).toMatchObject({ n: rows.length - 3, excluded: 3 });
    expect(() => coxRegression(rows, [])).toThrow(RangeError);
    expect(() => coxRegression(rows, [{ name: 'age', values: [1] }])).toThrow(RangeError);
  });
});
