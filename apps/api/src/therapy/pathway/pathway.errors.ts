import { dayInWords } from '#libs/therapy/index';
import { RegistryError } from '../../errors.js';

const refuse = (rule: string, field: string, sentence: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule, field });

export const ownMutation = (act: string): RegistryError =>
  refuse('PATHWAY', 'kind', `This is recorded as ${act}, which also ends or resumes follow-up.`);

export const wholeDayNeeded = (): RegistryError =>
  refuse('FORM', 'happenedOn', 'Enter the whole day. Only a referral may be known by month or year alone.');

export const belongsTo = (field: string, kind: string): RegistryError =>
  refuse('FORM', field, `This belongs to ${kind} only. Leave it out.`);

export const deciderNeeded = (): RegistryError =>
  refuse('NEEDED', 'decidedBy', 'Say who declined: the team, the patient, the caregiver, or all together.');

export const referredAlready = (): RegistryError =>
  refuse('DUPLICATE', 'kind', 'A referral is recorded already. Void it if it is wrong, then record the right one.');

export const consentStands = (): RegistryError =>
  refuse('CONSENT', 'kind', 'Consent was given before this day. Record that it was withdrawn, which ends follow-up.');

export const notDeclinable = (): RegistryError =>
  refuse(
    'PATHWAY',
    'happenedOn',
    'Only after a positive trial, and before an implant, can the implant be declined. Conclude the trial first, or check the day.',
  );

export const noDoseToDeclare = (): RegistryError =>
  refuse(
    'PATHWAY',
    'happenedOn',
    'No system is in place on this day: there is no dose to declare stable. Check the day.',
  );

export const exitedAlready = (field: string): RegistryError =>
  refuse('PATHWAY', field, 'Follow-up of this patient has ended. Resume it first.');

export const deadAlready = (field: string): RegistryError =>
  refuse('D12', field, 'The patient has died: follow-up ended with that.');

/** @param what of the latest record, as begins a sentence */
export const recordedAfterExit = (what: string, day: string): RegistryError =>
  refuse(
    'EXIT',
    'exitedOn',
    `${what} is recorded on ${dayInWords(day)}, after this day. Check the day of the exit, or that record.`,
  );

export const enrolledAfterExit = (): RegistryError =>
  refuse('EXIT', 'exitedOn', 'The patient was enrolled after this day. Check the day.');

export const systemInPlace = (): RegistryError =>
  refuse('EXIT', 'reason', 'A system is in place on this day. Record the explant first, or choose another reason.');

export const implanted = (): RegistryError =>
  refuse('EXIT', 'reason', 'The patient was implanted. Choose another reason.');

export const reimplantPlanned = (): RegistryError =>
  refuse(
    'EXIT',
    'reason',
    'A new implant is planned after the explant: follow-up goes on. Correct the explant if that has changed.',
  );

export const notExited = (): RegistryError =>
  refuse('PATHWAY', 'resumedOn', 'Follow-up of this patient goes on: there is nothing to resume.');

export const consentGone = (): RegistryError =>
  refuse(
    'CONSENT',
    'resumedOn',
    'The patient withdrew consent: follow-up cannot be resumed. Void the exit if it was recorded in error.',
  );

export const resumedBeforeExit = (): RegistryError =>
  refuse('EXIT', 'resumedOn', 'Follow-up cannot be resumed before it ended. Check the day.');
