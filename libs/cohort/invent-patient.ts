import { calendarDay, dayNumber } from './calendar.js';
import { centreChoices, centreModel } from './centres.js';
import type { SyntheticCentre } from './centres.js';
import type { CohortModel } from './cohort-model.js';
import { CourseOfTherapy } from './course-of-therapy.js';
import { endOfObservation } from './end-of-observation.js';
import type { EndOfObservation } from './end-of-observation.js';
import { baselineVisit, extraVisit, scheduledVisits, unscheduledVisits } from './follow-up.js';
import type { Followed } from './follow-up.js';
import { inventHabits } from './habits.js';
import { inventIdentity, inventPseudonym } from './identity.js';
import { death } from './incident.js';
import type { Incident } from './incident.js';
import { inventPerson } from './person.js';
import { Random } from './random.js';
import { knownIncidents, recordedComplications, recordedEncounters, recordedProcedures } from './recorded.js';
import type { ExitReason, SyntheticPatient } from './synthetic-patient.js';
import { inventTherapy } from './therapy/invent-therapy.js';
import type { Visit } from './visit.js';

/** What all patients of a cohort share. */
export interface Setting {
  readonly seed: number;
  readonly model: CohortModel;
  readonly centres: readonly SyntheticCentre[];
  readonly today: number;
}

type Recorded = Omit<SyntheticPatient, 'therapy'>;

interface Story extends Omit<
  Recorded,
  'centreCode' | 'pseudonym' | 'sex' | 'birthYear' | 'identity' | 'aetiology' | 'origin'
> {
  /** Day of the last visit of somebody who stayed away after it. */
  readonly lostOn: number | null;
}

const IMPLANTS_SPREAD_DAYS = 3652;
const WAITING = 0.025;
const NEVER_IMPLANTED = 0.015;
const LOST_AFTER_DAYS = 548;
/** Sets the stream of chance of the therapy apart from that of everything else: "ref". */
const THERAPY = 0x726566;

/** The patient at one place of the cohort, whichever others are made. */
export function inventPatient(setting: Setting, index: number): SyntheticPatient {
  const { model, centres, today } = setting;
  const random = Random.of(setting.seed, index);
  const centreIndex = random.weighted(centreChoices(model, centres.length));
  const person = inventPerson(random, model);
  const followed = {
    random,
    model,
    centre: centreModel(model, centreIndex),
    person,
    habits: inventHabits(random, model, person),
  };

  const implantOn = today - random.whole(1, IMPLANTS_SPREAD_DAYS);
  const birthDate = calendarDay(implantOn - Math.round(person.ageAtImplant * 365.25));
  const about = {
    centreCode: centres[centreIndex]?.code ?? '',
    pseudonym: inventPseudonym(index),
    sex: person.sex,
    birthYear: Number(birthDate.slice(0, 4)),
    identity: inventIdentity(random, person.sex, birthDate, index),
    aetiology: person.aetiology,
    origin: person.origin,
  };
  const { lostOn, ...story } = storyOf(followed, implantOn, today);
  const patient = { ...about, ...story };
  const therapy = inventTherapy({
    random: Random.of(setting.seed ^ THERAPY, index),
    model,
    index,
    person,
    habits: followed.habits,
    timeZone: centres[centreIndex]?.timeZone ?? 'UTC',
    patient,
    bornOn: dayNumber(birthDate),
    today,
    until: lastRecorded(patient, lostOn, today),
    lostOn,
  });
  return { ...patient, therapy };
}

/** Yesterday, so that no time of day lies ahead; earlier for those who died, left or stayed away. */
function lastRecorded({ diedOn, exitedOn }: Recorded, lostOn: number | null, today: number): number {
  const ends = [diedOn === null ? null : dayNumber(diedOn) - 1, exitedOn === null ? null : dayNumber(exitedOn), lostOn];
  return Math.min(today - 1, ...ends.filter((end) => end !== null));
}

function storyOf(followed: Followed, implantOn: number, today: number): Story {
  const chance = followed.random.uniform();
  if (chance < WAITING) return waiting(followed, today);
  if (chance < WAITING + NEVER_IMPLANTED) return neverImplanted(followed, implantOn, today);
  return treated(followed, implantOn, today);
}

/** Enrolled some weeks ago, the implant still to come. */
function waiting(followed: Followed, today: number): Story {
  const enrolledOn = today - followed.random.whole(0, 130);
  return untreated(followed, enrolledOn, enrolledOn + followed.random.whole(0, 40), today);
}

