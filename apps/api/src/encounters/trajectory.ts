import { changeFromBaseline, chooseAssessment, type Protocol } from '#libs/outcomes/index';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { groupBy } from '../batches.js';
import { CalendarDay } from '../calendar-day.scalar.js';
import { daysBetween } from '../calendar-day.js';
import { Direction, Domain, Rater } from '../instruments/instrument.model.js';
import { Recording } from './assessment.entity.js';
import { windowOfContact, type PastAssessment } from './patient-history.js';

@ObjectType({ description: 'One score at one contact: a value, or a gap with its reason.' })
export class TrajectoryPoint {
  @Field(() => CalendarDay, { description: 'Day of the contact.' })
  heldOn!: string;

  @Field(() => Int, { nullable: true, description: 'Days since the first implant. Null: not implanted.' })
  dayOfTherapy!: number | null;

  @Field(() => String, { nullable: true, description: 'Null: unscheduled.' })
  windowCode!: string | null;

  @Field(() => Float, { nullable: true, description: 'In the unit of the series. Null: see absence.' })
  value!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'INSUFFICIENT, NOT_APPLICABLE, NOT_DONE or MISSING. Null with a value.',
  })
  absence!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason for the absence. Null: none recorded.' })
  reason!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Against baseline, in score units; positive is better. Null before the implant and where like cannot be compared with like.',
  })
  improvement!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Answers known at both visits, which the change is taken over. Null: totals are compared, or nothing.',
  })
  pairs!: number | null;

  @Field(() => Boolean, {
    description:
      'Another person answered than the time before: the series is broken here, though a change is computed.',
  })
  raterChanged!: boolean;

  @Field(() => ID, { description: 'Identifier of the contact.' })
  encounterId!: string;
}

@ObjectType({ description: 'One score by one kind of rater over time.' })
export class Trajectory {
  @Field(() => ID, { description: 'Code of the score.' })
  scoreCode!: string;

  @Field(() => String, { description: 'Full name of the score.' })
  title!: string;

  @Field(() => String, { description: 'Short name to show.' })
  shortTitle!: string;

  @Field(() => Domain, { description: 'What the instrument measures.' })
  domain!: Domain;

  @Field(() => String, { description: 'Unit of the values.' })
  unit!: string;

  @Field(() => Boolean, { description: 'The score analyses use by default.' })
  primary!: boolean;

  @Field(() => Rater, { description: 'Who supplied the answers.' })
  rater!: Rater;

  @Field(() => Direction, { description: 'Which way the score improves.' })
  direction!: Direction;

  @Field(() => [Float], { description: 'Lowest and highest value.' })
  range!: readonly number[];

  @Field(() => [TrajectoryPoint], { description: 'Oldest first.' })
  points!: TrajectoryPoint[];
}

/**
 * Series of one patient: one per score, kind of rater and comparability group, which are never joined into one line. A
 * classifier has none: a change of it is a reclassification.
 */
export function trajectoriesOf(
  protocol: Protocol,
  firstImplantOn: string | null,
  history: readonly PastAssessment[],
): Trajectory[] {
  const rows = history
    .filter(({ instrument }) => instrument.role === 'OUTCOME')
    .flatMap((past) => past.instrument.scores.map((definition) => ({ past, definition })))
    // Of the affected side there is a series once a side is named.
    .filter(
      ({ past, definition }) => definition.op !== 'MEAN_OF_SIDE' || scoreOf(past, definition.code)?.value != null,
    );
  const series = groupBy(
    rows,
    ({ past, definition }) => `${definition.code} ${past.rater} ${past.instrument.comparability}`,
  );
  return [...series.values()].map((group) => {
    const [{ past, definition }] = group as [(typeof group)[number]];
    const { code: scoreCode, title, shortTitle, unit, primary, direction, range } = definition;
    const baseline = baselineOf(
      protocol,
      firstImplantOn,
      scoreCode,
      group.map((row) => row.past),
    );
    const points = group.map((row, index) => ({
      ...pointOf(protocol, firstImplantOn, scoreCode, { past: row.past, baseline }),
      raterChanged: isOtherRater(
        group.slice(0, index).map((before) => before.past),
        row.past,
      ),
    }));
    return {
      scoreCode,
      title,
      shortTitle,
      domain: past.instrument.domain,
      unit,
      primary,
      rater: past.rater,
      direction,
      range,
      points,
    };
  });
}

/** Where both are recorded: another clinician than the last one known, or a caregiver related otherwise. */
function isOtherRater(before: readonly PastAssessment[], { ratedById, relation }: PastAssessment): boolean {
  const lastRater = before.findLast((past) => past.ratedById !== null)?.ratedById ?? null;
  const lastRelation = before.findLast((past) => past.relation !== null)?.relation ?? null;
  return (
    (ratedById !== null && lastRater !== null && ratedById !== lastRater) ||
    (relation !== null && lastRelation !== null && relation !== lastRelation)
  );
}

const scoreOf = (past: PastAssessment, scoreCode: string): PastAssessment['scores'][number] | undefined =>
  past.scores.find(({ code }) => code === scoreCode);

/** The last complete assessment of the baseline window; the first value after the implant never takes its place. */
function baselineOf(
  protocol: Protocol,
  firstImplantOn: string | null,
  scoreCode: string,
  group: readonly PastAssessment[],
): PastAssessment | null {
  const window = protocol.windows.find(({ baseline }) => baseline);
  if (!window || firstImplantOn === null) return null;
  const candidates = group
    .filter((past) => past.isClear && scoreOf(past, scoreCode)?.value != null)
    .map((past) => ({ day: daysBetween(firstImplantOn, past.encounter.heldOn), rater: past.rater, past }));
  return chooseAssessment(window, candidates)?.past ?? null;
}

const scored = (past: PastAssessment, value: number): Parameters<typeof changeFromBaseline>[2] => ({
  instrument: past.instrument,
  rater: past.rater,
  value,
  answers: past.storedAnswers,
});

function pointOf(
  protocol: Protocol,
  firstImplantOn: string | null,
  scoreCode: string,
  { past, baseline }: { past: PastAssessment; baseline: PastAssessment | null },
): Omit<TrajectoryPoint, 'raterChanged'> {
  const score = scoreOf(past, scoreCode);
  const value = score?.value ?? null;
  const start = baseline === null ? null : (scoreOf(baseline, scoreCode)?.value ?? null);
  const day = firstImplantOn === null ? null : daysBetween(firstImplantOn, past.encounter.heldOn);
  const window = windowOfContact(protocol, firstImplantOn, past.encounter.heldOn);
  const isFollowUp = past.encounter.purpose === 'FOLLOW_UP';
  const change =
    isFollowUp && value !== null && baseline !== null && start !== null
      ? changeFromBaseline(scoreCode, scored(baseline, start), scored(past, value))
      : null;
  return {
    heldOn: past.encounter.heldOn,
    dayOfTherapy: day,
    windowCode: window?.code ?? null,
    value,
    absence:
      value === null
        ? (score?.absence ?? past.absence ?? (past.recording === Recording.SCORE_ONLY ? 'MISSING' : null))
        : null,
    reason: value === null ? (score?.reason ?? past.reason) : null,
    improvement: change?.improvement ?? null,
    pairs: change?.pairs ?? null,
    encounterId: past.encounter.id,
  };
}
