import { meanInterval } from '../description/mean-interval.js';
import { randomInterceptModel } from './random-intercept-model.js';
import { repeatedMeasures } from './repeated-measures.js';
import { complete, scoresAt, visits } from './simulated-scores.fixture.js';

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
