/** Whatever is dated of one patient, as the date rules and the pathway read it. Voided records are left out. */
export interface Timeline {
  /** Calendar day at the centre. */
  readonly today: string;
  /** IANA zone of the centre: instants are days there. */
  readonly timeZone: string;
  /** A partial day; a year where no more is known. */
  readonly bornOn: string;
  /** First entry of the patient in the registry. */
  readonly enrolledOn: string | null;
  /** Latest day of a baseline, counted from the first implant: −1 before it, 0 where a protocol takes the day itself. */
  readonly baselineUntilDay: number;
  readonly events: readonly PathwayEvent[];
  readonly candidacies: readonly Candidacy[];
  readonly goals: readonly Goal[];
  readonly trials: readonly Trial[];
  readonly procedures: readonly Procedure[];
  readonly components: readonly Component[];
  readonly visits: readonly Visit[];
  readonly programmings: readonly Programming[];
  readonly refills: readonly Refill[];
  readonly complications: readonly Complication[];
  readonly contacts: readonly ContactAttempt[];
  /** As an importing hospital states, or as records prove. */
  readonly lastContactOn: string | null;
  readonly diedOn: string | null;
  readonly exitedOn: string | null;
  /** transfer, consent-withdrawn or lost-to-follow-up where it is one of these. */
  readonly exitReason: string | null;
}

export type PathwayEventKind =
  | 'REFERRED'
  | 'CONSENT_GIVEN'
  | 'CONSENT_REFUSED'
  | 'CONSENT_WITHDRAWN'
  | 'DECLINED'
  | 'DOSE_STABLE'
  | 'EXITED'
  | 'RETURNED';

export interface PathwayEvent {
  readonly id: string;
  readonly kind: PathwayEventKind;
  /** A partial day. */
  readonly happenedOn: string;
  /** Of CONSENT_GIVEN: RETROSPECTIVE where earlier data may be used. Of EXITED: why. */
  readonly detail?: string | null;
}

export interface Candidacy {
  readonly id: string;
  readonly assessedOn: string;
  readonly outcome: 'SUITABLE' | 'NOT_SUITABLE' | 'DEFERRED';
  /** A partial day. */
  readonly onsetOn?: string | null;
  readonly congenital?: boolean | null;
}

export interface Goal {
  readonly id: string;
  readonly agreedOn: string;
}

export type TrialConclusion = 'POSITIVE' | 'NEGATIVE' | 'INCONCLUSIVE' | 'ABORTED' | 'POSITIVE_TONE_NEGATIVE_FUNCTION';

export interface Trial {
  readonly id: string;
  readonly startedOn: string;
  readonly concludedOn: string | null;
  readonly conclusion: TrialConclusion | null;
  readonly boluses: readonly { readonly id: string; readonly givenAt: string; readonly doseUg?: number | null }[];
}

export type OperationType = 'IMPLANT' | 'CATHETER_REVISION' | 'PUMP_REPLACEMENT' | 'EXPLANT';

export interface Procedure {
  readonly id: string;
  readonly type: OperationType;
  readonly performedOn: string;
  readonly overrideReason?: string | null;
  /** Of an explant; null: not said. */
  readonly reimplantPlanned?: boolean | null;
}

export interface Component {
  readonly id: string;
  readonly kind: 'PUMP' | 'CATHETER';
  readonly implantedOn: string;
  readonly explantedOn: string | null;
  readonly serial?: string | null;
  /** A part of this serial number is in place in another patient. */
  readonly activeElsewhere?: boolean;
}

export interface Visit {
  readonly id: string;
  readonly purpose: 'BASELINE' | 'FOLLOW_UP';
  readonly heldOn: string;
  readonly attestation?: 'NONE' | 'EVENTS' | 'NOT_ASKED' | null;
  /** The longest period its answers look back on, days. */
  readonly recallDays?: number | null;
}

export interface Programming {
  readonly id: string;
  readonly programmedAt: string;
  /** 0 is a stopped pump. */
  readonly dailyDoseUg?: number | null;
}

export interface Refill {
  readonly id: string;
  readonly refilledAt: string;
  /** Its pump, where the day alone does not tell: that of a replacement. */
  readonly pump?: string | null;
  /** Day the reservoir was empty, computed of the fill before; null where it cannot be. */
  readonly emptyOn?: string | null;
  /** What that day was computed from, in words: the fill and the dose after it. */
  readonly computedFrom?: string | null;
  readonly gapAnswer?: string | null;
  readonly attestation?: 'NONE' | 'EVENTS' | 'NOT_ASKED' | null;
}

export interface Complication {
  readonly id: string;
  /** First part of the type's code: cath, pump, infect and others. */
  readonly category: string;
  readonly onsetOn: string;
  readonly detectedOn?: string | null;
  /** Day it was entered. */
  readonly enteredOn?: string | null;
}

export interface ContactAttempt {
  readonly id: string;
  readonly attemptedAt: string;
  readonly outcome: string;
  readonly attestation?: 'NONE' | 'EVENTS' | 'NOT_ASKED' | null;
}

/** A timeline of somebody of whom nothing is recorded yet. */
export const emptyTimeline = (
  about: Pick<Timeline, 'today' | 'timeZone' | 'bornOn'> & Partial<Timeline>,
): Timeline => ({
  enrolledOn: null,
  baselineUntilDay: -1,
  events: [],
  candidacies: [],
  goals: [],
  trials: [],
  procedures: [],
  components: [],
  visits: [],
  programmings: [],
  refills: [],
  complications: [],
  contacts: [],
  lastContactOn: null,
  diedOn: null,
  exitedOn: null,
  exitReason: null,
  ...about,
});
