import { complicationForm, correctionOfComplication } from './complication-correction.js';

const stored = {
  id: '9',
  version: 2,
  type: { code: 'cath.kink' },
  onsetOn: '2024-02-03',
  detectedOn: null,
  grade: null,
  serious: null,
  outcome: 'RECOVERED',
  resolvedOn: '2024-03-01',
  causedById: null,
} as const;

describe('a correction of a complication', () => {
  const opened = complicationForm(stored, null);

  it('sends only what was changed; an event not assessed stays so', () => {
    expect(correctionOfComplication(opened.form, opened)).toEqual({ expectedVersion: 2 });
    expect(correctionOfComplication({ ...opened.form, serious: 'NO', detectedOn: '2024-02-04' }, opened)).toEqual({
      expectedVersion: 2,
      serious: false,
      detectedOn: '2024-02-04',
    });
  });

  it('takes back the day of resolution with the outcome it belonged to', () => {
    expect(correctionOfComplication({ ...opened.form, outcome: 'NOT_RECOVERED' }, opened)).toEqual({
      expectedVersion: 2,
      outcome: 'NOT_RECOVERED',
      resolvedOn: null,
    });
  });

  it('sends the day of death only with a death', () => {
    const died = { ...opened.form, diedOn: '2024-04-01' };
    expect(correctionOfComplication(died, opened)).toEqual({ expectedVersion: 2 });
    expect(correctionOfComplication({ ...died, outcome: 'FATAL', grade: 5 }, opened)).toMatchObject({
      outcome: 'FATAL',
      grade: 5,
      diedOn: '2024-04-01',
    });
  });
});
