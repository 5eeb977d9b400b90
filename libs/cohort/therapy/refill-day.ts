import type { Random } from '../random.js';
import { workdayAfter } from './clinic-hours.js';
import type { DosingPlan } from './dosing-plan.js';

const LEAST_BETWEEN_REFILLS = 15;
const MOST_BETWEEN_REFILLS = 110;
/** Of the earliest day from which a full reservoir lasts as long as it is to last. */
const FULL_WITHIN_DAYS = 3;
/** Within so many days of today no refill is late, or the pump in use would not stand where it is to stand. */
const SETTLED_DAYS = 130;

/** What the day of the next refill depends on; days are day numbers, durations days. */
interface Booking {
  readonly random: Random;
  readonly today: number;
  /** Last day on which anything is recorded of this pump. */
  readonly until: number;
  readonly filledOn: number;
  /** Last fill or dose: nothing is told before it any more. */
  readonly seenOn: number;
  /** From the last fill to the day it is due again. */
  readonly lasts: number;
  /** The same of a full reservoir, and of the least that is filled. */
  readonly fullLasts: number;
  readonly leastLasts: number;
  readonly interval: number;
  /** Days after it is due; null: in time. */
  readonly lateBy: number | null;
  /** Events told of refills, in order. */
  readonly told: readonly { readonly day: number }[];
  /** Where the pump in use is to stand today; null: anywhere. */
  readonly due: DosingPlan['due'];
}

/** The day booked, and the day it takes place: Infinity when not before the pump is told of no more. */
export function refillDay(booking: Booking): { booked: number; day: number } {
  const { filledOn, seenOn, lasts, interval, until, lateBy, today } = booking;
  const least = LEAST_BETWEEN_REFILLS + 2;
  const booked = workdayAfter(seenOn, filledOn + Math.max(least, Math.min(interval, lasts)));
  const earliest = Math.max(seenOn + 1, filledOn + LEAST_BETWEEN_REFILLS);
  const told = booking.told.find(({ day }) => day >= earliest && day <= booked + 25);
  if (told !== undefined && told.day <= until) return { booked, day: told.day };
  const late = workdayAfter(seenOn, filledOn + Math.max(least, lasts) + (lateBy ?? 0));
  if (lateBy !== null && late < Math.min(until, today - SETTLED_DAYS)) return { booked, day: late };
  return { booked, day: steered(booking, booked) };
}

/** So that the last refill before today leaves the pump due when it is to be due. */
function steered({ random, until, filledOn, seenOn, fullLasts, leastLasts, due }: Booking, booked: number): number {
  if (due === null) return booked;
  const earliest = due.on - Math.min(MOST_BETWEEN_REFILLS, fullLasts);
  const soonest = Math.max(LEAST_BETWEEN_REFILLS, leastLasts + 2);
  const latest = due.band === 'LATER' ? until : Math.min(until, due.on - soonest);
  const serves = filledOn >= earliest && filledOn <= latest;
  if (due.band !== 'LATER' && filledOn < earliest) {
    // Some shorter intervals before the last, rather than a last fill of few millilitres.
    const gap = earliest + FULL_WITHIN_DAYS - filledOn;
    const steps = Math.ceil(gap / (booked - filledOn));
    if (steps > 3) return booked;
    return workdayAfter(seenOn, filledOn + Math.max(LEAST_BETWEEN_REFILLS + 2, Math.round(gap / steps)));
  }
  if (booked <= latest || (serves && booked > until)) return booked;
  if (serves) return Infinity;
  const from = Math.max(earliest, filledOn + LEAST_BETWEEN_REFILLS, seenOn + 1);
  return from > latest ? booked : workdayAfter(seenOn, random.whole(from, latest));
}
