import type { Answers } from '#libs/instruments/index';

/**
 * The therapy of one person who does not exist, from referral to the last contact. Days are YYYY-MM-DD or, where little
 * is known, YYYY-MM or YYYY; instants are ISO texts in UTC; absent values are null.
 */
export interface SyntheticTherapy {
  readonly pathwayEvents: readonly SyntheticPathwayEvent[];
  readonly candidacies: readonly SyntheticCandidacy[];
  readonly goals: readonly SyntheticGoal[];
  /** In the order started. */
  readonly trials: readonly SyntheticTrial[];
  /** One for each of the patient's procedures, in their order. */
  readonly operations: readonly SyntheticOperation[];
  /** In the order implanted. */
  readonly components: readonly SyntheticComponent[];
  /** In the order filled. */
  readonly refills: readonly SyntheticRefill[];
  /** In the order programmed. */
  readonly programmings: readonly SyntheticProgramming[];
  readonly contactAttempts: readonly SyntheticContactAttempt[];
  /** Whether one clinician of the centre looks after the patient; whoever loads the records knows whom that may be. */
  readonly responsibleNamed: boolean;
}

/** Why a value outside its soft limit is right. */
export interface StatedReason {
  readonly rule: string;
  readonly field: string;
  readonly reason: string;
}

export interface SyntheticPathwayEvent {
  readonly kind: 'REFERRED' | 'CONSENT_GIVEN' | 'CONSENT_WITHDRAWN' | 'DECLINED' | 'DOSE_STABLE' | 'EXITED';
  readonly happenedOn: string;
  readonly detail: string | null;
  readonly note: string | null;
}

export interface SyntheticCandidacy {
  readonly assessedOn: string;
  readonly outcome: 'SUITABLE' | 'NOT_SUITABLE' | 'DEFERRED';
  readonly outcomeNote: string | null;
  readonly onsetOn: string | null;
  readonly congenital: boolean;
  readonly distribution: 'UNILATERAL' | 'DIPLEGIA' | 'TRIPLEGIA' | 'QUADRIPLEGIA';
  readonly trunk: boolean;
  readonly dystonia: boolean;
  readonly gmfcs: number | null;
  readonly ais: string | null;
  readonly injuryLevel: string | null;
  readonly edss: number | null;
  readonly mrs: number | null;
  readonly weightKg: number;
  readonly heightCm: number;
  readonly contraindications: readonly { readonly code: string; readonly status: string; readonly note?: string }[];
  readonly treatments: readonly {
    readonly code: string;
    readonly maxDoseMgPerDay?: number;
    readonly stoppedBecause?: string;
  }[];
  readonly features: readonly { readonly code: string; readonly status: string }[];
  readonly caregiver: string;
  readonly distanceKm: number;
  readonly reasons: readonly StatedReason[];
}

export interface SyntheticGoal {
  readonly number: number;
  readonly agreedOn: string;
  readonly category: string;
  readonly statement: string;
  /** Wording of −2, −1, 0, +1 and +2, in that order. */
  readonly levels: readonly string[];
  readonly baselineLevel: -2 | -1;
  readonly importance: number;
  readonly difficulty: number;
  /** Instant; null while the wording may still change. */
  readonly lockedAt: string | null;
}

export interface SyntheticTrial {
  readonly startedOn: string;
  readonly route: 'LP_BOLUS';
  readonly criterion: string;
  readonly criterionMet: boolean | null;
  readonly concludedOn: string | null;
  readonly conclusion: 'POSITIVE' | 'NEGATIVE' | 'INCONCLUSIVE' | 'ABORTED' | 'POSITIVE_TONE_NEGATIVE_FUNCTION' | null;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly boluses: readonly SyntheticBolus[];
}

export interface SyntheticBolus {
  readonly givenAt: string;
  readonly doseUg: number;
  readonly volumeMl: number;
  readonly concentrationUgPerMl: number;
  readonly punctureLevel: string;
  readonly openingPressureCmh2o: number;
  readonly observedHours: number;
  readonly adverse: 'NONE' | 'EVENTS';
  readonly responses: readonly SyntheticResponse[];
}

