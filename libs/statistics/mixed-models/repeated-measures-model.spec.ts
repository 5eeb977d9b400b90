import { repeatedMeasuresModel } from './repeated-measures-model.js';
import { complete, gappy, visits } from './simulated-scores.fixture.js';

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
