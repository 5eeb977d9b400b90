import type { ComplicationOutcome, ConcludeComplicationInput } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { isOver } from './complication-record.js';

/** How an open event ended, as filled in; null is not answered. */
export interface ComplicationEnd {
  outcome: ComplicationOutcome | null;
  resolvedOn: string | null;
  diedOn: string | null;
}

export type ComplicationEndProblems = Partial<Record<keyof ComplicationEnd, string>>;

const text = messages.clinic.complication;

/** Whether an event with this outcome still waits for its end. */
export function isOpen(outcome: ComplicationOutcome): boolean {
  return outcome === 'RECOVERING' || outcome === 'NOT_RECOVERED' || outcome === 'UNKNOWN';
}

/** What is missing or does not fit the day the event began, by field. */
export function complicationEndProblems(end: ComplicationEnd, onsetOn: string): ComplicationEndProblems {
  const { outcome, resolvedOn, diedOn } = end;
  if (outcome === null) return { outcome: text.required.outcome };
  if (isOver(outcome) && resolvedOn !== null && resolvedOn < onsetOn) return { resolvedOn: text.resolvedBeforeOnset };
  if (outcome !== 'FATAL') return {};
  if (diedOn === null) return { diedOn: text.diedOnRequired };
  return diedOn < onsetOn ? { diedOn: text.diedBeforeOnset } : {};
}

/** What is sent; null while there is no outcome. Days that do not belong to the outcome stay out. */
export function complicationEndInput(
  { id: complicationId, version: expectedVersion }: { id: string; version: number },
  { outcome, resolvedOn, diedOn }: ComplicationEnd,
): ConcludeComplicationInput | null {
  if (outcome === null) return null;
  return {
    complicationId,
    expectedVersion,
    outcome,
    resolvedOn: isOver(outcome) ? resolvedOn : null,
    diedOn: outcome === 'FATAL' ? diedOn : null,
  };
}
