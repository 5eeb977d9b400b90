import type { CohortModel } from './cohort-model.js';
import type { CourseOfTherapy } from './course-of-therapy.js';
import type { Person } from './person.js';
import type { Random } from './random.js';

/** The last day on which anything about a patient can be known, and why nothing comes after it. */
export interface EndOfObservation {
  readonly on: number;
  readonly why: 'TODAY' | 'DEATH' | 'TRANSFER' | 'CONSENT_WITHDRAWN' | 'EXPLANTED' | 'LOST';
}

const YEARS_TO_DOUBLE = 12;
/** Share of patients who leave follow-up some weeks after their system was taken out for good. */
const LEAVE_AFTER_EXPLANT = 0.5;

/** Whichever comes first of today, death and leaving the registry; loss is found out later, visit by visit. */
export function endOfObservation(
  random: Random,
  model: CohortModel,
  person: Person,
  course: CourseOfTherapy,
  today: number,
): EndOfObservation {
  const { transferToOtherCentre, consentWithdrawn } = model.ratesPer100Years;
  const leaves = random.chance(LEAVE_AFTER_EXPLANT);
  const explanted = course.endedOn === null || !leaves ? Infinity : course.endedOn + random.whole(14, 90);
  const ends: EndOfObservation[] = [
    { on: today, why: 'TODAY' },
    { on: course.implantOn + daysToDeath(random, model, person), why: 'DEATH' },
    { on: course.implantOn + daysTo(random, transferToOtherCentre), why: 'TRANSFER' },
    { on: course.implantOn + daysTo(random, consentWithdrawn), why: 'CONSENT_WITHDRAWN' },
    { on: explanted, why: 'EXPLANTED' },
  ];
  return ends.reduce((first, end) => (end.on < first.on ? end : first));
}

function daysTo(random: Random, ratePer100Years: number): number {
  return ratePer100Years === 0 ? Infinity : Math.ceil((random.exponential() * 36_525) / ratePer100Years);
}

/** Gompertz: the yearly hazard at 40 doubles with every dozen years of age. */
function daysToDeath(random: Random, model: CohortModel, { aetiology, ageAtImplant }: Person): number {
  const growth = Math.LN2 / YEARS_TO_DOUBLE;
  const hazard = model.aetiologies[aetiology].deathAt40 * Math.exp(growth * (ageAtImplant - 40));
  if (hazard === 0) return Infinity;
  return Math.ceil((365.25 * Math.log(1 + (growth * random.exponential()) / hazard)) / growth);
}
