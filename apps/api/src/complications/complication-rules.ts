import { DEATH, emptyTimeline, findingsOf, type Finding } from '#libs/therapy/index';
import { refuseFuture } from '../calendar-day.js';
import { RegistryError } from '../errors.js';
import { otherDeath } from '../patients/death.js';
import type { Patient } from '../patients/patient.entity.js';
import { acceptOrRefuse } from '../plausibility.js';
import { ComplicationOutcome } from './complication.entity.js';

/** What of an event must fit together, whether recorded for the first time, concluded or corrected. */
export interface CheckedComplication {
  readonly type: string;
  readonly onsetOn: string;
  readonly detectedOn?: string | null;
  readonly outcome: ComplicationOutcome;
  readonly resolvedOn?: string | null;
  /** As given with this act. */
  readonly diedOn?: string | null;
}

/**
 * Refuses days that cannot be.
 *
 * @returns the day of death where the patient died, of this or otherwise
 * @throws VALIDATION_FAILED for a day in the future, and for a death that does not fit the event
 */
export function refuseUnfittingDays(
  patient: Pick<Patient, 'diedOn'>,
  event: CheckedComplication,
  today: string,
): string | null {
  refuseFuture(event.onsetOn, today, 'onsetOn');
  if (event.detectedOn != null) refuseFuture(event.detectedOn, today, 'detectedOn');
  if (event.resolvedOn != null) refuseFuture(event.resolvedOn, today, 'resolvedOn');
  const diedOn = dayOfDeath(patient, event);
  if (diedOn !== null) refuseFuture(diedOn, today, 'diedOn');
  return diedOn;
}

export const unknownType = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'This complication is not in the taxonomy of the patient’s protocol.', {
    rule: 'CODE_UNKNOWN',
    field: 'type',
  });

/** The day a fatal event led to, so that nothing is asked of the dead; null when the patient lives. */
function dayOfDeath(
  { diedOn: known }: Pick<Patient, 'diedOn'>,
  input: Pick<CheckedComplication, 'outcome' | 'onsetOn' | 'diedOn'>,
): string | null {
  const given = input.diedOn ?? null;
  if (input.outcome !== ComplicationOutcome.FATAL) {
    if (given === null) return known;
    throw deathRefused('A day of death belongs to a fatal outcome.');
  }
  const diedOn = known ?? given;
  if (diedOn === null) throw deathRefused('A fatal outcome needs the day of death.');
  if (given !== null && given !== diedOn) throw otherDeath(diedOn);
  acceptOrRefuse(findingsOfDeath(diedOn, input.onsetOn), null);
  return diedOn;
}

/** What the date rules say of a death by the onset of what led to it (D12). */
function findingsOfDeath(diedOn: string, onsetOn: string): Finding[] {
  const timeline = emptyTimeline({
    ...{ today: diedOn, timeZone: 'UTC', bornOn: onsetOn, diedOn },
    complications: [{ id: 'cause', category: '', onsetOn }],
  });
  return findingsOf(timeline, DEATH).filter(({ rule }) => rule === 'D12');
}

const deathRefused = (sentence: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule: 'D12', field: 'diedOn' });
