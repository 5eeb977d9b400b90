import { meanInterval } from '../description/mean-interval.js';
import { seededRandom } from '../random/seeded-random.js';
import { deltaSensitivity } from './delta-sensitivity.js';
import { randomInterceptModel } from './random-intercept-model.js';
import { repeatedMeasures, type VisitScore } from './repeated-measures.js';
import { repeatedMeasuresModel } from './repeated-measures-model.js';
import { unstructuredModel } from './unstructured-model.js';

const visits = ['V0', 'V1', 'V2'];
const random = seededRandom(5);
const complete: VisitScore[] = Array.from({ length: 40 }, (_, i) => {
  const level = 4 * random();
  return visits.map((visit, v) => ({ patient: `P${i}`, visit, score: 10 + level - 1.5 * v + 2 * random() }));
}).flat();
const gappy = complete.filter((_, i) => i % 3 === 0 || i % 7 !== 0);
const scoresAt = (visit: string) => complete.filter((row) => row.visit === visit).map(({ score }) => score!);

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

describe('the random-intercept model', () => {
  it('of complete data splits the variance like the analysis of variance', () => {
    const { fit } = randomInterceptModel(repeatedMeasures(complete, []));
    const n = 40;
    const grand = meanInterval(complete.map(({ score }) => score!)).mean!;
    const visitMean = (visit: string) => meanInterval(scoresAt(visit)).mean!;
    let [between, within] = [0, 0];
    for (let i = 0; i < n; i++) {
      const own = complete.slice(3 * i, 3 * i + 3);
      const patientMean = meanInterval(own.map(({ score }) => score!)).mean!;
      between += (3 * (patientMean - grand) ** 2) / (n - 1);
      for (const { visit, score } of own)
        within += (score! - patientMean - visitMean(visit) + grand) ** 2 / ((n - 1) * (3 - 1));
    }
    expect(fit!.variance!.residual).toBeCloseTo(within, 8);
    expect(fit!.variance!.patient).toBeCloseTo((between - within) / 3, 8);
    expect(fit!.icc).toBeCloseTo(fit!.variance!.patient / (fit!.variance!.patient + within), 8);
  });

  it('is least squares when patients do not differ', () => {
    // Every patient has the same three scores in another order: all patient means are equal.
    const orders = [
      [0, 1, 5],
      [5, 0, 1],
      [1, 5, 0],
      [0, 5, 1],
    ];
    const alike = orders.flatMap((scores, i) =>
      scores.map((score, v) => ({ patient: `P${i}`, visit: visits[v]!, score })),
    );
    const { fit } = randomInterceptModel(repeatedMeasures(alike, []));
    expect(fit).toMatchObject({ singular: true, icc: 0, variance: { patient: 0 } });
    expect(fit!.contrasts[0]!.estimate).toBeCloseTo((0 + 5 + 1 + 0) / 4, 12);
    expect(fit!.contrasts[0]!.test.df).toBe(12 - 3);
    // Residual sums of squares by visit: 17, 20.75, 14.75, over 9 degrees of freedom.
    expect(fit!.variance!.residual).toBeCloseTo((17 + 20.75 + 14.75) / 9, 10);
  });

  it('needs two visits, and a patient with both', () => {
    const first = complete.filter(({ visit }) => visit === 'V0');
    expect(randomInterceptModel(repeatedMeasures(first, []))).toMatchObject({ fit: null, reason: 'one-visit-only' });
    const single = complete.filter(
      ({ patient, visit }) => (visit === 'V0') === /[0-4]$/.test(patient) && visit !== 'V2',
    );
    expect(randomInterceptModel(repeatedMeasures(single, []))).toMatchObject({
      fit: null,
      reason: 'no-patient-with-two-visits',
    });
    expect(randomInterceptModel(repeatedMeasures([], []))).toMatchObject({ fit: null, rows: 0, patients: 0 });
  });
});

