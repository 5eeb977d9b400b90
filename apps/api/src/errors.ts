/** The closed list of reasons a request can fail for. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'REAUTH_REQUIRED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'VALIDATION_FAILED'
  | 'IMPLAUSIBLE'
  | 'VERSION_CONFLICT'
  | 'LOCKED'
  | 'IDEMPOTENCY_MISMATCH'
  | 'DISCLOSURE_BLOCKED'
  | 'QUERY_TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'BUSY'
  | 'INTERNAL';

/** `rule` and `field` let a form put the sentence where it belongs; values of patients never go in here. */
export interface ErrorDetails {
  readonly rule?: string;
  readonly field?: string;
  /** With VERSION_CONFLICT: the version stored now. */
  readonly currentVersion?: number;
  /** With IMPLAUSIBLE: everything that wants a reason. */
  readonly findings?: readonly { readonly rule: string; readonly field: string; readonly sentence: string }[];
}

/** A refusal someone can act on: a code, a sentence that says what to do, and where it applies. */
export class RegistryError extends Error {
  constructor(
    readonly code: ErrorCode,
    sentence: string,
    readonly details: ErrorDetails = {},
  ) {
    super(sentence);
  }
}

export const notFound = (what: string): RegistryError =>
  new RegistryError('NOT_FOUND', `This ${what} does not exist, or you may not see it.`);

/** Somebody else moved or erased the patient while this was asked for. */
export const goneMeanwhile = (): RegistryError =>
  new RegistryError(
    'NOT_FOUND',
    'This patient was moved to another centre or erased meanwhile. Nothing was stored; reload the page.',
    { rule: 'GONE' },
  );

