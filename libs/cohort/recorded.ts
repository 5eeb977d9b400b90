import { calendarDay } from './calendar.js';
import type { Operation } from './course-of-therapy.js';
import type { EndOfObservation } from './end-of-observation.js';
import type { Incident } from './incident.js';
import type { Random } from './random.js';
import type {
  Attestation,
  ComplicationOutcome,
  SyntheticComplication,
  SyntheticEncounter,
  SyntheticProcedure,
} from './synthetic-patient.js';
import type { Visit } from './visit.js';

/** Operations known by the end of observation, in order. */
export function recordedProcedures(operations: readonly Operation[], end: EndOfObservation): SyntheticProcedure[] {
  return operations
    .filter(({ on }) => on <= end.on)
    .toSorted((a, b) => a.on - b.on)
    .map(({ on, ...operation }) => ({ ...operation, performedOn: calendarDay(on) }));
}

/** Incidents noticed by the end of observation, in order of onset; each type once a day, and never without its cause. */
export function knownIncidents(incidents: readonly Incident[], end: EndOfObservation): Incident[] {
  const known = new Set<Incident>();
  const told = new Set<string>();
  for (const incident of incidents.toSorted((a, b) => a.onset - b.onset)) {
    const key = `${incident.type} ${incident.onset}`;
    if (incident.detected > end.on || told.has(key)) continue;
    if (incident.cause !== null && !known.has(incident.cause)) continue;
    told.add(key);
    known.add(incident);
  }
  return [...known];
}

export function recordedComplications(
  random: Random,
  incidents: readonly Incident[],
  end: EndOfObservation,
): SyntheticComplication[] {
  return incidents.map((incident) => {
    const { type, onset, detected, grade, serious, over, cause } = incident;
    const outcome = outcomeOf(random, incident, end);
    const recovered = outcome === 'RECOVERED' || outcome === 'RECOVERED_WITH_SEQUELAE';
    return {
      type,
      onsetOn: calendarDay(onset),
      detectedOn: calendarDay(detected),
      grade,
      serious,
      outcome,
      resolvedOn: recovered && over !== null ? calendarDay(over) : null,
      causedByIndex: cause === null ? null : incidents.indexOf(cause),
    };
  });
}

function outcomeOf(random: Random, { grade, over, sequelae }: Incident, end: EndOfObservation): ComplicationOutcome {
  if (grade === 5) return 'FATAL';
  if (over !== null && over <= end.on) return sequelae ? 'RECOVERED_WITH_SEQUELAE' : 'RECOVERED';
  if (end.why === 'DEATH' || over === null) return 'NOT_RECOVERED';
  if (end.why !== 'TODAY') return 'UNKNOWN';
  return random.chance(0.75) ? 'RECOVERING' : 'NOT_RECOVERED';
}

/**
 * Visits in order, each attesting whether anything was noticed since the one before it. Of two on one day the first
 * given is kept.
 */
export function recordedEncounters(
  random: Random,
  visits: readonly Visit[],
  incidents: readonly Incident[],
): SyntheticEncounter[] {
  const days = new Set<number>();
  const held = visits
    .filter(({ heldOn }) => !days.has(heldOn) && days.add(heldOn))
    .toSorted((a, b) => a.heldOn - b.heldOn);
  return held.map((visit, index) => {
    const since = held[index - 1]?.heldOn ?? -Infinity;
    const events = incidents.some(({ detected }) => since < detected && detected <= visit.heldOn);
    const { purpose, contact, assessments } = visit;
    return { heldOn: calendarDay(visit.heldOn), purpose, contact, attestation: attested(random, events), assessments };
  });
}

function attested(random: Random, events: boolean): Attestation {
  if (random.chance(events ? 0.02 : 0.08)) return 'NOT_ASKED';
  return events ? 'EVENTS' : 'NONE';
}