/** Assessed, but the trial or the person decided against it. */
function neverImplanted(followed: Followed, enrolledOn: number, today: number): Story {
  const story = untreated(followed, enrolledOn, enrolledOn + followed.random.whole(0, 20), today);
  const exitedOn = enrolledOn + followed.random.whole(25, 140);
  return exitedOn > today ? story : { ...story, exitedOn: calendarDay(exitedOn), exitReason: 'not-implanted' };
}

function untreated(followed: Followed, enrolledOn: number, assessedOn: number, today: number): Story {
  const visits = assessedOn <= today ? [baselineVisit(followed, assessedOn)] : [];
  return {
    enrolledOn: calendarDay(enrolledOn),
    procedures: [],
    encounters: recordedEncounters(followed.random, visits, []),
    complications: [],
    diedOn: null,
    exitedOn: null,
    exitReason: null,
    lostOn: null,
  };
}

function treated(followed: Followed, implantOn: number, today: number): Story {
  const { random, model, centre, person } = followed;
  const course = new CourseOfTherapy(random, model, centre, implantOn, today);
  const planned = endOfObservation(random, model, person, course, today);

  const { enrolledOn, baselines } = beforeImplant(followed, implantOn);
  const lastVisit = planned.why === 'DEATH' ? planned.on - 1 : planned.on;
  const scheduled = scheduledVisits(followed, course, baselines.at(-1) ?? null, lastVisit);
  const end: EndOfObservation = scheduled.lost
    ? { on: scheduled.visits.at(-1)?.heldOn ?? implantOn, why: 'LOST' }
    : planned;

  const incidents = knownIncidents(end.why === 'DEATH' ? [...course.incidents, death(end.on)] : course.incidents, end);
  const until = Math.min(lastVisit, end.on);
  const extra = [
    ...unscheduledVisits(followed, course, until),
    ...incidents
      .filter(({ detected }) => detected <= until)
      .flatMap((incident) => seenBecauseOf(followed, course, incident)),
  ];
  return {
    enrolledOn: calendarDay(enrolledOn),
    procedures: recordedProcedures(course.operations, end),
    encounters: recordedEncounters(random, [...baselines, ...scheduled.visits, ...extra], incidents),
    complications: recordedComplications(random, incidents, end),
    diedOn: end.why === 'DEATH' ? calendarDay(end.on) : null,
    ...exitOf(random, end, today),
    lostOn: end.why === 'LOST' ? end.on : null,
  };
}

/** Enrolment and baseline: once as a rule, now and then twice, too early or not at all. */
function beforeImplant(followed: Followed, implantOn: number): { enrolledOn: number; baselines: Visit[] } {
  const { random } = followed;
  const waited = random.chance(0.03) ? random.whole(181, 320) : random.whole(14, 150);
  const assessedOn = implantOn - random.whole(waited > 180 ? 181 : 1, waited);
  const days = random.chance(0.04) ? [] : [assessedOn];
  if (days.length > 0 && random.chance(0.05)) days.unshift(assessedOn - random.whole(10, 60));
  const enrolledOn = Math.min(implantOn - waited, ...days);
  return { enrolledOn, baselines: days.map((day) => baselineVisit(followed, day)) };
}

/** Most events are seen on the day they are noticed; the serious ones in person. */
function seenBecauseOf(followed: Followed, course: CourseOfTherapy, incident: Incident): Visit[] {
  const { random } = followed;
  if (!random.chance(incident.serious ? 0.9 : 0.55)) return [];
  const contact = incident.serious || random.chance(0.4) ? 'IN_PERSON' : 'TELEPHONE';
  return [extraVisit(followed, course, incident.detected, contact, random.chance(0.35) ? 'BRIEF' : 'TALK')];
}

function exitOf(random: Random, end: EndOfObservation, today: number): Pick<Story, 'exitedOn' | 'exitReason'> {
  const exit = (on: number, exitReason: ExitReason) => ({ exitedOn: calendarDay(on), exitReason });
  if (end.why === 'TRANSFER') return exit(end.on, 'transfer');
  if (end.why === 'CONSENT_WITHDRAWN') return exit(end.on, 'consent-withdrawn');
  if (end.why === 'EXPLANTED') return exit(end.on, 'explanted');
  const foundLost = end.on + LOST_AFTER_DAYS + random.whole(0, 90);
  return end.why === 'LOST' && foundLost <= today && random.chance(0.5)
    ? exit(foundLost, 'lost-to-follow-up')
    : { exitedOn: null, exitReason: null };
}
