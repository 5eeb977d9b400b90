import type { EventMoments } from './rate.js';

/** Events of one patient and the time they were watched for. */
export interface PatientEvents {
  readonly events: number;
  readonly pumpYears: number;
}

/**
 * The sums a rate needs, from one row a patient; every patient counts, also one without an event.
 *
 * @see complication-rates.sql.ts of the API, which lets the database add them up
 */
export function eventMoments(patients: readonly PatientEvents[]): EventMoments {
  const timed = patients.filter(({ pumpYears }) => pumpYears > 0);
  const sum = (of: (patient: PatientEvents) => number) => timed.reduce((all, patient) => all + of(patient), 0);
  return {
    patients: timed.length,
    pumpYears: sum(({ pumpYears }) => pumpYears),
    squaredYears: sum(({ pumpYears }) => pumpYears ** 2),
    events: patients.reduce((all, { events }) => all + events, 0),
    eventsInTime: sum(({ events }) => events),
    squaredEvents: sum(({ events }) => events ** 2),
    eventsTimesYears: sum(({ events, pumpYears }) => events * pumpYears),
    squaredEventsByYears: sum(({ events, pumpYears }) => events ** 2 / pumpYears),
  };
}
