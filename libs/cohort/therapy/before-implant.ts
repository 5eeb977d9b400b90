import { calendarDay, dayNumber } from '../calendar.js';
import { candidacyOn } from './candidacy.js';
import { goalsAgreed } from './goals.js';
import type { SyntheticCandidacy, SyntheticGoal, SyntheticPathwayEvent, SyntheticTrial } from './records.js';
import { bolusesUpTo, daysOfTrial, screeningTrial, type TrialEnd } from './screening-trial.js';
import { therapyTruth } from './therapy-truth.js';
import type { TreatedPerson } from './treated-person.js';

/** The way to a pump, or to none. */
export interface BeforeImplant {
  readonly events: readonly SyntheticPathwayEvent[];
  readonly candidacies: readonly SyntheticCandidacy[];
  readonly goals: readonly SyntheticGoal[];
  readonly trials: readonly SyntheticTrial[];
  /** Dose with a clear answer, µg; null without a trial. */
  readonly bestBolusUg: number | null;
}

const CLEAR_OF_BOLUS_DAYS = 3;

/** From referral to the first implant, or to where a patient without one stands. */
export function beforeImplant(treated: TreatedPerson): BeforeImplant {
  const implantOn = treated.patient.procedures[0]?.performedOn ?? null;
  if (implantOn !== null) return towardsImplant(treated, dayNumber(implantOn));
  return treated.patient.exitReason === 'not-implanted' ? towardsNone(treated) : waiting(treated);
}

function towardsImplant(treated: TreatedPerson, implantOn: number): BeforeImplant {
  const { random, patient } = treated;
  const enrolledOn = dayNumber(patient.enrolledOn);
  const boluses = bolusesUpTo(treated, implantOn, 'CLEAR');
  const days = trialDays(treated, enrolledOn + 2, implantOn - 1, daysOfTrial({ boluses }));
  const skipped = random.chance(therapyTruth.withoutTrial);
  const startOn = skipped || days.length === 0 ? null : random.pick(days.slice(-60));
  const assessedOn = startOn === null ? random.whole(enrolledOn, implantOn - 1) : random.whole(enrolledOn, startOn - 1);
  const deferred = assessedOn - enrolledOn > 20 && random.chance(0.07);
  const candidacies = [
    ...(deferred ? [candidacyOn(treated, enrolledOn, 'DEFERRED')] : []),
    candidacyOn(treated, assessedOn, 'SUITABLE'),
  ];
  const trials = startOn === null ? [] : [screeningTrial(treated, startOn, boluses, 'POSITIVE')];
  if (startOn !== null && random.chance(therapyTruth.triedTwice))
    trials.unshift(...earlierTrial(treated, assessedOn, startOn));
  return {
    events: referral(treated),
    candidacies,
    goals: goalsOf(treated, candidacies.at(-1), assessedOn, implantOn - 1),
    trials,
    bestBolusUg: startOn === null ? null : (boluses.at(-1) ?? null),
  };
}

/** A first trial that settled nothing, or was negative, some days before the one that counts. */
function earlierTrial(treated: TreatedPerson, assessedOn: number, startOn: number): SyntheticTrial[] {
  const end: TrialEnd = treated.random.weighted([
    ['INCONCLUSIVE', 0.5],
    ['NEGATIVE', 0.35],
    ['ABORTED', 0.15],
  ]);
  const boluses = end === 'NEGATIVE' ? [50, 75, 100] : [50];
  const [day] = trialDays(treated, assessedOn + 1, startOn - 7, daysOfTrial({ boluses }));
  return day === undefined ? [] : [screeningTrial(treated, day, boluses, end)];
}

/** Days a trial may begin on: it ends in time, and no baseline is assessed while a bolus may still act. */
function trialDays({ patient }: TreatedPerson, from: number, endsBy: number, lasts: number): number[] {
  const baselines = patient.encounters.map(({ heldOn }) => dayNumber(heldOn));
  const length = Math.max(0, endsBy - lasts - from + 1);
  return Array.from({ length }, (_, place) => from + place).filter(
    (day) => !baselines.some((held) => held >= day && held < day + lasts + CLEAR_OF_BOLUS_DAYS),
  );
}

/** Agreed with the candidacy; locked with the last baseline, or later the same week. */
function goalsOf(
  treated: TreatedPerson,
  candidacy: SyntheticCandidacy | undefined,
  agreedOn: number,
  lockBy: number | null,
): SyntheticGoal[] {
  if (candidacy === undefined) return [];
  if (lockBy === null) return goalsAgreed(treated, candidacy, agreedOn, null);
  const baselines = treated.patient.encounters.map(({ heldOn }) => dayNumber(heldOn));
  const lockedOn = baselines.findLast((held) => held >= agreedOn && held <= lockBy) ?? Math.min(lockBy, agreedOn + 3);
  return goalsAgreed(treated, candidacy, agreedOn, lockedOn);
}

