import { answersOf, findInstrument, type InstrumentDefinition, type Rater } from '#libs/instruments/index';
import type { Protocol, ProtocolScore } from '#libs/outcomes/index';
import { registryCore } from '../protocol/definitions/index.js';
import { deriveWindowScores } from './derive-window-scores.js';
import type { RecordedAssessment } from './patient-record.js';

const IMPLANTED = '2024-01-10';
const BASELINE = '2024-01-02';
const M3 = '2024-04-10';

function find(code: string, version: string): InstrumentDefinition {
  const found = findInstrument(code, version);
  if (found === undefined) throw new Error(`no instrument ${code} ${version}`);
  return found;
}

interface Given {
  heldOn: string;
  scores: Readonly<Record<string, number>>;
  instrumentCode?: string;
  instrumentVersion?: string;
  rater?: Rater;
  answers?: RecordedAssessment['answers'];
}

const assessment = ({ heldOn, answers = null, ...given }: Given): RecordedAssessment => ({
  encounterId: heldOn,
  byLink: false,
  heldOn,
  purpose: heldOn < IMPLANTED ? 'BASELINE' : 'FOLLOW_UP',
  instrumentCode: 'nrs-pain',
  instrumentVersion: '2.0.0',
  rater: 'PATIENT',
  answers,
  ...given,
});

const rule = registryCore.scores.find(({ instrumentCode }) => instrumentCode === 'nrs-pain');

function scoreOf(scoreCode: string, instrumentCode: string, comparability?: string): ProtocolScore {
  const known = registryCore.scores.find((score) => score.scoreCode === scoreCode);
  if (known) return known;
  if (!rule) throw new Error('no rule');
  return { scoreCode, instrumentCode, responder: rule.responder, ...(comparability ? { comparability } : {}) };
}

function derived(score: ProtocolScore, assessments: readonly RecordedAssessment[]) {
  const protocol: Protocol = {
    ...registryCore,
    windows: registryCore.windows.map((window) => ({
      ...window,
      instruments: [...window.instruments, score.instrumentCode],
    })),
  };
  return deriveWindowScores({ protocol, score, find }, IMPLANTED, assessments).map((one) => ({
    window: one.outcome.windowCode,
    value: one.value,
    improvement: one.outcome.improvement,
    noChange: one.outcome.noChange,
    pairs: one.pairs,
  }));
}

const pain = scoreOf('nrs-pain.average7d', 'nrs-pain');
const painOf = (heldOn: string, value: number, more: Partial<Given> = {}) =>
  assessment({ heldOn, scores: { 'nrs-pain.average7d': value }, ...more });

describe('the scores of a window', () => {
  it('are compared with a baseline of the same kind of rater alone', () => {
    expect(derived(pain, [painOf(BASELINE, 7), painOf(M3, 4)])).toMatchObject([{}, { improvement: 3, noChange: null }]);
    expect(derived(pain, [painOf(BASELINE, 7), painOf(M3, 4, { rater: 'CAREGIVER_PROXY' })])).toMatchObject([
      { window: 'BASELINE', value: 7 },
      { window: 'M3', value: 4, improvement: null, noChange: 'OTHER_RATER' },
    ]);
  });

  it('read two versions that share their comparability group as one series', () => {
    const first = painOf(BASELINE, 7, { instrumentVersion: '1.0.0' });
    expect(derived(pain, [first, painOf(M3, 4)])).toMatchObject([{}, { improvement: 3 }]);
  });

  it('hold one comparability group alone: values of two codings are never pooled or subtracted', () => {
    const graded = (heldOn: string, instrumentVersion: string, value: number) =>
      assessment({
        heldOn,
        instrumentCode: 'ashworth',
        instrumentVersion,
        rater: 'CLINICIAN',
        scores: { 'ashworth.le.mean': value },
      });
    const assessments = [graded(BASELINE, '1.0.0', 4), graded(M3, '2.0.0', 1)];
    const from0 = scoreOf('ashworth.le.mean', 'ashworth', 'ashworth-0to4');
    const from1 = scoreOf('ashworth.le.mean', 'ashworth', 'ashworth-1to5');
    expect(derived(from0, assessments)).toMatchObject([{ window: 'M3', value: 1, noChange: 'NO_BASELINE' }]);
    expect(derived(from1, assessments)).toMatchObject([{ window: 'BASELINE', value: 4 }]);
  });

  it('take the change of grades and of care tasks over what was rated at both visits, and count the pairs', () => {
    const cells = ['hip-adductors', 'knee-flexors', 'ankle-plantar-flexors'].flatMap((group) => [
      `grade:${group}-L`,
      `grade:${group}-R`,
    ]);
    const grades = (code: string, count: number) =>
      answersOf(Object.fromEntries(cells.slice(0, count).map((key) => [key, code])));
    const tone = (heldOn: string, value: number, answers: Given['answers']) =>
      assessment({
        heldOn,
        instrumentCode: 'mas',
        rater: 'CLINICIAN',
        scores: { 'mas.le.mean': value },
        answers: answers ?? null,
      });
    expect(
      derived(scoreOf('mas.le.mean', 'mas'), [tone(BASELINE, 4, grades('3', 6)), tone(M3, 1, grades('1', 4))]),
    ).toMatchObject([{}, { improvement: 3, pairs: 4 }]);

    const tasks = ['dressing-upper', 'dressing-lower', 'bathing', 'hygiene', 'transfer', 'orthoses'];
    const rated = (codes: readonly string[]) =>
      answersOf(Object.fromEntries(tasks.map((task, at) => [task, codes[at] ?? 'NA'])));
    const care = (heldOn: string, value: number, answers: Given['answers']) =>
      assessment({
        heldOn,
        instrumentCode: 'care-difficulty-8',
        instrumentVersion: '1.0.0',
        rater: 'CAREGIVER_SELF',
        scores: { 'care-difficulty-8.mean': value },
        answers: answers ?? null,
      });
    expect(
      derived(scoreOf('care-difficulty-8.mean', 'care-difficulty-8'), [
        care(BASELINE, 6.7, rated(['6', '6', '6', '6', '6', '10'])),
        care(M3, 4, rated(['4', '4', '4', '4', '4'])),
      ]),
    ).toMatchObject([{}, { improvement: 2, pairs: 5 }]);
  });

  it('never hold a classifier', () => {
    const level = (heldOn: string, value: number) =>
      assessment({
        heldOn,
        instrumentCode: 'gmfcs',
        instrumentVersion: '1.0.0',
        rater: 'CLINICIAN',
        scores: { 'gmfcs.level': value },
      });
    expect(derived(scoreOf('gmfcs.level', 'gmfcs'), [level(BASELINE, 5), level(M3, 3)])).toEqual([]);
  });
});
