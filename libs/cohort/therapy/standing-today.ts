import type { Random } from '../random.js';
import { therapyTruth, type DueBand } from './therapy-truth.js';

/** How a pump in use stands today; drawn before all else, so that it does not hang on what today is. */
export interface StandingToday {
  readonly band: DueBand;
  /** Days from today of the due-by day; in the last band it may only not be earlier. */
  readonly dueInDays: number;
  /** What nobody wrote down. */
  readonly unrecorded: 'DOSE' | 'MODEL' | null;
  readonly stopped: boolean;
  /** Of somebody who stays away with a pump at its end: it was stopped at the last visit, and left in place. */
  readonly gaveUp: boolean;
}

const dueDays: Readonly<Record<DueBand, readonly [number, number]>> = {
  OVERDUE: [-12, -1],
  WITHIN_7: [0, 7],
  WITHIN_30: [8, 30],
  LATER: [32, 32],
};

export function inventStanding(random: Random): StandingToday {
  const { dueBands, withoutDose, withoutModel, stoppedNow, stoppedWhenLost } = therapyTruth;
  const chance = random.uniform();
  const band = random.weighted(dueBands);
  return {
    band,
    dueInDays: random.whole(...dueDays[band]),
    unrecorded: chance < withoutDose ? 'DOSE' : chance < withoutDose + withoutModel ? 'MODEL' : null,
    stopped: random.chance(stoppedNow),
    gaveUp: random.chance(stoppedWhenLost),
  };
}
