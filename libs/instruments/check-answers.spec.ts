import { answersOf } from './answer.js';
import type { Answer } from './answer.js';
import { checkAnswers } from './check-answers.js';
import { careDifficulty8 } from './definitions/care-difficulty-8.js';
import { ggTransfer } from './definitions/gg-transfer.js';
import { mas } from './definitions/mas.js';
import { nrsPain } from './definitions/nrs-pain.js';
import { psfs } from './definitions/psfs.js';
import { painNrs } from './definitions/sample-cohort.js';
import { sittingTolerance } from './definitions/sitting-tolerance.js';
import type { InstrumentDefinition } from './instrument-definition.js';

const absent = (absence: Answer['absence'], reason: string | null = null): Answer => ({ code: null, absence, reason });
const coded = (code: string, reason: string | null = null): Answer => ({ code, absence: null, reason });

describe('checking answers', () => {
  const problems = (definition: InstrumentDefinition, answers: Record<string, Answer>) =>
    checkAnswers(definition, answers).map(({ key, code }) => `${key} ${code}`);

  it('accepts a complete sheet, zeros included', () => {
    expect(problems(psfs, answersOf({ frequency: '0' }))).toEqual([]);
    expect(problems(nrsPain, answersOf({ average7d: '0', worst7d: '0', now: '0' }))).toEqual([]);
    expect(problems(mas, answersOf({ 'grade:hip-adductors-L': '1+' }))).toEqual([]);
  });

  it('refuses answers to what was not asked', () => {
    expect(problems(psfs, answersOf({ frequency: '0', total: '0' }))).toEqual(['total UNKNOWN_ITEM']);
    expect(problems(mas, answersOf({ grade: '1', 'grade:trunk-L': '1', 'grade:hip-adductors-L': '1' }))).toEqual([
      'grade UNKNOWN_ITEM',
      'grade:trunk-L UNKNOWN_ITEM',
    ]);
    expect(problems(painNrs, answersOf({ PAIN_NRS: '3' }))).toEqual(['PAIN_NRS UNKNOWN_ITEM']);
  });

  it('is not misled by names every object has', () => {
    expect(problems(psfs, answersOf({ frequency: '0', constructor: '1' }))).toEqual(['constructor UNKNOWN_ITEM']);
  });

  it.each([
    ['11', 'OUT_OF_RANGE'],
    ['-1', 'OUT_OF_RANGE'],
    ['3.5', 'NOT_A_STEP'],
    ['7.0', 'NOT_A_STEP'],
    ['seven', 'NOT_A_NUMBER'],
    ['', 'NOT_A_NUMBER'],
    [' 7', 'NOT_A_NUMBER'],
    ['07', 'NOT_A_NUMBER'],
    ['-0', 'NOT_A_NUMBER'],
    ['7e0', 'NOT_A_NUMBER'],
    ['NaN', 'NOT_A_NUMBER'],
    ['Infinity', 'NOT_A_NUMBER'],
  ])('refuses pain of "%s" as %s', (code, expected) => {
    expect(problems(nrsPain, answersOf({ average7d: code }))).toEqual([`average7d ${expected}`]);
  });

  it('takes half hours of sitting, and no finer', () => {
    expect(problems(sittingTolerance, answersOf({ hours: '2.5' }))).toEqual([]);
    expect(problems(sittingTolerance, answersOf({ hours: '24.0' }))).toEqual([]);
    expect(problems(sittingTolerance, answersOf({ hours: '2.4' }))).toEqual(['hours NOT_A_STEP']);
    expect(problems(sittingTolerance, answersOf({ hours: '24.5' }))).toEqual(['hours OUT_OF_RANGE']);
  });

  it('refuses a grade that is not on the scale', () => {
    expect(problems(mas, answersOf({ 'grade:hip-adductors-L': '5' }))).toEqual([
      'grade:hip-adductors-L UNKNOWN_OPTION',
    ]);
    expect(problems(ggTransfer, answersOf({ level: '1' }))).toEqual(['level UNKNOWN_OPTION']);
  });

  it('needs the items that are required, and one cell of a required grid', () => {
    expect(problems(psfs, {})).toEqual(['frequency REQUIRED']);
    expect(problems(psfs, answersOf({ frequency: '2' }))).toEqual(['severity REQUIRED']);
    expect(problems(psfs, { frequency: absent('MISSING') })).toEqual(['frequency REQUIRED']);
    expect(problems(mas, {})).toEqual(['grade REQUIRED']);
    expect(problems(careDifficulty8, {})).toEqual([]);
  });

  it('accepts that something was not done, with a reason from the list', () => {
    expect(problems(psfs, { frequency: absent('NOT_DONE', 'refused') })).toEqual([]);
    expect(problems(psfs, { frequency: coded('ND', 'fatigue') })).toEqual([]);
    expect(problems(psfs, { frequency: absent('NOT_DONE') })).toEqual(['frequency REASON_REQUIRED']);
    expect(problems(psfs, { frequency: coded('ND') })).toEqual(['frequency REASON_REQUIRED']);
    expect(problems(psfs, { frequency: absent('NOT_DONE', 'weather') })).toEqual(['frequency REASON_UNKNOWN']);
  });

  it('needs no reason for a code that names its own', () => {
    expect(problems(ggTransfer, { level: coded('88') })).toEqual([]);
    expect(problems(ggTransfer, { level: coded('88', 'MEDICAL_OR_SAFETY') })).toEqual([]);
  });

  it('takes "not applicable" only where the item offers it', () => {
    expect(problems(careDifficulty8, { orthoses: absent('NOT_APPLICABLE') })).toEqual([]);
    expect(problems(nrsPain, { average7d: absent('NOT_APPLICABLE') })).toEqual(['average7d UNKNOWN_OPTION']);
  });

  it('refuses an answer that says two things, or none', () => {
    expect(problems(nrsPain, { average7d: { code: '3', absence: 'NOT_DONE', reason: 'time' } })).toEqual([
      'average7d AMBIGUOUS',
    ]);
    expect(problems(nrsPain, { average7d: coded('3', 'time') })).toEqual(['average7d AMBIGUOUS']);
    expect(problems(nrsPain, { average7d: coded('3'), now: absent(null) })).toEqual(['now AMBIGUOUS']);
  });

  it('does not ask how severe spasms are when nobody knows whether there are any', () => {
    const unknown = { frequency: absent('NOT_DONE', 'refused') };
    expect(problems(psfs, { ...unknown, severity: coded('2') })).toEqual(['severity NOT_ENABLED']);
    expect(problems(psfs, { ...unknown, severity: absent('MISSING') })).toEqual([]);
    expect(problems(psfs, { ...unknown, severity: absent('NOT_DONE', 'refused') })).toEqual([]);
  });

  it('says what is wrong without repeating what was entered', () => {
    const [problem] = checkAnswers(nrsPain, answersOf({ average7d: '4711' }));
    expect(problem?.message).toBe('Average pain in the last 7 days must lie from 0 to 10.');
  });
});
