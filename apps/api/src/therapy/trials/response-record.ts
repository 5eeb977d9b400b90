import {
  checkAnswers,
  scoreAnswers,
  type Absence,
  type Answers,
  type InstrumentDefinition,
} from '#libs/instruments/index';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../access/actor.js';
import type { LimitReason } from '../../plausibility.js';
import { LOWER_LIMBS } from './effect-of-bolus.js';
import type { RecordBolusResponseInput } from './record-response.input.js';
import type { BolusResponse, TestBolus } from './test-bolus.model.js';
import { diastolicNotBelow, gradesDoNotFit, hourToCome, hourTooFine, nothingAssessed } from './trials.errors.js';

/** The grid of the instrument. */
export const GRID = 'grade';

/** An assessment may be done a little before its full hour. */
const EARLY_MS = 30 * 60_000;
const HOUR_MS = 3_600_000;

/**
 * The assessment an input stands for, graded and scored by the rules of the instrument.
 *
 * @throws VALIDATION_FAILED naming the field, when anything does not fit
 */
export function responseOf(
  actor: Actor,
  { bolus, mas, now }: { bolus: TestBolus; mas: InstrumentDefinition; now: Date },
  input: RecordBolusResponseInput,
  reasons: LimitReason[],
): BolusResponse {
  if (Math.abs(input.hours * 10 - Math.round(input.hours * 10)) > 1e-9) throw hourTooFine();
  if (bolus.givenAt.getTime() + input.hours * HOUR_MS > now.getTime() + EARLY_MS) throw hourToCome();
  const answers = input.mas == null || input.mas.length === 0 ? null : gradesOf(mas, input.mas);
  const response: BolusResponse = {
    centreId: bolus.centreId,
    id: uuid(),
    patientId: bolus.patientId,
    bolusId: bolus.id,
    hours: input.hours,
    answers,
    masLeMean: answers === null ? null : meanOf(mas, answers),
    psfsFrequency: input.psfsFrequency ?? null,
    function: input.function ?? null,
    heartRate: input.heartRate ?? null,
    systolicMmhg: input.systolicMmhg ?? null,
    diastolicMmhg: input.diastolicMmhg ?? null,
    respiratoryRate: input.respiratoryRate ?? null,
    spo2Percent: input.spo2Percent ?? null,
    reasons,
    recordedAt: now,
    recordedBy: actor.personId,
    version: 1,
  };
  if (saysNothing(response)) throw nothingAssessed();
  const { systolicMmhg, diastolicMmhg } = response;
  if (systolicMmhg !== null && diastolicMmhg !== null && diastolicMmhg >= systolicMmhg) throw diastolicNotBelow();
  return response;
}

function gradesOf(mas: InstrumentDefinition, given: NonNullable<RecordBolusResponseInput['mas']>): Answers {
  const answers: Answers = Object.fromEntries(
    given.map(({ cell, code, absence, reason }) => [
      `${GRID}:${cell}`,
      { code: code ?? null, absence: (absence ?? null) as Absence | null, reason: reason ?? null },
    ]),
  );
  if (Object.keys(answers).length < given.length)
    throw gradesDoNotFit(['A muscle is graded twice.'], 'mas', 'DUPLICATE');
  const problems = checkAnswers(mas, answers);
  const [first] = problems;
  if (first)
    throw gradesDoNotFit(
      problems.map(({ message }) => message),
      first.code === 'UNKNOWN_ITEM' ? 'mas' : `mas.${first.key.slice(GRID.length + 1)}`,
      first.code,
    );
  return answers;
}

const meanOf = (mas: InstrumentDefinition, answers: Answers): number | null =>
  scoreAnswers(mas, answers).find(({ code }) => code === LOWER_LIMBS)?.value ?? null;

const saysNothing = (response: BolusResponse): boolean =>
  [
    response.answers,
    response.psfsFrequency,
    response.function,
    response.heartRate,
    response.systolicMmhg,
    response.diastolicMmhg,
    response.respiratoryRate,
    response.spo2Percent,
  ].every((part) => part === null);
