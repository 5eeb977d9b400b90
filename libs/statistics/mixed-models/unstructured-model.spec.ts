import { meanInterval } from '../description/mean-interval.js';
import { repeatedMeasures } from './repeated-measures.js';
import { complete, gappy, scoresAt } from './simulated-scores.fixture.js';
import { unstructuredModel } from './unstructured-model.js';

describe('the unstructured model', () => {
  it('of complete data is the paired t test', () => {
    const { fit } = unstructuredModel(repeatedMeasures(complete, []));
    const change = fit!.contrasts.find(({ kind, visit }) => kind === 'change' && visit === 'V2')!;
    const baseline = scoresAt('V0');
    const paired = meanInterval(scoresAt('V2').map((score, i) => score - baseline[i]!));
    expect(change.estimate).toBeCloseTo(paired.mean!, 10);
    expect(change.test.se).toBeCloseTo(paired.se!, 9);
    expect(change.test.df).toBeCloseTo(paired.df!, 5);
    expect(change.test.p / paired.p!).toBeCloseTo(1, 5);
    expect(change.kenwardRoger!.se).toBeCloseTo(paired.se!, 7);
  });

  it('does not depend on order of rows, nor on a constant added to the scores', () => {
    const plain = unstructuredModel(repeatedMeasures(gappy, []));
    const moved = [...gappy].reverse().map((row) => ({ ...row, score: row.score! + 1000 }));
    const other = unstructuredModel(repeatedMeasures(moved, []));
    expect(other.fit!.logLikelihood).toBeCloseTo(plain.fit!.logLikelihood, 7);
    expect(other.fit!.contrasts[4]!.estimate).toBeCloseTo(plain.fit!.contrasts[4]!.estimate, 8);
    expect(other.fit!.contrasts[0]!.estimate).toBeCloseTo(plain.fit!.contrasts[0]!.estimate + 1000, 8);
  });

  it('centres covariates at their mean over patients, so that visit means stay means', () => {
    const ages = new Map(complete.map(({ patient }, i) => [patient, 20 + (i % 30)]));
    const { fit } = unstructuredModel(repeatedMeasures(complete, [{ name: 'age', values: ages }]));
    expect(fit!.fixed.at(-1)!.name).toBe('age');
    expect(fit!.contrasts[0]!.estimate).toBeCloseTo(meanInterval(scoresAt('V0')).mean!, 8);
  });

  it('says why it cannot be fitted', () => {
    const apart = complete.filter(
      ({ patient, visit }) => visit === 'V0' || (visit === 'V1') === /[02468]$/.test(patient),
    );
    expect(unstructuredModel(repeatedMeasures(apart, []))).toMatchObject({
      fit: null,
      reason: 'visits-never-together',
    });
    const few = complete.filter(({ patient }) => /^P[0-4]$/.test(patient));
    expect(unstructuredModel(repeatedMeasures(few, []))).toMatchObject({ fit: null, reason: 'too-few-patients' });
    const constant = { name: 'centre', values: new Map(complete.map(({ patient }) => [patient, 1])) };
    expect(unstructuredModel(repeatedMeasures(complete, [constant])).fit).toBeNull();
  });
});