describe('the model of repeated measures', () => {
  it('is unstructured where the data carry it', () => {
    expect(repeatedMeasuresModel(gappy)).toMatchObject({ model: 'unstructured', fallbackReason: null, reason: null });
  });

  it('falls back to the random intercept and says why', () => {
    const few = complete.filter(({ patient }) => /^P.$/.test(patient));
    expect(repeatedMeasuresModel(few)).toMatchObject({
      model: 'random-intercept',
      fallbackReason: 'few-patients-with-two-visits',
    });
    const rare = complete.filter(({ patient, visit }) => visit !== 'V2' || /^P[0-3]$/.test(patient));
    expect(repeatedMeasuresModel(rare)).toMatchObject({ fallbackReason: 'visits-rarely-together' });
  });

  it('keeps patients with a single visit and leaves missing scores out', () => {
    const model = repeatedMeasuresModel([
      ...gappy,
      { patient: 'late', visit: 'V0', score: 12 },
      { patient: 'late', visit: 'V1', score: null },
    ]);
    expect(model).toMatchObject({ patients: 41, rows: gappy.length + 1, excluded: 1 });
  });

  it('takes the order of visits that is given', () => {
    const { visits: order, fit } = repeatedMeasuresModel(gappy, { visits: ['V1', 'V0', 'V2'] });
    expect(order).toEqual(['V1', 'V0', 'V2']);
    expect(fit!.contrasts.at(-1)).toMatchObject({ kind: 'change', visit: 'V2' });
  });

  it('leaves out a visit nobody has reached, but not the baseline', () => {
    expect(repeatedMeasuresModel(gappy, { visits: [...visits, 'V3'] })).toMatchObject({
      model: 'unstructured',
      visits,
    });
    expect(repeatedMeasuresModel(gappy, { visits: ['before', ...visits] })).toMatchObject({
      fit: null,
      reason: 'no-baseline',
    });
  });

  it('has nothing to fit when scores do not vary', () => {
    const constant = complete.map((row) => ({ ...row, score: 3 }));
    expect(repeatedMeasuresModel(constant)).toMatchObject({ fit: null, reason: 'no-variation' });
  });

  it('refuses two scores at one visit and visits that are not in the order', () => {
    expect(() => repeatedMeasuresModel([complete[0]!, complete[0]!])).toThrow(RangeError);
    expect(() => repeatedMeasuresModel(complete, { visits: ['V0'] })).toThrow(RangeError);
  });
});

describe('sensitivity to scores not missing at random', () => {
  const model = repeatedMeasuresModel(gappy);

  it('moves the change by delta times the share missing, towards the worse', () => {
    const result = deltaSensitivity(model, 'V2', 'lower', [0, 1])!;
    const [none, one] = result.scenarios;
    expect(one!.estimate - none!.estimate).toBeCloseTo(result.missingShare, 12);
    expect(deltaSensitivity(model, 'V2', 'higher', [1])!.scenarios[0]!.estimate).toBeLessThan(none!.estimate);
  });

  it('finds the delta at which the improvement is no longer beyond chance', () => {
    const { tippingDelta } = deltaSensitivity(model, 'V2', 'lower', [])!;
    const [atTip] = deltaSensitivity(model, 'V2', 'lower', [tippingDelta!])!.scenarios;
    expect(atTip!.test.interval.upper).toBeCloseTo(0, 10);
    expect(deltaSensitivity(model, 'V2', 'higher', [])!.tippingDelta).toBeNull();
  });

  it('needs a fitted model and a follow-up visit', () => {
    expect(deltaSensitivity(repeatedMeasuresModel([]), 'V2', 'lower', [0])).toBeNull();
    expect(() => deltaSensitivity(model, 'V0', 'lower', [0])).toThrow(RangeError);
    expect(() => deltaSensitivity(model, 'V2', 'lower', [-1])).toThrow(RangeError);
  });
});
