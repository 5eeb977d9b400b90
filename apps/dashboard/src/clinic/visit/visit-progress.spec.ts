import { measureOf } from './named-measures.js';
import { blankSheet, codeAnswer, newDraft, withAnswers, withSheet } from './visit-draft.js';
import { blankMeasures, placeOfRefusal, shownMeasures, visitProblems } from './visit-problems.js';
import { nextOpen, visitProgress } from './visit-progress.js';

const measures = ['psfs', 'nrs-pain', 'fac'].map((code) => measureOf(code));
const day = newDraft('2024-03-01');
const words = { attestation: 'Answer whether there was any event.' };

describe('the progress of a visit', () => {
  it('counts what is done or said not to be', () => {
    const one = withSheet(day, 'nrs-pain', withAnswers(blankSheet, { average7d: codeAnswer('0') }));
    const two = withSheet(one, 'fac', { notDone: { absence: 'NOT_APPLICABLE', reason: null } });
    expect(visitProgress(measures, two)).toMatchObject({ done: 2, total: 3 });
  });

  it('leads to the next open measure, round to the start', () => {
    const draft = withSheet(day, 'fac', { notDone: { absence: 'NOT_APPLICABLE', reason: null } });
    expect(nextOpen(visitProgress(measures, draft), 'nrs-pain')).toBe('psfs');
    expect(nextOpen(visitProgress(measures, draft), 'psfs')).toBe('nrs-pain');
  });
});

describe('what keeps a visit from being saved', () => {
  it('is an attestation that was not answered', () => {
    expect(visitProblems(measures, day, words)).toEqual([
      { place: 'attestation', key: null, message: words.attestation },
    ]);
    expect(visitProblems(measures, { ...day, attestation: 'NOT_ASKED' }, words)).toEqual([]);
  });

  it('is an answer that does not fit, named with its measure', () => {
    const draft = withSheet(day, 'psfs', withAnswers(blankSheet, { frequency: codeAnswer('2') }));
    const [, second] = visitProblems(measures, draft, words);
    expect(second).toMatchObject({ place: 'psfs', key: 'severity' });
    expect(second?.message).toMatch(/^Spasms: How severe/);
  });

  it('knows the place of a refusal of the registry', () => {
    const place = (field: string) => placeOfRefusal({ field, message: 'No.' });
    expect(place('assessments.mas.grade:hip-adductors-L')).toMatchObject({
      place: 'mas',
      key: 'grade:hip-adductors-L',
    });
    expect(place('assessments.psfs')).toMatchObject({ place: 'psfs', key: null });
    expect(place('input.heldOn')).toMatchObject({ place: 'heldOn', key: null });
  });
});

describe('measures a window does not ask for', () => {
  const optional = measureOf('fac', { required: false });

  it('are shown once added, and never missed', () => {
    expect(shownMeasures([optional], day)).toEqual([]);
    const added = withSheet(day, 'fac', {});
    expect(shownMeasures([optional], added)).toEqual([optional]);
    expect(blankMeasures([optional], added)).toEqual([]);
  });
});
