import type { Weighted } from '../random.js';
import type { Origin } from '../synthetic-patient.js';

/**
 * The truth behind the invented therapy: what its doses, volumes and dates follow. Plausible within the published
 * ranges named; none is an estimate, and nothing here is dosing advice.
 */
export const therapyTruth = {
  /** Share of implanted patients, by how their pump came about. */
  withoutTrial: 0.05,
  triedTwice: 0.04,
  /** Test bolus at which the answer is clear, µg: the label's sequence. */
  effectiveBolus: [
    [50, 0.72],
    [75, 0.21],
    [100, 0.07],
  ] satisfies Weighted<number>,
  /** Share of the full effect of one bolus by the hour after it: peak about 4 h, duration 4–8 h (US label). */
  bolusEffect: [
    [0, 0],
    [2, 0.7],
    [4, 1],
    [6, 0.75],
    [8, 0.35],
  ] satisfies readonly (readonly [hours: number, share: number])[],
  /** Registry default: the mean lower-limb grade falls by so much (Gilmartin 2000). */
  gradesToRespond: 1,

  /** Median of the dose titrated towards, µg/day, and its standard deviation on the scale of logarithms. */
  maintenanceDose: {
    under12: { median: 250, logSd: 0.35, most: 700 },
    CEREBRAL: { median: 300, logSd: 0.38, most: 800 },
    SPINAL: { median: 340, logSd: 0.38, most: 900 },
    BOTH: { median: 320, logSd: 0.38, most: 900 },
  } satisfies Record<Origin | 'under12', { median: number; logSd: number; most: number }>,
  leastDose: 60,
  /** A reservoir of 20 mL is not used for more, µg/day. */
  mostFrom20Ml: 560,
  /** Share by which the dose rises at a session (Boster 2016): cerebral, spinal, and children whatever the origin. */
  titrationStep: { CEREBRAL: [0.05, 0.15], SPINAL: [0.1, 0.28], BOTH: [0.1, 0.2], under18: [0.05, 0.15] } as const,
  /** Days after the implant on which the dose may be changed, earliest and latest. */
  titrationDays: [
    [2, 3],
    [8, 12],
    [22, 34],
    [45, 58],
    [75, 98],
    [125, 150],
    [168, 185],
    [240, 280],
    [340, 385],
  ] as const,
  flexShare: 0.14,

  concentrations: [500, 1000, 2000],
  /** A reservoir that would last less, days, gets the next higher concentration. */
  concentrationRaisedBelowDays: 62,
  /** Alarm and unusable volume of the invented pumps, mL; days a refill is due before the alarm. */
  reservoir: { alarmMl: 2, unusableMl: 1.4, safetyDays: 7 },
  /** Delivered over programmed volume: of a pump for life, and of one filling (mean +1 %, Wesemann 2014). */
  delivery: { mean: 1.01, ofPumps: 0.012, ofFillings: 0.018 },
  /** Standard deviation of reading a syringe, mL. */
  readingMl: 0.15,
  /** Days from one refill to the next, as patients are booked. */
  refillInterval: [68, 110] as const,

  /** Share of refills long after their day. */
  lateRefills: 0.015,

  /** Where pumps in use stand today. The rest is due later than in 30 days. */
  dueBands: [
    ['OVERDUE', 0.02],
    ['WITHIN_7', 0.06],
    ['WITHIN_30', 0.2],
    ['LATER', 0.72],
  ] satisfies Weighted<DueBand>,
  /** Of pumps in use: no dose on record, and no model on record. */
  withoutDose: 0.012,
  withoutModel: 0.009,
  /** Age of a pump, years, from which a patient who no longer comes to visits is not refilled either. */
  lostWithPumpOlderThan: 7.5,
  stoppedNow: 0.006,
  /** Of those lost with such a pump: stopped at their last visit and left in place. */
  stoppedWhenLost: 0.9,
} as const;

export type DueBand = 'OVERDUE' | 'WITHIN_7' | 'WITHIN_30' | 'LATER';
