import { assessmentInputs } from './assessment-inputs.js';
import { measureOf } from './named-measures.js';
import { absentAnswer, codeAnswer, newDraft, withAnswers, withSheet, blankSheet } from './visit-draft.js';

const measures = ['mas', 'nrs-pain', 'gg-transfer', 'PAIN_NRS'].map((code) => measureOf(code));

describe('what a visit sends', () => {
  it('sends nothing for measures left blank', () => {
    expect(assessmentInputs(measures, newDraft('2024-03-01'))).toEqual([]);
  });

  it('sends raw codes, absences with their reasons, and who answered', () => {
    const pain = withAnswers(blankSheet, {
      average7d: codeAnswer('0'),
      now: absentAnswer('NOT_DONE', 'fatigue'),
    });
    const draft = withSheet(newDraft('2024-03-01'), 'nrs-pain', { ...pain, rater: 'CAREGIVER_PROXY' });
    expect(assessmentInputs(measures, draft)).toEqual([
      {
        instrumentCode: 'nrs-pain',
        instrumentVersion: '2.0.0',
        rater: 'CAREGIVER_PROXY',
        answers: [
          { key: 'average7d', code: '0', absence: null, reason: null },
          { key: 'now', code: null, absence: 'NOT_DONE', reason: 'fatigue' },
        ],
      },
    ]);
  });

  it('keeps the code of an instrument’s own reason', () => {
    const draft = withSheet(
      newDraft('2024-03-01'),
      'gg-transfer',
      withAnswers(blankSheet, { level: codeAnswer('88') }),
    );
    expect(assessmentInputs(measures, draft)).toMatchObject([
      { instrumentCode: 'gg-transfer', rater: 'CLINICIAN', answers: [{ key: 'level', code: '88' }] },
    ]);
  });

  it('sends only that a whole measure was not done, even if answers were begun', () => {
    const begun = withAnswers(blankSheet, { 'grade:hip-adductors-L': codeAnswer('2') });
    const draft = withSheet(newDraft('2024-03-01'), 'mas', {
      ...begun,
      notDone: { absence: 'NOT_DONE', reason: 'refused' },
    });
    const [sent] = assessmentInputs(measures, draft);
    expect(sent?.notDone).toEqual({ absence: 'NOT_DONE', reason: 'refused' });
    expect(sent?.answers).toBeUndefined();
  });

  it('sends totals where there are no items', () => {
    const draft = withSheet(newDraft('2024-03-01'), 'PAIN_NRS', { totals: { PAIN_NRS: '3' } });
    expect(assessmentInputs(measures, draft)).toMatchObject([{ scores: [{ code: 'PAIN_NRS', value: 3 }] }]);
  });
});
