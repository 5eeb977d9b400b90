import { lossProbability, missProbability } from './attendance.js';
import type { CentreModel, CohortModel } from './cohort-model.js';
import type { CourseOfTherapy } from './course-of-therapy.js';
import { lowerLimbMean } from './mas-sheet.js';
import type { Person } from './person.js';
import type { Random } from './random.js';
import { BurdenOfTheDay } from './severity.js';
import type { Delivery } from './severity.js';
import type { Habits } from './sheet.js';
import type { Contact, SyntheticAssessment } from './synthetic-patient.js';
import { assess } from './visit.js';
import type { Content, Visit } from './visit.js';

/** One patient of one centre, as far as visits are concerned. */
export interface Followed {
  readonly random: Random;
  readonly model: CohortModel;
  readonly centre: CentreModel;
  readonly person: Person;
  readonly habits: Habits;
}

interface Slot {
  readonly target: number;
  /** Standard deviation of the day on which the visit takes place. */
  readonly sd: number;
  readonly content: Content;
}

/** Visits asked for in the first year, in days since the first implant; one a year follows. */
const firstYear: readonly Slot[] = [
  { target: 30, sd: 5, content: 'EARLY' },
  { target: 91, sd: 9, content: 'CORE' },
  { target: 183, sd: 14, content: 'CORE' },
  { target: 365, sd: 18, content: 'CORE' },
];
const yearlySd = 24;
const VERY_LATE = 0.05;
/** Log odds of missing a visit rise by this much once the system is out. */
const OFF_THERAPY = 1.3;
const UNSCHEDULED_A_YEAR = 0.3;

function slotAt(index: number): Slot {
  return firstYear[index] ?? { target: Math.floor(365.25 * (index - 2)), sd: yearlySd, content: 'CORE' };
}

/** The full set before the first implant; now and then on the telephone, since a visit was not possible. */
export function baselineVisit(followed: Followed, heldOn: number): Visit {
  const contact = followed.random.chance(0.01) ? 'TELEPHONE' : 'IN_PERSON';
  return {
    heldOn,
    purpose: 'BASELINE',
    contact,
    assessments: assessOn(followed, null, 'CORE', contact),
  };
}

/**
 * Scheduled visits from the first implant to a last possible day, until the patient no longer returns.
 *
 * @returns the visits held, and whether the patient stayed away for good after the last of them
 */
export function scheduledVisits(
  followed: Followed,
  course: CourseOfTherapy,
  baseline: Visit | null,
  last: number,
): { visits: Visit[]; lost: boolean } {
  const { random, model, centre } = followed;
  const toneBefore = baseline === null ? null : toneOf(baseline.assessments);
  const visits: Visit[] = [];
  let improvement: number | null = null;
  let earliest = course.implantOn + 3;

  for (let slot = 0; ; slot += 1) {
    const { target, sd, content } = slotAt(slot);
    const late = random.chance(VERY_LATE) ? random.whole(20, 75) : 0;
    const day = Math.max(earliest, course.implantOn + target + Math.round(sd * random.normal()) + late);
    if (day > last) return { visits, lost: false };
    const delivery = deliveryOn(course, day);
    const offTherapy = delivery === null ? OFF_THERAPY : 0;
    if (random.chance(missProbability(model.attendance, slot, improvement, centre.missed + offTherapy))) continue;

    const contact = contactAt(random, slot);
    const assessments = assessOn(followed, delivery, content, contact);
    visits.push({ heldOn: day, purpose: 'FOLLOW_UP', contact, assessments });
    const tone = toneOf(assessments);
    if (toneBefore !== null && tone !== null) improvement = toneBefore - tone;
    earliest = day + 7;
    if (random.chance(lossProbability(model.attendance, slot, improvement))) return { visits, lost: true };
  }
}

/** Contacts between the scheduled ones, at any time, most of them a talk. */
export function unscheduledVisits(followed: Followed, course: CourseOfTherapy, last: number): Visit[] {
  const { random } = followed;
  const visits: Visit[] = [];
  for (;;) {
    const since = visits.at(-1)?.heldOn ?? course.implantOn;
    const heldOn = since + 1 + Math.ceil((random.exponential() * 365.25) / UNSCHEDULED_A_YEAR);
    if (heldOn > last) return visits;
    const contact = random.weighted<Contact>([
      ['TELEPHONE', 0.6],
      ['IN_PERSON', 0.35],
      ['VIDEO', 0.05],
    ]);
    visits.push(extraVisit(followed, course, heldOn, contact, random.chance(0.45) ? 'BRIEF' : 'TALK'));
  }
}

/** One contact outside the schedule. */
export function extraVisit(
  followed: Followed,
  course: CourseOfTherapy,
  heldOn: number,
  contact: Contact,
  content: Content,
): Visit {
  const assessments = assessOn(followed, deliveryOn(course, heldOn), content, contact);
  return { heldOn, purpose: 'FOLLOW_UP', contact, assessments };
}

function assessOn(
  { random, model, person, habits }: Followed,
  delivery: Delivery | null,
  content: Content,
  contact: Contact,
): SyntheticAssessment[] {
  const today = new BurdenOfTheDay(random, model, { aetiology: person.aetiology, traits: habits.traits }, delivery);
  return assess({ random, model, person, habits, today }, content, contact);
}

function deliveryOn(course: CourseOfTherapy, day: number): Delivery | null {
  const system = course.inPlace.find(({ from, to }) => from <= day && day < to);
  if (system === undefined) return null;
  const working = !course.malfunctions.some(({ from, to }) => from <= day && day < to);
  return { days: day - system.from, working };
}

function contactAt(random: Random, slot: number): Contact {
  const remote = slot === 0 ? 0.08 : 0.05;
  if (!random.chance(remote)) return 'IN_PERSON';
  return random.chance(0.5) ? 'VIDEO' : 'TELEPHONE';
}

function toneOf(assessments: readonly SyntheticAssessment[]): number | null {
  const answers = assessments.find(({ instrumentCode }) => instrumentCode === 'mas')?.answers ?? null;
  return answers === null ? null : lowerLimbMean(answers);
}