export interface SyntheticResponse {
  /** After the bolus; 0 is before it. */
  readonly hours: number;
  readonly mas: Answers;
  readonly psfsFrequency: number;
  readonly function: 'BETTER' | 'SAME' | 'WORSE' | 'LOST';
  readonly heartRate: number;
  readonly systolicMmhg: number;
  readonly diastolicMmhg: number;
  readonly respiratoryRate: number;
  readonly spo2Percent: number;
}

/** What is known of an operation beyond its type and day. */
export interface SyntheticOperation {
  readonly surgeonRole: 'CONSULTANT' | 'TRAINEE_SUPERVISED';
  readonly anaesthesia: 'GENERAL' | 'LOCAL';
  readonly durationMin: number;
  readonly antibioticProphylaxis: boolean;
  readonly dischargedOn: string | null;
  readonly overrideReason: string | null;
  readonly reimplantPlanned: boolean | null;
  readonly reasons: readonly StatedReason[];
  /** What was done to which component, by its place among the components. */
  readonly actions: readonly { readonly componentIndex: number; readonly action: ComponentAction }[];
}

export type ComponentAction = 'IMPLANTED' | 'EXPLANTED' | 'KEPT';

export interface SyntheticComponent {
  readonly kind: 'PUMP' | 'CATHETER';
  /** Of the registry's device models; null where nobody wrote the model down. */
  readonly modelCode: string | null;
  readonly serial: string | null;
  readonly side: 'LEFT' | 'RIGHT' | null;
  readonly placement: 'SUBCUTANEOUS' | 'SUBFASCIAL' | null;
  readonly reservoirMl: number | null;
  readonly pieces: 'ONE' | 'TWO' | null;
  readonly entryLevel: string | null;
  readonly tipLevel: string | null;
  readonly implantedLengthCm: number | null;
  readonly internalVolumeMl: number | null;
  readonly implantedOn: string;
  readonly explantedOn: string | null;
}

export interface SyntheticRefill {
  readonly kind: 'INITIAL_FILL' | 'REFILL';
  readonly refilledAt: string;
  /** Place of the operation among the patient's procedures. */
  readonly procedureIndex: number | null;
  readonly expectedResidualMl: number | null;
  readonly measuredResidualMl: number | null;
  readonly filledMl: number;
  readonly concentrationUgPerMl: number;
  readonly drugProduct: string;
  readonly lot: string;
  readonly drugExpiresOn: string;
  readonly attempts: number;
  readonly imagingGuided: boolean;
  readonly alarmOn: string | null;
  readonly nextAppointmentOn: string | null;
  readonly attestation: 'NONE' | 'EVENTS' | 'NOT_ASKED';
  readonly discrepancyReview: string | null;
  readonly gapAnswer: 'RESERVOIR_EMPTY' | 'MISSING_RECORD' | 'ESTIMATE_WRONG' | null;
  readonly reasons: readonly StatedReason[];
}

export type Step =
  | { readonly fromMinute: number; readonly toMinute: number; readonly rateUgPerHour: number }
  | { readonly atMinute: number; readonly doseUg: number };

export interface SyntheticProgramming {
  readonly programmedAt: string;
  /** Places of the refill or operation the session was part of. */
  readonly refillIndex: number | null;
  readonly procedureIndex: number | null;
  readonly mode: 'SIMPLE_CONTINUOUS' | 'FLEX' | 'STOPPED';
  readonly steps: readonly Step[];
  readonly dailyDoseUg: number;
  readonly concentrationUgPerMl: number;
  readonly reservoirMl: number | null;
  readonly alarmOn: string | null;
  readonly reason: string;
  readonly bridge: {
    readonly oldConcentrationUgPerMl: number;
    readonly volumeMl: number;
    readonly durationMinutes: number;
  } | null;
  readonly oralBaclofenMgPerDay: number | null;
  readonly replaceByOn: string | null;
  readonly reasons: readonly StatedReason[];
}

export interface SyntheticContactAttempt {
  readonly attemptedAt: string;
  readonly about: 'REFILL' | 'FOLLOW_UP';
  readonly channel: 'TELEPHONE' | 'MESSAGE' | 'LETTER' | 'CAREGIVER';
  readonly outcome: 'REACHED' | 'NO_ANSWER' | 'MESSAGE_LEFT' | 'WRONG_NUMBER';
  readonly attestation: 'NONE' | 'NOT_ASKED' | null;
  readonly appointmentOn: string | null;
  readonly note: string | null;
}
