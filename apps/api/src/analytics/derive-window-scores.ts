import type { Answers, InstrumentDefinition } from '#libs/instruments/index';
import {
  canRespond,
  changeFromBaseline,
  chosenOverTime,
  daysBetween,
  meetsRule,
  responses,
  type Change,
  type Protocol,
  type ProtocolScore,
  type ScoredAssessment,
} from '#libs/outcomes/index';
import type { Outcome } from './outcome.js';
import type { RecordedAssessment } from './patient-record.js';

/** The assessment that stands, or once stood, for one window of one score. Days are counted from the first implant. */
export interface WindowScore {
  readonly assessment: RecordedAssessment;
  readonly value: number;
  readonly supersededOnDay: number | null;
  readonly baselineValue: number | null;
  readonly pairs: number | null;
  readonly outcome: Outcome;
}

export type FindInstrument = (code: string, version: string) => InstrumentDefinition;

interface Candidate extends ScoredAssessment {
  readonly day: number;
  readonly assessment: RecordedAssessment;
}

/**
 * Chooses the assessments of one score window by window and compares them with the baseline.
 *
 * Only windows that ask for the instrument take part, and only the comparability group the protocol names: values of
 * two groups are never pooled. A classifier is no outcome. A baseline is a visit recorded as one; what happened on the day
 * of the implant after it is none.
 *
 * @param assessments of one patient, in order of visit
 */
export function deriveWindowScores(
  { protocol, score, find }: { protocol: Protocol; score: ProtocolScore; find: FindInstrument },
  firstImplantOn: string,
  assessments: readonly RecordedAssessment[],
): readonly WindowScore[] {
  const candidates = assessments.flatMap((assessment) => candidateOf(assessment, { score, find, firstImplantOn }));
  const asked = protocol.windows.filter(({ instruments }) => instruments.includes(score.instrumentCode));
  const raters = candidates[0]?.instrument.raters ?? [];
  const direction = candidates[0]?.instrument.scores.find(({ code }) => code === score.scoreCode)?.direction;
  if (direction === undefined) return [];

  const derived: WindowScore[] = [];
  let baseline: Candidate | null = null;
  const metBefore: (boolean | null)[] = [];
  for (const window of asked) {
    const purpose = window.baseline ? 'BASELINE' : 'FOLLOW_UP';
    const preferred: readonly string[] = baseline === null ? raters : [baseline.rater, ...raters];
    const reigns = chosenOverTime(
      window,
      candidates.filter(({ assessment }) => assessment.purpose === purpose),
      preferred,
    );
    let met: boolean | null = null;
    for (const { chosen, supersededOnDay } of reigns) {
      const change: Change | null = window.baseline ? null : changeFromBaseline(score.scoreCode, baseline, chosen);
      met = change === null ? null : meetsRule(score.responder, direction, change);
      const from = change === null ? chosen.value : change.improvement === null ? null : change.baseline;
      derived.push({
        assessment: chosen.assessment,
        value: chosen.value,
        supersededOnDay,
        baselineValue: change?.baseline ?? null,
        pairs: change?.pairs ?? null,
        outcome: {
          protocolCode: protocol.code,
          protocolVersion: protocol.version,
          scoreCode: score.scoreCode,
          windowCode: window.code,
          windowPosition: protocol.windows.indexOf(window),
          instrumentVersion: chosen.instrument.version,
          improvement: change?.improvement ?? null,
          noChange: change?.absence ?? null,
          inRule: from === null ? null : canRespond(score.responder, direction, from),
          response: change === null ? null : (responses(score.responder, [...metBefore, met]).at(-1) ?? null),
        },
      });
    }
    if (window.baseline) baseline = reigns.at(-1)?.chosen ?? null;
    else metBefore.push(met);
  }
  return derived;
}

function candidateOf(
  assessment: RecordedAssessment,
  { score, find, firstImplantOn }: { score: ProtocolScore; find: FindInstrument; firstImplantOn: string },
): readonly Candidate[] {
  const value = assessment.scores?.[score.scoreCode];
  if (assessment.instrumentCode !== score.instrumentCode || value === undefined) return [];
  const instrument = find(assessment.instrumentCode, assessment.instrumentVersion);
  if (instrument.role !== 'OUTCOME' || instrument.comparability !== (score.comparability ?? instrument.comparability))
    return [];
  return [
    {
      day: daysBetween(firstImplantOn, assessment.heldOn),
      assessment,
      instrument,
      rater: assessment.rater,
      value,
      answers: assessment.answers === null ? null : wholeAnswers(assessment.answers),
    },
  ];
}

/** Answers are stored without their empty parts. */
function wholeAnswers(stored: NonNullable<RecordedAssessment['answers']>): Answers {
  return Object.fromEntries(
    Object.entries(stored).map(([key, { code = null, absence = null, reason = null }]) => [
      key,
      { code, absence, reason },
    ]),
  );
}