/** What the database refuses, by the name of the constraint that refused it. */
const refusals: Readonly<Record<string, readonly [sentence: string, rule: string, field?: string]>> = {
  patient_pseudonym_unique: [
    'A patient with this pseudonym is already recorded at your centre.',
    'DUPLICATE',
    'pseudonym',
  ],
  patient_pseudonym_form: ['A pseudonym has 3 to 24 capital letters, digits or hyphens.', 'FORM', 'pseudonym'],
  patient_birth_year_range: ['The birth year must lie between 1900 and today.', 'RANGE', 'birthYear'],
  patient_born_before_enrolment: [
    'The patient cannot be enrolled before being born: check the birth year.',
    'D1',
    'birthYear',
  ],
  patient_enrolled_not_future: ['The day of enrolment lies in the future.', 'D13', 'enrolledOn'],
  identity_hospital_number_unique: [
    'This hospital number already belongs to a patient of your centre.',
    'DUPLICATE',
    'hospitalNumber',
  ],
  procedure_unique: ['This operation is already recorded for that day.', 'DUPLICATE', 'performedOn'],
  procedure_not_future: ['The day of the operation lies in the future.', 'D13', 'performedOn'],
  procedure_order: [
    'The operations do not fit together: an implant needs no system in place, every other operation needs one.',
    'D7',
    'performedOn',
  ],
  procedure_after_death: ['The operation lies after the death of the patient.', 'D12', 'performedOn'],
  procedure_before_birth: ['The operation lies before the birth of the patient.', 'D1', 'performedOn'],
  encounter_unique: [
    'A contact of this kind is already recorded for this patient on that day. Open it instead of recording it twice.',
    'DUPLICATE',
    'heldOn',
  ],
  encounter_not_future: ['The day of the visit lies in the future.', 'D13', 'heldOn'],
  encounter_after_death: ['The visit lies after the death of the patient.', 'D12', 'heldOn'],
  encounter_before_birth: ['The visit lies before the birth of the patient.', 'D1', 'heldOn'],
  follow_up_before_implant: [
    'A follow-up needs an implant on or before its day. Record the implant first, or check the date.',
    'D5',
    'heldOn',
  ],
  baseline_after_implant: [
    'A baseline lies before the first implant. Record this visit as a follow-up, or check the date.',
    'D5',
    'heldOn',
  ],
  assessment_unique: ['The same instrument by the same rater appears twice in this visit.', 'DUPLICATE', 'assessments'],
  signature_unique: ['You have signed this version with this meaning already.', 'DUPLICATE', 'assessments'],
  complication_unique: ['This complication is already recorded for that day.', 'DUPLICATE', 'onsetOn'],
  complication_not_future: ['The onset lies in the future.', 'D13', 'onsetOn'],
  complication_detected_not_future: ['The day of detection lies in the future.', 'D13', 'detectedOn'],
  complication_resolved_not_future: ['The day of resolution lies in the future.', 'D13', 'resolvedOn'],
  complication_detected_after_onset: ['A complication cannot be detected before its onset.', 'D11', 'detectedOn'],
  complication_resolved_after_onset: ['A complication cannot be resolved before its onset.', 'D11', 'resolvedOn'],
  complication_resolved_when_over: [
    'A complication that has not recovered has no day of resolution.',
    'D11',
    'resolvedOn',
  ],
  complication_grade5_is_fatal: ['Grade 5 means death: grade 5 and the outcome "fatal" go together.', 'GRADE', 'grade'],
  complication_after_death: ['The onset lies after the death of the patient.', 'D12', 'onsetOn'],
  complication_before_birth: ['The onset lies before the birth of the patient.', 'D1', 'onsetOn'],
  procedure_explant_reason_only: ['Only an explant has a reason for the explant.', 'EXPLANT_REASON', 'explantReason'],
  patient_contact_before_death: ['The patient cannot have been seen after death: check the dates.', 'D12', 'diedOn'],
  complication_before_its_cause: ['A complication cannot begin before the one that caused it.', 'CAUSE', 'causedById'],
  complication_causes_itself: ['An event cannot be the cause of its own cause.', 'CAUSE', 'causedById'],
  complication_cause: ['The causing complication is not one of this patient.', 'CAUSE', 'causedById'],
  birth_after_a_record: ['The birth year lies after something recorded for the patient.', 'D1', 'birthYear'],
  account_name_unique: [
    'Somebody has this account name already. Choose another; if it is the same person, give her a further role instead.',
    'DUPLICATE',
    'accountName',
  ],
  account_name_form: [
    'An account name has 3 to 100 letters without accents, digits and the signs . _ @ + -.',
    'FORM',
    'accountName',
  ],
  identity_issuer_form: ['The issuer is an address, such as https://login.example.org.', 'FORM', 'issuer'],
  centre_code_form: ['A code has 1 to 16 capital letters, digits or hyphens.', 'FORM', 'code'],
  membership_person_id_role_centre_id_key: ['This person has this role there already.', 'DUPLICATE', 'role'],
  federated_identity_pkey: ['This identity is linked to a person already.', 'DUPLICATE', 'subject'],
  last_administrator: [
    'The registry needs an administrator who can sign in. Make somebody else an administrator first.',
    'LAST_ADMINISTRATOR',
  ],
  centre_code_unique: ['A centre has this code already.', 'DUPLICATE', 'code'],
  patient_erased: [
    'The record of this patient was erased by law, and cannot be recorded again under the same pseudonym.',
    'ERASED',
    'pseudonym',
  ],
  patient_moved: [
    'The patient of this pseudonym has moved to another centre. Choose another pseudonym, or have the patient offered back.',
    'MOVED',
    'pseudonym',
  ],
  identity_erased: ['Who this patient is was erased by law, and is not recorded again.', 'ERASED', 'identity'],
  transfer_once: ['This patient is offered to a centre already. Withdraw that offer first.', 'DUPLICATE'],
  erasure_once: ['Erasure of this patient has been requested already.', 'DUPLICATE'],
  erasure_decided_by_another: ['Another person than the one who requested it decides.', 'SECOND_PERSON'],
  pathway_event_after_death: ['This lies after the death of the patient.', 'D12', 'happenedOn'],
  pathway_event_before_birth: ['This lies before the birth of the patient.', 'D1', 'happenedOn'],
  pathway_event_not_future: ['This day lies in the future.', 'D13', 'happenedOn'],
  candidacy_after_death: ['The assessment lies after the death of the patient.', 'D12', 'assessedOn'],
  candidacy_before_birth: ['The assessment lies before the birth of the patient.', 'D1', 'assessedOn'],
  candidacy_not_future: ['The day of the assessment lies in the future.', 'D13', 'assessedOn'],
  goal_after_death: ['The goal was agreed after the death of the patient: check the day.', 'D12', 'agreedOn'],
  goal_before_birth: ['The goal was agreed before the birth of the patient: check the day.', 'D1', 'agreedOn'],
  goal_not_future: ['The day the goal was agreed lies in the future.', 'D13', 'agreedOn'],
  goal_number_unique: ['The patient has a goal of this number already.', 'DUPLICATE', 'number'],
  goal_locked: [
    'The goals were locked at baseline and their levels are not changed afterwards. Record a further goal instead.',
    'GOAL_LOCKED',
    'levels',
  ],
  no_consent: [
    'The patient refused or withdrew consent: no new data are accepted. If that was recorded in error, void it first.',
    'CONSENT',
  ],
  trial_after_death: ['The trial lies after the death of the patient.', 'D12', 'startedOn'],
  trial_before_birth: ['The trial lies before the birth of the patient.', 'D1', 'startedOn'],
  trial_not_future: ['The day of the trial lies in the future.', 'D13', 'startedOn'],
  trial_open_once: [
    'A trial of this patient is open. Conclude it before another one is started.',
    'TRIAL_OPEN',
    'startedOn',
  ],
  trial_concluded_after_start: ['The trial cannot be concluded before it started.', 'D3', 'concludedOn'],
  trial_concluded_before_bolus: ['The trial cannot be concluded before its last test bolus.', 'D3', 'concludedOn'],
  implant_before_trial_conclusion: [
    'The implant lies before the conclusion of the trial it followed. Check both days.',
    'D3',
    'performedOn',
  ],
  trial_bolus_before_start: ['The test bolus lies before the start of its trial.', 'D3', 'givenAt'],
  trial_bolus_after_death: ['The test bolus lies after the death of the patient.', 'D12', 'givenAt'],
  trial_bolus_before_birth: ['The test bolus lies before the birth of the patient.', 'D1', 'givenAt'],
  trial_bolus_not_future: ['The test bolus lies in the future.', 'D13', 'givenAt'],
  trial_bolus_once: ['A test bolus of this moment is recorded already.', 'DUPLICATE', 'givenAt'],
  trial_bolus_dose_range: ['A test bolus lies above 0 and up to 300 µg.', 'LIMIT:trial-bolus', 'doseUg'],
  trial_response_once: [
    'The response at this hour is recorded already. Void it to record it anew.',
    'DUPLICATE',
    'hours',
  ],
  refill_after_death: ['The refill lies after the death of the patient.', 'D12', 'refilledAt'],
  refill_before_birth: ['The refill lies before the birth of the patient.', 'D1', 'refilledAt'],
  refill_not_future: ['The refill lies in the future.', 'D13', 'refilledAt'],
  refill_once: ['A refill of this moment is recorded already.', 'D9', 'refilledAt'],
  refill_without_pump: [
    'No pump was in place at the moment of this refill. Check the date, or record the operation first.',
    'D6',
    'refilledAt',
  ],
  refill_residual_of_refill: ['At the first fill there is no residual to measure.', 'FORM', 'measuredResidualMl'],
  programming_after_death: ['The programming session lies after the death of the patient.', 'D12', 'programmedAt'],
  programming_before_birth: ['The programming session lies before the birth of the patient.', 'D1', 'programmedAt'],
  programming_not_future: ['The programming session lies in the future.', 'D13', 'programmedAt'],
  programming_once: ['A programming session of this moment is recorded already.', 'DUPLICATE', 'programmedAt'],
  programming_without_pump: [
    'No pump was in place at the moment of this session. Check the date, or record the operation first.',
    'D6',
    'programmedAt',
  ],
  programming_stopped_has_no_dose: [
    'A stopped pump delivers 0 µg/day, and only a stopped pump does.',
    'STOPPED',
    'dailyDoseUg',
  ],
  component_serial_active_once: [
    'A part with this serial number is in place in another patient of your centre. Check the number on the label.',
    'D7',
    'serial',
  ],
  component_in_place_once: ['A part of this kind is in place already.', 'D7', 'performedOn'],
  component_explanted_after: ['A part cannot be removed before it was implanted.', 'D7', 'performedOn'],
  procedure_discharged_after: ['The discharge cannot lie before the operation.', 'D7', 'dischargedOn'],
  procedure_second_person: ['The second sign-off is another person’s than the one who recorded it.', 'SECOND_PERSON'],
  contact_attempt_not_future: ['The attempt lies in the future.', 'D13', 'attemptedAt'],
  contact_attempt_attested_when_reached: [
    'Only somebody who was reached can say whether there was an event.',
    'FORM',
    'attestation',
  ],
  death_before_a_record: ['The day of death lies before something recorded for the patient.', 'D12', 'diedOn'],
};

