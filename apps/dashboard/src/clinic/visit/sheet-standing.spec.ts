import { measureOf } from './named-measures.js';
import { answersOfSheet, sheetStanding } from './sheet-standing.js';
import { absentAnswer, blankSheet, codeAnswer, withAnswers, type Sheet } from './visit-draft.js';

const standing = (code: string, sheet: Sheet) => sheetStanding(measureOf(code).definition, sheet);
const filled = (codes: Readonly<Record<string, string>>): Sheet =>
  withAnswers(blankSheet, Object.fromEntries(Object.entries(codes).map(([key, code]) => [key, codeAnswer(code)])));

describe('where an instrument stands', () => {
  it('is blank until something is entered', () => {
    expect(standing('nrs-pain', blankSheet).status).toBe('BLANK');
  });

  it('is done with its needed answer, be it zero', () => {
    expect(standing('nrs-pain', filled({ average7d: '0' })).status).toBe('DONE');
  });

  it('is started while a needed answer is missing, and says which', () => {
    const { status, problems } = standing('psfs', filled({ frequency: '2' }));
    expect(status).toBe('STARTED');
    expect(problems.map(({ key, code }) => [key, code])).toEqual([['severity', 'REQUIRED']]);
  });

  it('does not ask for severity when there are no spasms, nor keeps one answered before', () => {
    const sheet = filled({ frequency: '0', severity: '2' });
    expect(standing('psfs', sheet).status).toBe('DONE');
    expect(Object.keys(answersOfSheet(measureOf('psfs').definition, sheet))).toEqual(['frequency']);
  });

  it('is started while core muscles are blank, though it could be saved', () => {
    const { status, problems, open } = standing('mas', filled({ 'grade:hip-adductors-L': '1+' }));
    expect([status, problems.length, open.length]).toEqual(['STARTED', 0, 11]);
  });

  it('counts a muscle that was not done as dealt with', () => {
    const cells = measureOf('mas').definition.items[0]?.cells.filter(({ core }) => core) ?? [];
    const sheet = withAnswers(
      blankSheet,
      Object.fromEntries(cells.map(({ code }) => [`grade:${code}`, absentAnswer('NOT_DONE', 'contracture')])),
    );
    expect(standing('mas', sheet).status).toBe('DONE');
  });

  it('wants a reason for a whole measure not done, and none for not applicable', () => {
    const without = { ...blankSheet, notDone: { absence: 'NOT_DONE', reason: null } as const };
    expect(standing('fac', without)).toMatchObject({ status: 'STARTED', problems: [{ code: 'REASON_REQUIRED' }] });
    expect(standing('fac', { ...blankSheet, notDone: { absence: 'NOT_DONE', reason: 'time' } }).status).toBe(
      'NOT_DONE',
    );
    const applicable = { ...blankSheet, notDone: { absence: 'NOT_APPLICABLE', reason: null } as const };
    expect(standing('fac', applicable).status).toBe('NOT_APPLICABLE');
  });

  it('checks totals of a measure without items', () => {
    const total = (typed: string): Sheet => ({ ...blankSheet, totals: { PAIN_NRS: typed } });
    expect(standing('PAIN_NRS', total('0')).status).toBe('DONE');
    expect(standing('PAIN_NRS', total('11')).problems).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect(standing('PAIN_NRS', total('seven')).problems).toMatchObject([{ code: 'NOT_A_NUMBER' }]);
    expect(standing('PAIN_NRS', total(' ')).status).toBe('BLANK');
  });

  it('reads a decimal comma', () => {
    const sheet = filled({ hours: '6,5' });
    expect(answersOfSheet(measureOf('sitting-tolerance').definition, sheet)['hours']?.code).toBe('6.5');
    expect(standing('sitting-tolerance', sheet).status).toBe('DONE');
  });
});
