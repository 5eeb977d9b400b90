import { answersOf } from './answer.js';
import { findInstrument, instruments } from './catalogue.js';
import { checkAnswers } from './check-answers.js';
import { checkScore } from './check-score.js';
import type { InstrumentDefinition } from './instrument-definition.js';
import { pairedImprovement } from './paired-improvement.js';
import { scoreAnswers, type Score } from './score-answers.js';

function found(code: string, version?: string): InstrumentDefinition {
  const definition = findInstrument(code, version);
  if (definition === undefined) throw new Error(`no instrument ${code}`);
  return definition;
}

/** The primary score of the same code for every item. */
function scoredAlike(code: string, answer: string, version?: string): Score | undefined {
  const definition = found(code, version);
  const primary = definition.scores.find((score) => score.primary);
  const answers = answersOf(Object.fromEntries((primary?.over ?? []).map((key) => [key, answer])));
  return scoreAnswers(definition, answers).find((score) => score.code === primary?.code);
}

describe('optional instruments', () => {
  it.each([
    ['bads', '4', 8 * 4],
    ['r-flacc', '2', 5 * 2],
    ['nccpc-r', '3', 30 * 3],
    ['fps-r', '10', 10],
    ['fist', '4', 14 * 4],
    ['tct', '25', 4 * 25],
    ['mbi-transfer', '15', 15],
    ['fim-transfer', '7', 7],
    ['lega-a', '4', 9 * 4],
    ['lasis', '3', 3],
    ['zbi-22', '4', 22 * 4],
    ['zbi-12', '4', 12 * 4],
    ['psqi', '3', 7 * 3],
    ['isi', '4', 7 * 4],
    ['wisci2', '20', 20],
    ['fms', '6', 6],
    ['10mwt', '1.25', 1.25],
    ['copm', '7', 7],
    ['eq-5d-5l', '80', 80],
    ['eq-5d-y', '0', 0],
    ['gmfcs', 'V', 5],
    ['ais', 'A', 1],
    ['mrs', '6', 6],
    ['edss', '6.5', 6.5],
  ])('score %s answered %s throughout as %d', (code, answer, value) => {
    expect(scoredAlike(code, answer)?.value).toBe(value);
  });

  it('need every item of a sum', () => {
    const tasks = found('fist').items.slice(1);
    const answers = answersOf(Object.fromEntries(tasks.map(({ linkId }) => [linkId, '4'])));
    expect(scoreAnswers(found('fist'), answers)[0]).toMatchObject({
      value: null,
      absence: 'INSUFFICIENT',
      answered: 13,
    });
  });

  it('count a task of the leg that was never done as 0, and what a child cannot do as 0, as their manuals say', () => {
    expect(scoredAlike('lega-a', 'never-done')?.value).toBe(0);
    expect(scoredAlike('nccpc-r', 'NA')?.value).toBe(0);
  });

  it('leave a care task of the registry that nobody does out, unlike those', () => {
    expect(scoredAlike('care-difficulty-8', 'NA')).toMatchObject({ value: null, absence: 'NOT_APPLICABLE' });
  });

  it('divide the arm scale by the items answered', () => {
    const answers = answersOf(Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((key) => [key, '2'])));
    const rest = answersOf(Object.fromEntries(['8', '9', '10', '11', '12'].map((key) => [key, 'NA'])));
    expect(scoreAnswers(found('lasis'), { ...answers, ...rest })[0]).toMatchObject({
      value: 2,
      answered: 7,
      expected: 7,
    });
  });

  it('take the dynamic component of Tardieu as R2 less R1, over joints with both angles', () => {
    const cells = ['hip-adductors-L', 'hip-adductors-R', 'knee-flexors-L', 'knee-flexors-R'];
    const angles = (r1: number, r2: number) =>
      answersOf(
        Object.fromEntries(
          cells.flatMap((cell) => [
            [`r1:${cell}`, String(r1)],
            [`r2:${cell}`, String(r2)],
          ]),
        ),
      );
    const lone = answersOf({ 'r2:ankle-plantar-flexors-L': '10' });
    const baseline = { ...angles(20, 50), ...lone };
    expect(checkAnswers(found('tardieu'), baseline)).toEqual([]);
    const [legs, , joint] = scoreAnswers(found('tardieu'), baseline);
    expect(legs).toMatchObject({ value: 30, answered: 4, expected: 6 });
    expect(joint).toMatchObject({ code: 'tardieu.dynamic.hip-adductors-L', value: 30 });
    expect(pairedImprovement(found('tardieu'), 'tardieu.le.dynamic', baseline, angles(40, 50))).toEqual({
      improvement: 20,
      baseline: 30,
      followUp: 10,
      pairs: 4,
      absence: null,
    });
  });

  it('give crawling, and a distance not covered, no level of mobility', () => {
    const scores = scoreAnswers(found('fms'), answersOf({ '5m': 'C', '50m': '1', '500m': 'N' }));
    expect(scores.map(({ value, reason }) => value ?? reason)).toEqual(['CRAWLS', 1, 'DISTANCE_NOT_COVERED']);
  });

  it('ask for the index of EQ-5D only beside the value set it was made with, and pool no index', () => {
    const profile = { mo: '2', sc: '1', ua: '1', pd: '4', ad: '3', vas: '60' };
    const eq5d = found('eq-5d-5l');
    expect(checkAnswers(eq5d, answersOf(profile))).toEqual([]);
    expect(checkAnswers(eq5d, answersOf({ ...profile, index: '0.612' }))).toMatchObject([{ code: 'NOT_ENABLED' }]);
    expect(checkAnswers(eq5d, answersOf({ ...profile, 'value-set': 'DE-2018', index: '0.612' }))).toEqual([]);
    expect(eq5d.scores.flatMap(({ over }) => over)).toEqual(['vas']);
  });

  it('refuse half of EQ-5D, which may not be called by its name', () => {
    expect(checkAnswers(found('eq-5d-5l'), answersOf({ vas: '60' }))).toHaveLength(5);
  });

  it('take CPCHILD as scores alone, of which the version says which way is better', () => {
    expect(checkScore(found('cpchild'), 'cpchild.total', 42.3)).toBeNull();
    expect(checkScore(found('cpchild'), 'cpchild.total', 101)).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(found('cpchild', '1.0.0').scores[0]?.direction).toBe('LOWER_IS_BETTER');
    expect(found('cpchild', '2.0.0').scores[0]?.direction).toBe('HIGHER_IS_BETTER');
  });

  it.each(['ashworth', 'cchq', 'cpchild', 'arma-a'])(
    'keep the two versions of %s in two comparability groups',
    (code) => {
      expect(found(code, '1.0.0').comparability).not.toBe(found(code, '2.0.0').comparability);
    },
  );

  it('show no wording where the licence does not allow it', () => {
    const withheld = instruments.filter(({ licence }) => !licence.textShippable);
    expect(withheld.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['zbi-22', 'fim-transfer', 'eq-5d-5l', 'copm', 'cpchild', 'psqi', 'isi', 'r-flacc']),
    );
    for (const { items } of withheld)
      for (const { label, linkId } of items) expect(label.length).toBeLessThanOrEqual(linkId.length);
  });

  it('hold six classifiers, which describe and are no outcome', () => {
    const classifiers = instruments.filter(({ role }) => role === 'CLASSIFIER');
    expect(classifiers.map(({ code }) => code).sort()).toEqual(['ais', 'cfcs', 'edss', 'gmfcs', 'macs', 'mrs']);
    expect(classifiers.every(({ domain, thresholds }) => domain === 'CLASSIFIER' && thresholds.length === 0)).toBe(
      true,
    );
  });
});
