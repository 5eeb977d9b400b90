import { RegistryError } from '../../errors.js';

const refused = (sentence: string, rule: string, field: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule, field });

export const attemptInFuture = () =>
  refused('This moment lies in the future. Record an attempt once it was made.', 'D13', 'attemptedAt');

export const attemptBeforeBirth = () =>
  refused('This moment lies before the birth of the patient: check the date.', 'D1', 'attemptedAt');

export const attestationMissing = () =>
  refused(
    'Say whether there was any event since the last contact, or that nobody asked.',
    'ATTESTATION',
    'attestation',
  );

export const attestationOfNobody = () =>
  refused('Nobody was reached, so nobody can have been asked about events.', 'ATTESTATION', 'attestation');

export const reachedAfterDeath = () =>
  refused(
    'The patient had died before this day and cannot have been reached: check the date and what came of it.',
    'D12',
    'attemptedAt',
  );

export const appointmentBeforeAttempt = () =>
  refused('The appointment lies before the attempt it was made at.', 'APPOINTMENT', 'appointmentOn');

export const appointmentTooFar = () =>
  refused('The appointment lies more than three years ahead: check the year.', 'APPOINTMENT', 'appointmentOn');

export const appointmentOfNobody = () =>
  refused(
    'An appointment is made with somebody who was reached, or told in a message. Leave it out.',
    'APPOINTMENT',
    'appointmentOn',
  );