/** A serialisation failure or a deadlock: the same write may well succeed when tried again. */
export const wasInterrupted = (error: unknown): boolean => ['40001', '40P01'].includes(complaintOf(error).code ?? '');

const otherWriter = 'Someone else is changing the same record. Nothing was stored; try again in a moment.';

const tooLong =
  'This took longer than the registry waits for an answer. Nothing was stored; ask for less, or try again in a moment.';

/** What passes by itself, by SQLSTATE: nothing of what was refused has been stored. */
const busy: Readonly<Record<string, string>> = {
  '40001': otherWriter,
  '40P01': otherWriter,
  '55P03': otherWriter,
  '57014': tooLong,
  '25P04': tooLong,
  '53100': 'The disk of the registry is full. Nothing was stored; tell the registry office.',
  '53200': 'The registry has too much to do. Nothing was stored; try again in a moment.',
  '53300': 'The registry has too much to do. Nothing was stored; try again in a moment.',
};

/** The database went away, perhaps between storing and saying so. */
const LOST_CONNECTION = /^(08...|25P03|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/;
const LOST_CONNECTION_TEXT =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

interface DatabaseComplaint {
  readonly code?: string;
  readonly constraint?: string;
}

/** What the database said of its refusal, without the values it is about. */
export const complaintOf = (error: unknown): DatabaseComplaint => {
  const inner = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return typeof inner === 'object' && inner !== null ? inner : {};
};

/** The refusal behind a database error, or the error itself where nobody could act on it. */
export function translateDatabaseError(error: unknown): unknown {
  const { code, constraint } = complaintOf(error);
  const refusal = constraint !== undefined && Object.hasOwn(refusals, constraint) ? refusals[constraint] : undefined;
  if (refusal) {
    const [sentence, rule, field] = refusal;
    return new RegistryError('VALIDATION_FAILED', sentence, field === undefined ? { rule } : { rule, field });
  }
  if (code === 'TN060') {
    return new RegistryError(
      'LOCKED',
      'This is signed, or was changed meanwhile. Nothing was stored; reload the page.',
    );
  }
  if (code === 'TN010') {
    return new RegistryError(
      'DISCLOSURE_BLOCKED',
      'Fewer than five patients of other centres match these filters. Choose your own centre, or widen the filters.',
    );
  }
  // The patient moved to another centre, or was erased, while something was being recorded.
  if (code === '23503' && constraint?.endsWith('_patient_id_fkey')) return notFound('patient');
  const passing = code !== undefined && Object.hasOwn(busy, code) ? busy[code] : undefined;
  if (passing !== undefined) return new RegistryError('BUSY', passing);
  if (LOST_CONNECTION.test(code ?? '') || (error instanceof Error && LOST_CONNECTION_TEXT.test(error.message))) {
    return new RegistryError(
      'BUSY',
      'The database is restarting. It is not certain whether this was stored; look before you try again.',
      { rule: 'UNCERTAIN' },
    );
  }
  return error;
}
