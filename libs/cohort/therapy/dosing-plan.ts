import { dayNumber } from '../calendar.js';
import type { SyntheticComplication } from '../synthetic-patient.js';
import { inventNightShare } from './infusion-steps.js';
import { therapyTruth, type DueBand } from './therapy-truth.js';
import { ageOn, type TreatedPerson } from './treated-person.js';

/** What one person's doses and refills follow. */
export interface DosingPlan {
  readonly startUg: number;
  readonly targetUg: number;
  readonly mostUg: number;
  readonly step: readonly [number, number];
  /** Days from one refill to the next, as this person is booked. */
  readonly interval: readonly [number, number];
  /** Rate of the night over that of the day; null: the same all day. */
  readonly night: number | null;
  /** Where the pump in use stands today, and the day it is due by; null where it is not steered. */
  readonly due: { readonly band: DueBand; readonly on: number } | null;
  /** Whether the last pump is stopped at the end of what is told of it. */
  readonly stopsAtEnd: boolean;
}

export function planDosing(
  treated: TreatedPerson,
  bestBolusUg: number | null,
  { due, stopsAtEnd }: Pick<DosingPlan, 'due' | 'stopsAtEnd'>,
): DosingPlan {
  const { random, patient } = treated;
  const implant = patient.procedures.find(({ type }) => type === 'IMPLANT');
  const age = ageOn(treated, dayNumber(implant?.performedOn ?? patient.enrolledOn));
  const { median, logSd, most } = therapyTruth.maintenanceDose[age < 12 ? 'under12' : patient.origin];
  const mostUg = implant?.pumpModel?.includes('20') === true ? Math.min(most, therapyTruth.mostFrom20Ml) : most;
  const startUg = Math.min(200, 2 * (bestBolusUg ?? 50));
  const drawn = Math.round(median * Math.exp(logSd * random.normal()));
  const shortest = random.whole(therapyTruth.refillInterval[0], therapyTruth.refillInterval[1] - 12);
  return {
    startUg,
    targetUg: Math.min(mostUg, Math.max(therapyTruth.leastDose, drawn)),
    mostUg,
    step: therapyTruth.titrationStep[age < 18 ? 'under18' : patient.origin],
    interval: [shortest, shortest + 12],
    night: random.chance(therapyTruth.flexShare) ? inventNightShare(random) : null,
    due,
    stopsAtEnd,
  };
}

/** A change of dose that is not titration: something made it necessary. */
export interface DoseEvent {
  readonly day: number;
  readonly kind: 'LOWER' | 'RAISE' | 'PAUSE';
  readonly reason: string;
}

/** What complications made the team change. */
export function doseEvents(complications: readonly SyntheticComplication[]): DoseEvent[] {
  return complications.flatMap(({ type, detectedOn }): DoseEvent[] => {
    const day = dayNumber(detectedOn);
    if (['drug.somnolence', 'drug.hypotension', 'drug.urinary-retention'].includes(type))
      return [{ day, kind: 'LOWER', reason: 'adverse-effect' }];
    if (['drug.hypotonia', 'drug.weakness'].includes(type)) return [{ day, kind: 'LOWER', reason: 'too-little-tone' }];
    if (type.startsWith('therapy.')) return [{ day, kind: 'RAISE', reason: 'too-much-tone' }];
    if (type === 'overdose.syndrome' || type === 'prog.left-stopped')
      return [{ day, kind: 'PAUSE', reason: 'adverse-effect' }];
    return [];
  });
}
