import { isAtRisk, type TimeAtRisk } from './time-at-risk.js';

/** One clinical episode. */
export interface ComplicationEvent {
  readonly id: string;
  readonly typeCode: string;
  readonly onsetOn: string;
  /** The event that led to it; null when nothing recorded did. */
  readonly causedById: string | null;
}

/**
 * The events nothing else caused: of a fractured catheter that led to withdrawal, the fracture. "Any complication"
 * counts these, so that a chain counts once; the rate of one type counts all events of the type.
 */
export function rootEvents<T extends ComplicationEvent>(events: readonly T[]): readonly T[] {
  return events.filter(({ causedById }) => causedById === null);
}

/** The events that began while a device was in place and observed: what a rate may count. */
export function eventsAtRisk<T extends ComplicationEvent>(
  events: readonly T[],
  times: readonly TimeAtRisk[],
): readonly T[] {
  return events.filter(({ onsetOn }) => isAtRisk(times, onsetOn));
}