/** Found not suitable, without an answer to the drug, or decided against after a good one. */
function towardsNone(treated: TreatedPerson): BeforeImplant {
  const { random, patient, until } = treated;
  const enrolledOn = dayNumber(patient.enrolledOn);
  const assessedOn = enrolledOn + random.whole(0, 7);
  const end = random.weighted<TrialEnd | null>([
    [null, 0.35],
    ['NEGATIVE', 0.35],
    ['POSITIVE', 0.2],
    ['POSITIVE_TONE_NEGATIVE_FUNCTION', 0.1],
  ]);
  const candidacy = candidacyOn(treated, assessedOn, end === null ? 'NOT_SUITABLE' : 'SUITABLE');
  const boluses = bolusesUpTo(treated, assessedOn, end === 'NEGATIVE' ? 'NONE' : 'CLEAR');
  const [startOn] = end === null ? [] : trialDays(treated, assessedOn + 1, until, daysOfTrial({ boluses }));
  const trials = startOn === undefined || end === null ? [] : [screeningTrial(treated, startOn, boluses, end)];
  const declinedOn = startOn === undefined || end !== 'POSITIVE' ? null : startOn + daysOfTrial({ boluses }) + 1;
  return {
    events: [
      ...referral(treated),
      ...(declinedOn === null || declinedOn > until ? [] : [declined(treated, declinedOn)]),
    ],
    candidacies: assessedOn <= until ? [candidacy] : [],
    goals: end === null || assessedOn > until ? [] : goalsOf(treated, candidacy, assessedOn, null),
    trials,
    bestBolusUg: null,
  };
}

function declined({ random }: TreatedPerson, day: number): SyntheticPathwayEvent {
  return {
    kind: 'DECLINED',
    happenedOn: calendarDay(day),
    detail: random.chance(0.7) ? 'PATIENT' : 'TEAM',
    note: 'Does not want an implant at present.',
  };
}

/** As far as the weeks since enrolment have brought somebody. */
function waiting(treated: TreatedPerson): BeforeImplant {
  const { random, patient, until } = treated;
  const enrolledOn = dayNumber(patient.enrolledOn);
  const assessedOn = enrolledOn + random.whole(3, 25);
  const events = referral(treated);
  if (assessedOn > until) return { events, candidacies: [], goals: [], trials: [], bestBolusUg: null };
  const suitable = random.chance(0.85);
  const candidacy = candidacyOn(treated, assessedOn, suitable ? 'SUITABLE' : 'DEFERRED');
  return {
    events,
    candidacies: [candidacy],
    goals: suitable ? goalsOf(treated, candidacy, assessedOn, null) : [],
    trials: suitable ? trialSoFar(treated, assessedOn) : [],
    bestBolusUg: null,
  };
}

function trialSoFar(treated: TreatedPerson, assessedOn: number): SyntheticTrial[] {
  const { random, until } = treated;
  const boluses = bolusesUpTo(treated, assessedOn, 'CLEAR');
  const lasts = daysOfTrial({ boluses });
  const end: TrialEnd = random.weighted([
    ['POSITIVE', 0.7],
    ['OPEN', 0.3],
  ]);
  const days =
    end === 'OPEN'
      ? trialDays(treated, until - lasts + 1, until + 1, lasts)
      : trialDays(treated, assessedOn + 5, until, lasts);
  const [startOn] = days;
  return startOn === undefined || startOn <= assessedOn ? [] : [screeningTrial(treated, startOn, boluses, end)];
}

/** Referral some weeks before, as precisely as the letter was kept; consent on the day of enrolment. */
function referral({ random, patient }: TreatedPerson): SyntheticPathwayEvent[] {
  const enrolledOn = dayNumber(patient.enrolledOn);
  const precision = random.weighted([
    [10, 0.65],
    [7, 0.27],
    [4, 0.08],
  ]);
  return [
    {
      kind: 'REFERRED',
      happenedOn: calendarDay(enrolledOn - random.whole(5, 160)).slice(0, precision),
      detail: null,
      note: null,
    },
    { kind: 'CONSENT_GIVEN', happenedOn: patient.enrolledOn, detail: 'RETROSPECTIVE', note: null },
  ];
}
