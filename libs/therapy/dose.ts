const MINUTES_A_DAY = 24 * 60;

export type InfusionMode =
  'SIMPLE_CONTINUOUS' | 'FLEX' | 'SCHEDULED_BOLUSES' | 'PATIENT_ACTIVATED' | 'MINIMUM_RATE' | 'STOPPED';

/** A rate for a part of the day on the pump's clock. One that ends at or before its start runs over midnight. */
export interface RateStep {
  /** Minutes after midnight, 0 to 1,439. */
  readonly fromMinute: number;
  /** Minutes after midnight, 0 to 1,440. */
  readonly toMinute: number;
  readonly rateUgPerHour: number;
}

/** A bolus of the pump, at its minute or when the patient asks for it. */
export interface BolusStep {
  /** Minutes after midnight; null where the patient asks for it. */
  readonly atMinute: number | null;
  readonly doseUg: number;
  /** How many a day at most, where the patient asks for it; 1 unless told. */
  readonly perDay?: number | null;
}

export type DoseStep = RateStep | BolusStep;

export const isRate = (step: DoseStep): step is RateStep => 'rateUgPerHour' in step;

/** Minutes a rate runs in 24 hours. */
export function minutesOf({ fromMinute, toMinute }: RateStep): number {
  return toMinute > fromMinute ? toMinute - fromMinute : MINUTES_A_DAY - fromMinute + toMinute;
}

/**
 * Total dose in 24 hours, µg/day: the sum of all steps and boluses. Of boluses the patient asks for it is the most that
 * is allowed, so that no reservoir empties sooner than computed.
 *
 * @param mode STOPPED is 0 whatever the steps say
 * @param steps as programmed; none for a simple rate, whose dose is typed
 * @returns null where no steps tell it
 * @throws RangeError when a step is no part of a day, or a dose or rate is negative
 * @see pathway section 2: total daily dose = sum of all steps and boluses
 */
export function totalDailyDoseUg(mode: InfusionMode, steps: readonly DoseStep[]): number | null {
  if (mode === 'STOPPED') return 0;
  if (steps.length === 0) return null;
  // Sums of decimals are a hair off; a dose is kept to 2 decimals.
  return Math.round(steps.reduce((sum, step) => sum + stepDoseUg(step), 0) * 100) / 100;
}

function stepDoseUg(step: DoseStep): number {
  if (isRate(step)) {
    const { fromMinute, toMinute, rateUgPerHour } = step;
    const fits = fromMinute >= 0 && fromMinute < MINUTES_A_DAY && toMinute >= 0 && toMinute <= MINUTES_A_DAY;
    if (!fits || !(rateUgPerHour >= 0)) throw new RangeError('not a step of a day');
    return (rateUgPerHour * minutesOf(step)) / 60;
  }
  const { atMinute, doseUg, perDay } = step;
  const fits = atMinute === null || (atMinute >= 0 && atMinute < MINUTES_A_DAY);
  if (!fits || !(doseUg >= 0) || !((perDay ?? 1) >= 0)) throw new RangeError('not a bolus of a day');
  return doseUg * (perDay ?? 1);
}
