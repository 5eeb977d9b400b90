import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

type Patient = PatientVisitsQuery['patient'];
type Visit = Pick<Patient['encounters'][number], 'windowLabel' | 'purpose'>;

/** The window a visit fills, in words; a baseline before any implant waits for one rather than lying outside. */
export function visitWindowWords(
  { windowLabel, purpose }: Visit,
  { firstImplantOn }: Pick<Patient, 'firstImplantOn'>,
): string {
  if (windowLabel !== null) return windowLabel;
  const waits = purpose === 'BASELINE' && firstImplantOn === null;
  return waits ? messages.clinic.waitingBaseline : messages.clinic.patient.outsideWindow;
}
