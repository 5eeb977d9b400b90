import {
  checkAnswers,
  checkScore,
  notDoneReasons,
  scoreAnswers,
  scoringEngineVersion,
  type Absence,
  type Answers,
  type InstrumentDefinition,
} from '#libs/instruments/index';
import { v7 as uuid } from 'uuid';
import { Rater } from '../instruments/instrument.model.js';
import { Recording, type Assessment } from './assessment.entity.js';
import type { Encounter } from './encounter.entity.js';
import {
  answeredTwice,
  answersDoNotFit,
  noCaregiverRated,
  noClinicianRated,
  oneKindOfContent,
  raterNotAllowed,
  scoreOnlyInstrument,
} from './encounters.errors.js';
import type { AssessmentInput } from './record-encounter.input.js';
import type { Score } from './score.entity.js';

/** An assessment with its scores, checked and ready to store. */
export interface AssessmentRecord {
  readonly assessment: Omit<Assessment, 'storedAnswers' | 'scores' | 'version' | 'status' | 'ratedById'> & {
    readonly ratedBy: string | null;
    readonly answers: Answers | null;
  };
  readonly scores: readonly Score[];
}

/**
 * Checks one instrument of a visit against its definition and scores it.
 *
 * @throws VALIDATION_FAILED naming the field, when anything does not fit
 */
export function assessmentRecord(
  encounter: Pick<Encounter, 'centreId' | 'id' | 'patientId'>,
  instrument: InstrumentDefinition,
  input: AssessmentInput,
): AssessmentRecord {
  const field = `assessments.${instrument.code}`;
  if ([input.answers, input.scores, input.notDone].filter((content) => content != null).length !== 1)
    throw oneKindOfContent(field);
  if (!instrument.raters.includes(input.rater)) throw raterNotAllowed(instrument.title, field);
  refuseUnfittingRater(instrument.title, input, field);
  const base = {
    centreId: encounter.centreId,
    id: uuid(),
    patientId: encounter.patientId,
    encounterId: encounter.id,
    instrumentCode: instrument.code,
    instrumentVersion: instrument.version,
    engineVersion: scoringEngineVersion,
    rater: input.rater,
    ratedBy: input.ratedById ?? null,
    relation: input.relation ?? null,
    recording: Recording.NOT_DONE,
    answers: null,
    absence: null,
    reason: null,
  };
  if (input.notDone) return { assessment: { ...base, ...notDone(instrument, input.notDone, field) }, scores: [] };
  const key = { centreId: base.centreId, patientId: base.patientId, assessmentId: base.id };
  if (input.scores) {
    const scores = totals(instrument, input.scores, field).map((score) => ({ ...key, ...score }));
    return { assessment: { ...base, recording: Recording.SCORE_ONLY }, scores };
  }
  const answers = answersOf(instrument, input.answers ?? [], field);
  return {
    assessment: { ...base, recording: Recording.ITEMS, answers },
    scores: scoreAnswers(instrument, answers).map((score) => ({ ...key, ...score })),
  };
}

function refuseUnfittingRater(title: string, { rater, ratedById, relation }: AssessmentInput, field: string): void {
  if (ratedById != null && rater !== Rater.CLINICIAN) throw noClinicianRated(title, `${field}.ratedById`);
  const isCaregiver = rater === Rater.CAREGIVER_PROXY || rater === Rater.CAREGIVER_SELF;
  if (relation != null && !isCaregiver) throw noCaregiverRated(title, `${field}.relation`);
}

function notDone(
  instrument: InstrumentDefinition,
  { absence, reason }: { absence: string; reason?: string | null },
  field: string,
): Pick<Assessment, 'absence' | 'reason'> {
  if (absence === 'NOT_APPLICABLE') return { absence, reason: null };
  if (absence !== 'NOT_DONE')
    throw answersDoNotFit(instrument.title, ['Say "not done" or "not applicable".'], 'ABSENCE_UNKNOWN', field);
  if (!notDoneReasons.some(({ code }) => code === reason)) {
    throw answersDoNotFit(
      instrument.title,
      ['Say why it was not done, from the list of reasons.'],
      'REASON_REQUIRED',
      field,
    );
  }
  return { absence, reason: reason ?? null };
}

type Total = Omit<Score, 'centreId' | 'patientId' | 'assessmentId'>;

function totals(
  instrument: InstrumentDefinition,
  given: readonly { code: string; value: number }[],
  field: string,
): Total[] {
  if (given.length === 0) throw oneKindOfContent(field);
  if (new Set(given.map(({ code }) => code)).size < given.length) throw answeredTwice(instrument.title, field);
  return given.map(({ code, value }) => {
    const problem = checkScore(instrument, code, value);
    if (problem) throw answersDoNotFit(instrument.title, [problem.message], problem.code, field);
    return { code, value, absence: null, reason: null, answered: 0, expected: 0 };
  });
}

function answersOf(
  instrument: InstrumentDefinition,
  given: NonNullable<AssessmentInput['answers']>,
  field: string,
): Answers {
  if (instrument.scoreOnly) throw scoreOnlyInstrument(instrument.title, field);
  const answers: Answers = Object.fromEntries(
    given.map(({ key, code, absence, reason }) => [
      key,
      { code: code ?? null, absence: (absence ?? null) as Absence | null, reason: reason ?? null },
    ]),
  );
  if (Object.keys(answers).length < given.length) throw answeredTwice(instrument.title, field);
  if (
    !Object.values(answers).some(
      ({ code, absence }) => code !== null || absence === 'NOT_DONE' || absence === 'NOT_APPLICABLE',
    )
  ) {
    throw answersDoNotFit(
      instrument.title,
      ['Nothing is answered; fill it in, or say why it was not done.'],
      'REQUIRED',
      field,
    );
  }
  const problems = checkAnswers(instrument, answers);
  const [first] = problems;
  if (first)
    throw answersDoNotFit(
      instrument.title,
      problems.map(({ message }) => message),
      first.code,
      first.code === 'UNKNOWN_ITEM' ? field : `${field}.${first.key}`,
    );
  return answers;
}
