import { normalQuantile, rate as exactRate } from '#libs/statistics/index';
import { CONFIDENCE, named, type NamedInterval } from '../confidence.js';

/** Pump-years a rate is given for. */
export const PER_PUMP_YEARS = 100;

/** Sums over patients with e events in T pump-years each; squares only over those with pump-years above 0. */
export interface EventMoments {
  /** Patients with pump-years. */
  readonly patients: number;
  /** Σ T */
  readonly pumpYears: number;
  /** Σ T² */
  readonly squaredYears: number;
  /** Σ e, of every patient. */
  readonly events: number;
  /** Σ e, of patients with pump-years. */
  readonly eventsInTime: number;
  /** Σ e² */
  readonly squaredEvents: number;
  /** Σ e·T */
  readonly eventsTimesYears: number;
  /** Σ e²/T */
  readonly squaredEventsByYears: number;
}

/** Events per 100 pump-years. */
export interface Rate {
  readonly events: number;
  readonly pumpYears: number;
  readonly estimate: number | null;
  /** Garwood: exact when events are independent. */
  readonly interval: NamedInterval | null;
  /** Allows for events that cluster in patients; to be shown when dispersion exceeds 1.2. Null without events. */
  readonly robust: NamedInterval | null;
  /** Pearson dispersion; 1 when events are independent. Null without events or with one patient. */
  readonly dispersion: number | null;
}

/**
 * Rate of recurrent events per 100 pump-years with its exact and its robust interval.
 *
 * Takes sums instead of patients, so that a database can add them up: Σ(e − λT)² and Σ(e − λT)²/λT need no more.
 *
 * @returns estimate and intervals null without pump-years
 * @see robustRateInterval of libs/statistics, which gives the same from one count and time a patient
 */
export function rate(moments: EventMoments): Rate {
  const { events, pumpYears } = moments;
  const exact = exactRate(events, pumpYears, PER_PUMP_YEARS, CONFIDENCE);
  const shared = { events, pumpYears, estimate: exact.rate, interval: named(exact.interval, 'Garwood') };
  const { eventsInTime } = moments;
  if (pumpYears === 0 || eventsInTime === 0) return { ...shared, robust: null, dispersion: null };

  const mean = eventsInTime / pumpYears;
  const squares = moments.squaredEvents - 2 * mean * moments.eventsTimesYears + mean ** 2 * moments.squaredYears;
  const factor = Math.exp((normalQuantile((1 + CONFIDENCE) / 2) * Math.sqrt(Math.max(0, squares))) / eventsInTime);
  // Σ(e − λT)²/λT = Σe²/T ∕ λ − 2Σe + λΣT, and λΣT is Σe.
  const pearson = moments.squaredEventsByYears / mean - eventsInTime;
  return {
    ...shared,
    robust: named(
      { lower: (PER_PUMP_YEARS * mean) / factor, upper: PER_PUMP_YEARS * mean * factor },
      'sandwich (HC0), log scale',
    ),
    dispersion: moments.patients > 1 ? pearson / (moments.patients - 1) : null,
  };
}
