import { versionDifferences, type VersionContent } from './version-differences.js';

const words = {
  items: [
    { linkId: 'spasms', label: 'Spasms per day', type: 'INTEGER' as const, unit: null, options: [], cells: [] },
    { linkId: 'pain', label: 'Pain', type: 'INTEGER' as const, unit: null, options: [], cells: [] },
  ],
  scores: [{ code: 'total', title: 'Total', unit: 'points', decimals: 0 }],
};
const answer = (key: string, code: string | null, absence: string | null = null, reason: string | null = null) => ({
  key,
  code,
  absence,
  reason,
});
const version = (more: Partial<VersionContent>): VersionContent => ({
  rater: 'PATIENT',
  recording: 'ITEMS',
  absence: null,
  reason: null,
  answers: [],
  scores: [],
  ...more,
});
const said = (left: VersionContent, right: VersionContent) =>
  versionDifferences(words, left, right)
    .filter(({ mark }) => mark !== 'SAME')
    .map(({ label, left: before, right: after, mark }) => [label, before, after, mark]);

describe('two versions beside each other', () => {
  it('say nothing of what both say', () => {
    const same = version({ answers: [answer('pain', '0')] });
    expect(said(same, same)).toEqual([]);
  });

  it('tell a measured 0 from an answer that is missing', () => {
    expect(said(version({ answers: [answer('pain', '0')] }), version({}))).toEqual([['Pain', '0', '–', 'REMOVED']]);
    expect(said(version({}), version({ answers: [answer('pain', '0')] }))).toEqual([['Pain', '–', '0', 'ADDED']]);
  });

  it('stand in the order of the definition, answers before scores', () => {
    const left = version({
      answers: [answer('pain', '4')],
      scores: [{ code: 'total', value: 4, absence: null, reason: null }],
    });
    const right = version({
      answers: [answer('pain', '6'), answer('spasms', '2')],
      scores: [{ code: 'total', value: 6, absence: null, reason: null }],
    });
    expect(said(left, right)).toEqual([
      ['Spasms per day', '–', '2', 'ADDED'],
      ['Pain', '4', '6', 'CHANGED'],
      ['Total', '4 points', '6 points', 'CHANGED'],
    ]);
  });

  it('mark values that read alike once rounded', () => {
    const score = (value: number) => version({ scores: [{ code: 'total', value, absence: null, reason: null }] });
    expect(said(score(2.1), score(2.2))).toEqual([['Total', '2 points', '2 points', 'CHANGED']]);
  });

  it('say who answered, and why nothing was recorded', () => {
    const left = version({ answers: [answer('pain', null, 'NOT_DONE', 'fatigue')] });
    const right = version({ rater: 'CLINICIAN', recording: 'NOT_DONE', absence: 'NOT_DONE', reason: 'fatigue' });
    expect(said(left, right)).toEqual([
      ['Answered by', 'Patient', 'Clinician', 'CHANGED'],
      ['Recorded', 'Every answer', expect.stringMatching(/^Not done: /), 'CHANGED'],
      ['Pain', expect.stringMatching(/^not done: /), '–', 'REMOVED'],
    ]);
  });
});
