import type { Answers, Rater } from '#libs/instruments/index';
import type { SyntheticTherapy } from './therapy/records.js';

export type AetiologyCode =
  | 'cerebral-palsy'
  | 'multiple-sclerosis'
  | 'spinal-cord-injury-traumatic'
  | 'spinal-cord-damage-other'
  | 'traumatic-brain-injury'
  | 'hypoxic-brain-injury'
  | 'stroke'
  | 'hereditary-spastic-paraplegia'
  | 'motor-neuron-disease'
  | 'other';
export type Origin = 'CEREBRAL' | 'SPINAL' | 'BOTH';
export type Sex = 'FEMALE' | 'MALE' | 'OTHER';
export type ProcedureType = 'IMPLANT' | 'CATHETER_REVISION' | 'PUMP_REPLACEMENT' | 'EXPLANT';
export type Contact = 'IN_PERSON' | 'VIDEO' | 'TELEPHONE';
export type Attestation = 'NONE' | 'EVENTS' | 'NOT_ASKED';
export type ComplicationOutcome =
  'RECOVERED' | 'RECOVERED_WITH_SEQUELAE' | 'RECOVERING' | 'NOT_RECOVERED' | 'FATAL' | 'UNKNOWN';
export type ExitReason = 'transfer' | 'lost-to-follow-up' | 'consent-withdrawn' | 'explanted' | 'not-implanted';

/** One person who does not exist, with everything recorded about them. Days are YYYY-MM-DD; absent values are null. */
export interface SyntheticPatient {
  readonly centreCode: string;
  readonly pseudonym: string;
  readonly sex: Sex | null;
  readonly birthYear: number;
  readonly identity: SyntheticIdentity;
  readonly aetiology: AetiologyCode;
  readonly origin: Origin;
  readonly enrolledOn: string;
  /** In the order performed, never two on one day. */
  readonly procedures: readonly SyntheticProcedure[];
  /** In the order held, never two on one day. */
  readonly encounters: readonly SyntheticEncounter[];
  /** In the order of onset, a cause before what it causes. */
  readonly complications: readonly SyntheticComplication[];
  readonly diedOn: string | null;
  readonly exitedOn: string | null;
  readonly exitReason: ExitReason | null;
  readonly therapy: SyntheticTherapy;
}

export interface SyntheticIdentity {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string;
  readonly hospitalNumber: string;
}

export interface SyntheticProcedure {
  readonly type: ProcedureType;
  readonly performedOn: string;
  /** Model newly put in or kept; null where the operation took the system out. */
  readonly pumpModel: string | null;
  readonly catheterModel: string | null;
  readonly indication: string | null;
  readonly explantReason: string | null;
}

export interface SyntheticEncounter {
  readonly heldOn: string;
  readonly purpose: 'BASELINE' | 'FOLLOW_UP';
  readonly contact: Contact;
  readonly attestation: Attestation;
  readonly assessments: readonly SyntheticAssessment[];
}

/** Exactly one of answers and notDone is present. */
export interface SyntheticAssessment {
  readonly instrumentCode: string;
  readonly rater: Rater;
  readonly answers: Answers | null;
  readonly notDone: NotDone | null;
}

export interface NotDone {
  readonly absence: 'NOT_DONE' | 'NOT_APPLICABLE';
  /** A code of `notDoneReasons`; null when not applicable. */
  readonly reason: string | null;
}

export interface SyntheticComplication {
  readonly type: string;
  readonly onsetOn: string;
  readonly detectedOn: string;
  readonly grade: 1 | 2 | 3 | 4 | 5;
  readonly serious: boolean;
  readonly outcome: ComplicationOutcome;
  readonly resolvedOn: string | null;
  /** Place of the cause among the patient's complications; null for the first event of a chain. */
  readonly causedByIndex: number | null;
}
