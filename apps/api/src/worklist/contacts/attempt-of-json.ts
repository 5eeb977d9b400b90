import type { ContactAttempt } from './contact-attempt.model.js';

/** As a list reads it beside a patient: instants are text in JSON. */
export type AttemptJson = Omit<ContactAttempt, 'centreId' | 'patientId' | 'attemptedAt' | 'recordedAt'> & {
  readonly attemptedAt: string;
  readonly recordedAt: string;
};

export const attemptOfJson = (
  attempt: AttemptJson | null,
  patient: { readonly centreId: number; readonly id: string },
): ContactAttempt | null =>
  attempt === null
    ? null
    : {
        ...attempt,
        centreId: patient.centreId,
        patientId: patient.id,
        attemptedAt: new Date(attempt.attemptedAt),
        recordedAt: new Date(attempt.recordedAt),
      };
