/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The offer to accept, and what the patient is called here. */
export type AcceptTransferInput = {
  /** Hospital number at the own centre; as before when absent. */
  hospitalNumber?: string | null | undefined;
  /** The transfer. */
  id: string | number;
  /** Pseudonym at the own centre; as before when absent. */
  pseudonym?: string | null | undefined;
};

/** A hospital that will take part. */
export type AddCentreInput = {
  /** Short code, 1 to 16 capital letters, digits and hyphens. It never changes. */
  code: string | number;
  /** Name of the hospital, 1 to 120 characters. */
  name: string;
  /** IANA time zone, such as Europe/Zurich. */
  timeZone: string;
};

/** A further role of a person. */
export type AddMembershipInput = {
  /** Code of the hospital; absent for the registry office. */
  centreCode?: string | null | undefined;
  /** Identifier of the person. */
  personId: string | number;
  /** What she will do. */
  role: Role;
};

/** ASIA impairment scale. */
export type AisGrade =
  /** Complete. */
  | 'A'
  /** Sensory incomplete. */
  | 'B'
  /** Motor incomplete, most key muscles below grade 3. */
  | 'C'
  /** Motor incomplete, half or more of the key muscles at grade 3 or above. */
  | 'D'
  /** Normal. */
  | 'E';

/** The next version of an assessment, whole: exactly one of answers, scores and notDone. */
export type AmendAssessmentInput = {
  /** Every answer; scores are computed from them. */
  answers?: Array<ItemAnswerInput> | null | undefined;
  /** Identifier of the assessment. */
  assessmentId: string | number;
  /** Why, in kind. */
  category: AmendmentCategory;
  /** The version the amendment was made of. */
  expectedVersion: number;
  /** Why nothing was recorded. */
  notDone?: NotDoneInput | null | undefined;
  /** Who supplied the answers. */
  rater: Rater;
  /** Why, in 3 to 500 characters. */
  reason: string;
  /** Totals, when the answers are not known. */
  scores?: Array<ScoreInput> | null | undefined;
};

/** Why an assessment was amended, in kind. */
export type AmendmentCategory =
  /** The form or the person said something else than was entered. */
  | 'ENTRY_ERROR'
  /** Something became known after the visit. */
  | 'NEW_INFORMATION'
  /** Something that had been answered was left out. */
  | 'OMISSION'
  /** None of these; the reason says it. */
  | 'OTHER'
  /** Somebody else had supplied the answers. */
  | 'WRONG_RATER';

/** Anaesthesia of an operation. */
export type Anaesthesia =
  /** General. */
  | 'GENERAL'
  /** Local, with or without sedation. */
  | 'LOCAL'
  /** Spinal or other regional. */
  | 'REGIONAL';

/** A drug against spasticity taken beside the pump. */
export type Antispastic =
  /** Baclofen by mouth. */
  | 'BACLOFEN_ORAL'
  /** Diazepam, clonazepam or another benzodiazepine. */
  | 'BENZODIAZEPINE'
  /** Botulinum toxin injected in the last 4 months. */
  | 'BOTULINUM_TOXIN'
  /** Dantrolene. */
  | 'DANTROLENE'
  /** Gabapentin or pregabalin. */
  | 'GABAPENTINOID'
  /** Tizanidine. */
  | 'TIZANIDINE';

/** Why it is not known which antispastic drugs are taken. */
export type AntispasticsAbsence =
  /** Nobody asked; says nothing about drugs. */
  | 'NOT_ASKED';

/** One instrument: exactly one of answers, scores and notDone. */
export type AssessmentInput = {
  /** Every answer; scores are computed from them. */
  answers?: Array<ItemAnswerInput> | null | undefined;
  /** The locked goals a goal attainment rating is of: refused when they are not those of the patient. */
  goals?: Array<RatedGoalInput> | null | undefined;
  /** Code of the instrument. */
  instrumentCode: string | number;
  /** The newest when absent. */
  instrumentVersion?: string | null | undefined;
  /** Why nothing was recorded. */
  notDone?: NotDoneInput | null | undefined;
  /** The clinician of the centre who rated, when a clinician did. Null: not recorded. */
  ratedById?: string | number | null | undefined;
  /** Who supplied the answers. */
  rater: Rater;
  /** How the caregiver who answered is related to the patient, when a caregiver did. */
  relation?: RaterRelation | null | undefined;
  /** Totals, when the answers are not known. */
  scores?: Array<ScoreInput> | null | undefined;
};

/** What became of one version of an assessment. Only completed and signed ones count. */
export type AssessmentStatus =
  /** Finished; changed by making the next version. */
  | 'COMPLETED'
  /** Not finished; may still be edited. */
  | 'DRAFT'
  /** Locked under at least one signature. */
  | 'SIGNED'
  /** A later version took its place. */
  | 'SUPERSEDED'
  /** Should not have been recorded. */
  | 'VOIDED';

/** Answer to "any event since the last contact?". Only NONE and EVENTS prove event-free time. */
export type Attestation =
  /** Asked; there were events. */
  | 'EVENTS'
  /** Asked; no event since the last contact. */
  | 'NONE'
  /** Not asked; says nothing about events. */
  | 'NOT_ASKED';

/** Which events; absent conditions are not asked. */
export type AuditEventFilter = {
  /** Of any of these kinds. */
  actions?: Array<AuditEventKind> | null | undefined;
  /** On this day or later, in UTC. */
  from?: string | null | undefined;
  /** About this patient. */
  patientId?: string | number | null | undefined;
  /** Done by this person. */
  personId?: string | number | null | undefined;
  /** About the patient with this pseudonym at the own centre. */
  pseudonym?: string | null | undefined;
  /** On this day or earlier, in UTC. */
  to?: string | null | undefined;
};

/** What kind of thing happened. */
export type AuditEventKind =
  /** A patient of another centre was opened in an emergency. */
  | 'BREAK_GLASS'
  /** Something was recorded or changed. */
  | 'CHANGE'
  /** Somebody asked for what her role does not include. */
  | 'DENIAL'
  /** A record was erased. */
  | 'ERASE'
  /** Data left the registry. */
  | 'EXPORT'
  /** Figures of a cohort were asked for. */
  | 'QUERY'
  /** Values were removed from the trail by law. */
  | 'REDACT'
  /** Rights of a person changed: a role given or taken away, disabled or enabled, or at work in another role. */
  | 'ROLE_CHANGE'
  /** Assessments were signed. */
  | 'SIGN'
  /** Somebody signed in, or proved who she is. */
  | 'SIGN_IN'
  /** A sign-in was refused. */
  | 'SIGN_IN_FAILED'
  /** A login session ended. */
  | 'SIGN_OUT'
  /** A signed record was opened for correction. */
  | 'UNLOCK'
  /** The trail was checked from the command line. */
  | 'VERIFY'
  /** Data of identifiable patients were shown. */
  | 'VIEW'
  /** A signed record was declared void. */
  | 'VOID';

/** Answer to "any adverse event after this bolus?". Events themselves are recorded as complications. */
export type BolusAdverse =
  /** There were events. */
  | 'EVENTS'
  /** Watched for; none. */
  | 'NONE'
  /** Not asked; says nothing about events. */
  | 'NOT_ASKED';

/** A bolus that accounts for old concentration left in tubing and catheter. */
export type BridgeBolusInput = {
  /** How long it runs, minutes. */
  durationMinutes?: number | null | undefined;
  /** Concentration left in the tubing, µg/mL. */
  oldConcentrationUgPerMl?: number | null | undefined;
  /** Volume of tubing and catheter, mL. */
  volumeMl?: number | null | undefined;
};

/** Whether the therapy may be tried. */
export type CandidacyOutcome =
  /** To be decided later. */
  | 'DEFERRED'
  /** It may not. */
  | 'NOT_SUITABLE'
  /** It may be tried. */
  | 'SUITABLE';

/** What became of a link. */
export type CaregiverLinkState =
  /** Its answers were submitted; it opens nothing any more. */
  | 'ANSWERED'
  /** Its seven days have passed without an answer. */
  | 'EXPIRED'
  /** It may be answered. */
  | 'OPEN'
  /** Somebody of the centre ended it. */
  | 'REVOKED';

/** What a revision did to the catheter. */
export type CatheterAction =
  /** Taken out, and another one put in: the clock of the catheter starts anew. */
  | 'EXCHANGED'
  /** Operated on and left in: its clock goes on. */
  | 'REVISED';

/** A catheter, as far as it is known. */
export type CatheterInput = {
  /** Level of entry: "L3-4". */
  entryLevel?: string | null | undefined;
  /** Length left in the body, cm. */
  implantedLengthCm?: number | null | undefined;
  /** Volume within the catheter, mL. */
  internalVolumeMl?: number | null | undefined;
  /** Code of the device model, from the list. */
  modelCode?: string | null | undefined;
  /** Model in words, where it is not on the list; up to 80 characters. */
  modelText?: string | null | undefined;
  /** One piece, or two joined. */
  pieces?: CatheterPieces | null | undefined;
  /** Serial number, up to 40 characters. */
  serial?: string | null | undefined;
  /** Level of the tip on imaging: "T10". */
  tipLevel?: string | null | undefined;
  /** Unique device identifier, scanned or as printed; up to 200 characters. FNC1 as <GS>. */
  udi?: string | null | undefined;
};

/** Whether a catheter is made of one piece or of two joined ones. */
export type CatheterPieces =
  /** One piece. */
  | 'ONE'
  /** Two pieces, joined. */
  | 'TWO';

/** A change of the own password. */
export type ChangePasswordInput = {
  /** The password until now. */
  current: string;
  /** 15 to 128 characters, any composition. */
  next: string;
};

/** What was found where something was looked for. */
export type CheckStatus =
  /** Looked for, not there. */
  | 'ABSENT'
  /** Not looked for. */
  | 'NOT_ASSESSED'
  /** There. */
  | 'PRESENT'
  /** Was there, no longer is. Only of contraindications. */
  | 'RESOLVED';

/** What was found of one entry of a checklist. */
export type CheckedEntryInput = {
  /** Code of the entry. */
  code: string;
  /** Remark, up to 300 characters. */
  note?: string | null | undefined;
  /** What was found. RESOLVED only of contraindications. */
  status: CheckStatus;
};

/** Which patients an analysis is about. Absent conditions are not asked; an unrecorded attribute meets no condition. Beyond the own centre it must match five patients of other centres, in whole calendar years and ages by five years. */
export type CohortFilter = {
  /** Codes of aetiologies. */
  aetiologies?: Array<string> | null | undefined;
  /** Years: year of the first implant minus year of birth; beyond the own centre a multiple of 5. */
  ageAtImplantFrom?: number | null | undefined;
  /** Years: year of the first implant minus year of birth; beyond the own centre one less than a multiple of 5. */
  ageAtImplantTo?: number | null | undefined;
  /** Data lock: only what had happened by the end of this day counts, as it is recorded now. Today when absent or later; beyond the own centre today or a 31 December. */
  asOf?: string | null | undefined;
  /** Codes of centres; all when absent. */
  centreCodes?: Array<string> | null | undefined;
  /** First implant on this day or later; beyond the own centre a 1 January. */
  implantedFrom?: string | null | undefined;
  /** First implant on this day or earlier; beyond the own centre a 31 December. */
  implantedTo?: string | null | undefined;
  /** Any of these origins of the spasticity. */
  origins?: Array<Origin> | null | undefined;
  /** Protocol the patients are followed under; the registry protocol when absent. */
  protocolCode?: string | number | null | undefined;
  /** Any of these. */
  sexes?: Array<Sex> | null | undefined;
};

/** What a row of complication rates stands for. */
export type ComplicationGrouping =
  /** A category of the taxonomy. */
  | 'CATEGORY'
  /** A complication type. */
  | 'TYPE';

/** How a complication event ended. */
export type ComplicationOutcome =
  /** The patient died of it. */
  | 'FATAL'
  /** Goes on without improvement. */
  | 'NOT_RECOVERED'
  /** Over, without lasting effects. */
  | 'RECOVERED'
  /** Over, with lasting effects. */
  | 'RECOVERED_WITH_SEQUELAE'
  /** Improving, not over yet. */
  | 'RECOVERING'
  /** Not known. */
  | 'UNKNOWN';

/** What an operation did to a part. */
export type ComponentAction =
  /** The part was taken out; its clock ends. */
  | 'EXPLANTED'
  /** The part was put in; its clock begins. */
  | 'IMPLANTED'
  /** The part stayed as it was. */
  | 'KEPT'
  /** The part was operated on and stayed; its clock goes on. */
  | 'REVISED';

/** Which part of a system. */
export type ComponentKind =
  /** The intrathecal tube with its connection to the pump. */
  | 'CATHETER'
  /** Reservoir and motor. */
  | 'PUMP';

/** Side of the patient a pump lies on. */
export type ComponentSide =
  /** Left. */
  | 'LEFT'
  /** Right. */
  | 'RIGHT';

/** How an event that was still open ended. */
export type ConcludeComplicationInput = {
  /** The open event. */
  complicationId: string | number;
  /** Day of death; needed with a fatal outcome, unless it is recorded. */
  diedOn?: string | null | undefined;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** How it ended, as known today. */
  outcome: ComplicationOutcome;
  /** Day it was over; none while it is not. */
  resolvedOn?: string | null | undefined;
};

/** What an open trial showed. */
export type ConcludeTrialInput = {
  /** Day it is concluded. */
  concludedOn: string;
  /** What it showed. */
  conclusion: TrialConclusion;
  /** What the response was judged by; needed unless inconclusive or aborted. */
  criterion?: TrialCriterion | null | undefined;
  /** Whether it was met, as the clinician decides. */
  criterionMet?: boolean | null | undefined;
  /** Whose decision it is. */
  decidedBy?: TrialDecider | null | undefined;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Remark, up to 500 characters. Absent: what stands is kept. */
  note?: string | null | undefined;
  /** Why something unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Identifier of the trial. */
  trialId: string | number;
};

/** The second sign-off of an implant after a negative trial. */
export type ConfirmImplantInput = {
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Identifier of the implant. */
  procedureId: string | number;
};

/** What somebody was contacted about. */
export type ContactAbout =
  /** A follow-up visit, or how the patient is. */
  | 'FOLLOW_UP'
  /** Anything else. */
  | 'OTHER'
  /** A refill that is due. */
  | 'REFILL'
  /** A pump that must be replaced. */
  | 'REPLACEMENT';

/** How contact was sought. */
export type ContactChannel =
  /** Through a caregiver. */
  | 'CAREGIVER'
  /** A letter. */
  | 'LETTER'
  /** A text message or e-mail. */
  | 'MESSAGE'
  /** Through another hospital or the family doctor. */
  | 'OTHER_HOSPITAL'
  /** A call. */
  | 'TELEPHONE';

/** How a contact took place. */
export type ContactMode =
  /** Answered on a phone by a link, with nobody of the staff; only the registry itself records it. */
  | 'CAREGIVER_LINK'
  /** Patient and staff in one place. */
  | 'IN_PERSON'
  /** By telephone. */
  | 'TELEPHONE'
  /** By video call. */
  | 'VIDEO';

/** What came of an attempt to reach a patient. */
export type ContactOutcome =
  /** The patient wants no contact. */
  | 'DECLINED'
  /** A message was left or sent. */
  | 'MESSAGE_LEFT'
  /** The patient has moved away. */
  | 'MOVED'
  /** Nobody answered. */
  | 'NO_ANSWER'
  /** Patient or caregiver was reached. */
  | 'REACHED'
  /** Somebody said that the patient has died; recording the death is an act of its own. */
  | 'REPORTED_DEAD'
  /** Number or address is wrong. */
  | 'WRONG_NUMBER';

/** What a hospital is rightly called, and where its days begin. */
export type CorrectCentreInput = {
  /** Code of the hospital. */
  code: string | number;
  /** Version the edit is made of. */
  expectedVersion: number;
  /** Name of the hospital, 1 to 120 characters. */
  name: string;
  /** IANA time zone, such as Europe/Zurich. */
  timeZone: string;
};

/** What was wrong about an event. A field left out stays as it is; null clears it where it may be blank. */
export type CorrectComplicationInput = {
  /** The event that caused this one. Null: a root event. */
  causedById?: string | number | null | undefined;
  /** The event. */
  complicationId: string | number;
  /** Day it was detected. Null: not recorded. */
  detectedOn?: string | null | undefined;
  /** Day of death; needed when the outcome becomes fatal, unless it is recorded. */
  diedOn?: string | null | undefined;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** 1 mild to 5 death. Never blank. */
  grade?: number | null | undefined;
  /** Day it began. Never blank. */
  onsetOn?: string | null | undefined;
  /** How it ended, as known today. Never blank. */
  outcome?: ComplicationOutcome | null | undefined;
  /** Why, for the history: 3 to 500 characters. */
  reason: string;
  /** Why something unusual about its days is right, 20 at most. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Day it was over. Null: not over or not recorded. */
  resolvedOn?: string | null | undefined;
  /** Meets a seriousness criterion. Null: not assessed. */
  serious?: boolean | null | undefined;
  /** Code of the complication type. Never blank. */
  type?: string | null | undefined;
};

/** What was wrong about a contact, not about its assessments. A field left out stays as it is. */
export type CorrectEncounterInput = {
  /** Antispastic drugs taken beside the pump; empty: none. Null clears them. */
  antispastics?: Array<Antispastic> | null | undefined;
  /** Why the drugs are not known. Null clears it. */
  antispasticsAbsence?: AntispasticsAbsence | null | undefined;
  /** Any event since the last contact? Never blank. */
  attestation?: Attestation | null | undefined;
  /** How it took place. Never blank. */
  contact?: ContactMode | null | undefined;
  /** The contact. */
  encounterId: string | number;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Assessed on paper and entered afterwards. Never blank. */
  fromPaper?: boolean | null | undefined;
  /** Day of the contact. Never blank. */
  heldOn?: string | null | undefined;
  /** Why, for the history: 3 to 500 characters. */
  reason: string;
  /** Why something unusual about its days is right, 20 at most. */
  reasons?: Array<LimitReasonInput> | null | undefined;
};

/** What was wrong about a goal. A field left out stays as it is; null clears it where it may be blank. */
export type CorrectGoalInput = {
  /** Day it was agreed. Never blank. */
  agreedOn?: string | null | undefined;
  /** −1, or −2 if nothing worse is possible. Never blank. */
  baselineLevel?: number | null | undefined;
  /** Code of the category. Never blank. */
  category?: string | null | undefined;
  /** Difficulty, 1 to 3. Null: not used. */
  difficulty?: number | null | undefined;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** The goal. */
  goalId: string | number;
  /** Importance, 1 to 3. Null: not used. */
  importance?: number | null | undefined;
  /** Wording of all five levels, −2 first. Never blank. */
  levels?: Array<string> | null | undefined;
  /** Why, for the history: 3 to 500 characters. */
  reason: string;
  /** The goal in words, 3 to 300 characters. Never blank. */
  statement?: string | null | undefined;
};

/** What was wrong about a patient. A field left out stays as it is; null clears it where it may be blank. */
export type CorrectPatientInput = {
  /** Code of the aetiology. Null: not recorded. */
  aetiology?: string | null | undefined;
  /** Year of birth. Never blank. */
  birthYear?: number | null | undefined;
  /** Day the patient entered the registry. Never blank. */
  enrolledOn?: string | null | undefined;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Who the patient is, whole; cannot be taken back. */
  identity?: PatientIdentityInput | null | undefined;
  /** Origin of the spasticity. Null: not recorded. */
  origin?: Origin | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Code the centre knows the patient by. Never blank. */
  pseudonym?: string | null | undefined;
  /** Why, for the history; up to 500 characters. */
  reason?: string | null | undefined;
  /** Null: not recorded. */
  sex?: Sex | null | undefined;
};

/** Another name of a person. */
export type CorrectPersonInput = {
  /** Version the edit is made of. */
  expectedVersion: number;
  /** Name as colleagues read it, 1 to 120 characters. */
  name: string;
  /** Identifier of the person. */
  personId: string | number;
};

/** What was wrong about an operation. A field left out stays as it is, within the parts too; null clears it where it may be blank. */
export type CorrectProcedureInput = {
  /** Which anaesthesia. */
  anaesthesia?: Anaesthesia | null | undefined;
  /** Whether antibiotics were given before. */
  antibioticProphylaxis?: boolean | null | undefined;
  /** The catheter that was put in, or what is new of the one that was revised. */
  catheter?: CatheterInput | null | undefined;
  /** Day of discharge. */
  dischargedOn?: string | null | undefined;
  /** Minutes from incision to closure. */
  durationMin?: number | null | undefined;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Only of an explant: code of the reason. */
  explantReason?: string | null | undefined;
  /** Why it was done, up to 80 characters. */
  indication?: string | null | undefined;
  /** Day of the operation; the clocks of the parts move with it. Never blank. */
  performedOn?: string | null | undefined;
  /** Identifier of the operation. */
  procedureId: string | number;
  /** The pump that was put in. */
  pump?: PumpInput | null | undefined;
  /** Why, for the history; 3 to 500 characters. */
  reason: string;
  /** Why what is unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Only of an explant: whether a new implant is planned. */
  reimplantPlanned?: boolean | null | undefined;
  /** Who operated. */
  surgeonRole?: SurgeonRole | null | undefined;
};

/** A number the model is known by, and where it comes from. */
export type DeviceConstantInput = {
  /** What it is, such as "reservoirMl". */
  name: string;
  /** Where it was read, 3 to 200 characters. */
  source: string;
  /** In the unit of the name. */
  value: number;
  /** Whether it was read in the documents of the manufacturer. */
  verified: boolean;
};

/** Which way a score improves. */
export type Direction =
  /** A rise is an improvement. */
  | 'HIGHER_IS_BETTER'
  /** A fall is an improvement. */
  | 'LOWER_IS_BETTER';

/** Who may no longer sign in, and why. */
export type DisablePersonInput = {
  /** Version the edit is made of. */
  expectedVersion: number;
  /** Identifier of the person. */
  personId: string | number;
  /** Kept in the audit trail, 3 to 500 characters. */
  reason: string;
};

/** A draft that is not wanted. */
export type DiscardVisitDraftInput = {
  /** Identifier of the draft. */
  draftId: string | number;
  /** Its revision as it was seen: what somebody entered since is not discarded. */
  revision: number;
};

/** What the difference between measured and expected residual asks for. */
export type DiscrepancyStanding =
  /** Nothing. */
  | 'NONE'
  /** A second look: 2 mL or 15 % and more. */
  | 'PROMPT'
  /** A note of who reviewed it: 4 mL or 25 % and more. */
  | 'REVIEW';

/** Which limbs the spasticity affects. */
export type Distribution =
  /** Both legs, arms little or not at all. */
  | 'DIPLEGIA'
  /** All four limbs. */
  | 'QUADRIPLEGIA'
  /** Three limbs. */
  | 'TRIPLEGIA'
  /** One side. */
  | 'UNILATERAL';

/** What an instrument measures. */
export type Domain =
  /** Ease and burden of care. */
  | 'CAREGIVING'
  /** Level of function, to describe patients rather than measure change. */
  | 'CLASSIFIER'
  /** Walking. */
  | 'GAIT'
  /** Overall change. */
  | 'GLOBAL'
  /** Attainment of agreed goals. */
  | 'GOAL'
  /** Pain. */
  | 'PAIN'
  /** Quality of life. */
  | 'QOL'
  /** Sitting. */
  | 'SITTING'
  /** Sleep. */
  | 'SLEEP'
  /** Spasms. */
  | 'SPASM'
  /** Muscle tone: resistance to passive movement. */
  | 'TONE'
  /** Moving from one place to another, such as bed to chair. */
  | 'TRANSFER';

/** A rate (fromMinute, toMinute, rateUgPerHour), or a bolus (doseUg, with atMinute or perDay). */
export type DoseStepInput = {
  /** Of a bolus: minutes after midnight. Null: when the patient asks. */
  atMinute?: number | null | undefined;
  /** Of a bolus: µg. */
  doseUg?: number | null | undefined;
  /** Of a rate: begin, minutes after midnight on the pump’s clock. */
  fromMinute?: number | null | undefined;
  /** Of a bolus the patient asks for: how many a day at most. */
  perDay?: number | null | undefined;
  /** Of a rate: µg/h. */
  rateUgPerHour?: number | null | undefined;
  /** Of a rate: end, minutes after midnight; at or before its begin it runs over midnight. */
  toMinute?: number | null | undefined;
};

/** One field as it was left. */
export type DraftChangeInput = {
  /** Revision of the field that was seen when it was changed; 0: it was blank. */
  base: number;
  /** Where it stands in the visit: sheets/nrs-pain/answers/average7d. */
  path: string | number;
  /** Chosen among the values that stood against each other: the others go. */
  settles?: boolean;
  /** Its value, as JSON. Null: cleared. */
  value?: string | null | undefined;
};

/** Who may sign in again. */
export type EnablePersonInput = {
  /** Version the edit is made of. */
  expectedVersion: number;
  /** Identifier of the person. */
  personId: string | number;
};

/** What a contact is for. */
export type EncounterPurpose =
  /** Before the first implant. */
  | 'BASELINE'
  /** After it. */
  | 'FOLLOW_UP';

/** The end of the observation after a test bolus. */
export type EndObservationInput = {
  /** Any adverse event after this bolus? */
  adverse: BolusAdverse;
  /** Identifier of the bolus. */
  bolusId: string | number;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Hours observed. */
  observedHours: number;
  /** Why something unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
};

/** Legal ground of an erasure, as GDPR article 17 (1) lists them. */
export type ErasureGround =
  /** Consent was withdrawn (b). */
  | 'CONSENT_WITHDRAWN'
  /** The law demands it (e). */
  | 'LEGAL_OBLIGATION'
  /** The data are no longer needed (a). */
  | 'NO_LONGER_NEEDED'
  /** The patient objected (c). */
  | 'OBJECTION'
  /** The data were recorded unlawfully (d). */
  | 'UNLAWFUL_PROCESSING';

/** How much is erased. */
export type ErasureScope =
  /** Who the patient is; the record stays under its pseudonym. */
  | 'IDENTITY'
  /** Everything recorded of the patient. */
  | 'RECORD';

/** How far an erasure has come. */
export type ErasureState =
  /** Done. */
  | 'APPROVED'
  /** Refused by an administrator. */
  | 'DECLINED'
  /** Waits for an administrator. */
  | 'REQUESTED'
  /** Taken back by the centre. */
  | 'WITHDRAWN';

/** Why follow-up ended. */
export type ExitReason =
  /** The patient took the consent back. Cannot be resumed. */
  | 'CONSENT_WITHDRAWN'
  /** The system was removed for good, and follow-up ended after that. */
  | 'EXPLANTED'
  /** Nobody could reach the patient any more. */
  | 'LOST_TO_FOLLOW_UP'
  /** No implant came of the referral. */
  | 'NOT_IMPLANTED'
  /** Another hospital, not of the registry, took over. */
  | 'TRANSFER';

/** The first fill of a new pump in its operation, with the first programme. */
export type FirstFillInput = {
  /** Low-reservoir alarm date as the programmer shows it. */
  alarmOn?: string | null | undefined;
  /** Of the drug filled in, µg/mL. */
  concentrationUgPerMl: number;
  /** Expiry of the drug. */
  drugExpiresOn?: string | null | undefined;
  /** Code or name of the product, up to 80 characters. */
  drugProduct?: string | null | undefined;
  /** When it was filled. */
  filledAt: string;
  /** Volume in the reservoir after filling, mL. */
  filledMl: number;
  /** Lot of the drug, up to 40 characters. */
  lot?: string | null | undefined;
  /** The first programme. Null: not programmed yet. */
  programming?: ProgrammeInput | null | undefined;
};

/** Language of the questions. */
export type FormLanguage =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** Why a refill comes after the day its reservoir was computed to be empty. */
export type GapAnswer =
  /** The pump delivered less than computed. */
  | 'ESTIMATE_WRONG'
  /** The record of a refill or a programme in between is missing. */
  | 'MISSING_RECORD'
  /** The reservoir was empty. */
  | 'RESERVOIR_EMPTY';

/** What a review of an emergency access found. */
export type GlassVerdict =
  /** The emergency called for it. */
  | 'JUSTIFIED'
  /** It should not have happened; the note says why. */
  | 'NOT_JUSTIFIED';

/** A goal to lock, as it was read. */
export type GoalToLockInput = {
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** The goal. */
  goalId: string | number;
};

/** A person and what an identity provider calls her. */
export type IdentityInput = {
  /** Address of the provider, exactly as it names itself. */
  issuer: string;
  /** Identifier of the person. */
  personId: string | number;
  /** What the provider calls the person, 1 to 255 characters. */
  subject: string;
};

/** How a pump delivers. */
export type InfusionMode =
  /** Rates that change with the hour, the same each day. */
  | 'FLEX'
  /** The lowest rate the pump has, set on purpose. */
  | 'MINIMUM_RATE'
  /** Boluses the patient asks for, up to so many a day. */
  | 'PATIENT_ACTIVATED'
  /** Boluses at set hours, with or without a rate between them. */
  | 'SCHEDULED_BOLUSES'
  /** One rate all day. */
  | 'SIMPLE_CONTINUOUS'
  /** Nothing is delivered. */
  | 'STOPPED';

/** Somebody new, with the first role. */
export type InvitePersonInput = {
  /** What she will type to sign in: 3 to 100 letters, digits and . _ @ + -. */
  accountName: string;
  /** Code of the hospital; absent for the registry office. */
  centreCode?: string | null | undefined;
  /** Name as colleagues read it, 1 to 120 characters. */
  name: string;
  /** What she will do. */
  role: Role;
};

/** A link for somebody who answers without an account. */
export type IssueCaregiverLinkInput = {
  /** Codes of instruments to ask for: nrs-pain, care-difficulty-8, sleep-nrs. All of them when absent. */
  instruments?: Array<string | number> | null | undefined;
  /** Language to open it in. */
  language: FormLanguage;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Who is to answer. */
  respondent: LinkRespondent;
};

/** One answer: exactly one of code and absence. */
export type ItemAnswerInput = {
  /** NOT_APPLICABLE, NOT_DONE or MISSING. */
  absence?: string | null | undefined;
  /** Raw code as answered: "1+", "88", "2.5". */
  code?: string | null | undefined;
  /** linkId of the item, or linkId:cell in a grid. */
  key: string;
  /** Code of the reason for not doing it. */
  reason?: string | null | undefined;
};

/** Why something unusual is right. Asked for by the rule and field of an IMPLAUSIBLE refusal. */
export type LimitReasonInput = {
  /** The field, as the refusal names it. */
  field: string;
  /** The reason, 3 to 300 characters. */
  reason: string;
  /** The rule, as the refusal names it. */
  rule: string;
};

/** Who is asked by a link. */
export type LinkRespondent =
  /** The main caregiver: about the patient as a proxy, about the care for herself. */
  | 'CAREGIVER'
  /** The patient. */
  | 'PATIENT';

/** The goals of a patient, to be changed no more. */
export type LockGoalsInput = {
  /** All goals that are open, 1 to 5. */
  goals: Array<GoalToLockInput>;
  /** Identifier of the patient. */
  patientId: string | number;
};

/** What the computation of a reservoir lacks. */
export type MissingInput =
  /** No concentration is recorded. */
  | 'CONCENTRATION'
  /** No daily dose is recorded. */
  | 'DOSE'
  /** No fill of this pump is recorded. */
  | 'FILL'
  /** The model of the pump is not known. */
  | 'MODEL'
  /** The registry knows too little of the model of the pump. */
  | 'MODEL_CONSTANTS';

/** Whom to give a new one-time link. */
export type NewLinkInput = {
  /** Identifier of the person. */
  personId: string | number;
};

/** A one-time code, and the password it buys. */
export type NewPasswordInput = {
  /** The code of the link. */
  code: string;
  /** 15 to 128 characters, any composition. */
  password: string;
};

/** Why an instrument was not done. */
export type NotDoneInput = {
  /** NOT_DONE or NOT_APPLICABLE. */
  absence: string;
  /** Code of the reason; needed for NOT_DONE. */
  reason?: string | null | undefined;
};

/** Whom to offer to which centre. */
export type OfferTransferInput = {
  /** The patient of the own centre. */
  patientId: string | number;
  /** Why the patient moves; the other centre reads it. */
  reason: string;
  /** Code of the centre that is to follow the patient. */
  toCentreCode: string;
};

/** Where the clock of a patient still in follow-up stops. */
export type OngoingUntil =
  /** On the day of the data lock. */
  | 'DATA_LOCK'
  /** At the last contact. */
  | 'LAST_CONTACT';

/** Whom a clinician has to look at, at another centre, and why. */
export type OpenBreakGlassInput = {
  /** Day of birth. */
  bornOn: string;
  /** Code of the centre that follows the patient. */
  centreCode: string;
  /** Family name, hospital number at that centre, or pseudonym; whole, as recorded. */
  knownAs: string;
  /** Why it cannot wait. The centre of the patient reads it. */
  reason: string;
};

/** Where in the nervous system the spasticity arises. */
export type Origin =
  /** Brain and spinal cord. */
  | 'BOTH'
  /** Brain. */
  | 'CEREBRAL'
  /** Spinal cord. */
  | 'SPINAL';

/** A dated decision the state of a patient follows from, where no other record holds it. */
export type PathwayEventKind =
  /** Agreed to be in the registry. */
  | 'CONSENT_GIVEN'
  /** Did not agree to be in the registry: no new data are accepted. */
  | 'CONSENT_REFUSED'
  /** Took the consent back: no new data are accepted. */
  | 'CONSENT_WITHDRAWN'
  /** No implant although the trial was positive. */
  | 'DECLINED'
  /** The dose was declared stable: titration ends. */
  | 'DOSE_STABLE'
  /** Follow-up ended. */
  | 'EXITED'
  /** Referred to the centre for the therapy. */
  | 'REFERRED'
  /** Follow-up went on after it had ended. */
  | 'RETURNED';

/** Which patients to list. Conditions that are absent are not asked. */
export type PatientFilter = {
  /** Codes of aetiologies. */
  aetiologies?: Array<string> | null | undefined;
  /** Part of the pseudonym, the name or the hospital number. */
  search?: string | null | undefined;
  /** Any of these states. */
  states?: Array<TherapyState> | null | undefined;
};

/** Who the patient is; kept apart from the record. */
export type PatientIdentityInput = {
  /** Day of birth. */
  birthDate: string;
  /** Family name, 1 to 120 characters. */
  familyName: string;
  /** Given name, 1 to 120 characters. */
  givenName: string;
  /** Number of the patient at the hospital, 1 to 40 characters. */
  hospitalNumber: string;
};

/** Order of a list of patients. */
export type PatientSort = {
  /** Ascending or descending. */
  direction: SortDirection;
  /** What to sort by. */
  field: PatientSortField;
};

/** What a list of patients is sorted by. */
export type PatientSortField =
  /** Day of the first implant. */
  | 'FIRST_IMPLANT'
  /** Day of the last contact. */
  | 'LAST_CONTACT'
  /** Pseudonym. */
  | 'PSEUDONYM';

/** How far a right reaches. */
export type PermissionReach =
  /** The own centre; of others only figures that pass disclosure control. */
  | 'AGGREGATES'
  /** The own centre. */
  | 'OWN_CENTRE'
  /** What the person did herself. */
  | 'OWN_DOING'
  /** The whole registry. */
  | 'REGISTRY';

/** Which people to list. Conditions that are absent are not asked. */
export type PersonFilter = {
  /** A role at any of these centres, by code. */
  centreCodes?: Array<string> | null | undefined;
  /** Any of these roles. */
  roles?: Array<Role> | null | undefined;
  /** Part of the name or of the account name. */
  search?: string | null | undefined;
  /** Any of these states. */
  states?: Array<PersonState> | null | undefined;
};

/** Whether a person can sign in. */
export type PersonState =
  /** She has a second factor, or an identity provider vouches for her. */
  | 'ACTIVE'
  /** No longer; her name stays with what she recorded. */
  | 'DISABLED'
  /** Not yet: the link she was given is still good. */
  | 'INVITED'
  /** Not yet, and no link is good any more. */
  | 'LAPSED';

/** A treatment tried before. */
export type PreviousTreatmentInput = {
  /** Code of the treatment. */
  code: string;
  /** Highest dose of a drug, mg/day. */
  maxDoseMgPerDay?: number | null | undefined;
  /** Remark, up to 300 characters. */
  note?: string | null | undefined;
  /** Code of why it ended. */
  stoppedBecause?: string | null | undefined;
};

/** Kind of operation on the pump or catheter. */
export type ProcedureType =
  /** Operation on the catheter because of a problem or its position. */
  | 'CATHETER_REVISION'
  /** Removal of the system. */
  | 'EXPLANT'
  /** First placement of pump and catheter, or a new system after an explant. */
  | 'IMPLANT'
  /** Exchange of the pump. */
  | 'PUMP_REPLACEMENT';

/** What the pump was told to deliver, within a refill or an operation. */
export type ProgrammeInput = {
  /** The bridge bolus after a change of concentration. */
  bridge?: BridgeBolusInput | null | undefined;
  /** Total of 24 hours, µg/day. Left out: the sum of the steps, 0 of a stopped pump. */
  dailyDoseUg?: number | null | undefined;
  /** Whether the dose is declared stable: titration ends. */
  declaredStable?: boolean | null | undefined;
  /** How the pump delivers. */
  mode: InfusionMode;
  /** Oral baclofen now, mg/day; 0 is none. */
  oralBaclofenMgPerDay?: number | null | undefined;
  /** Code of the reason, up to 40 characters. */
  reason?: string | null | undefined;
  /** Day of replacement as the programmer shows it. */
  replaceByOn?: string | null | undefined;
  /** Rates and boluses of a day; none for one rate all day. */
  steps?: Array<DoseStepInput> | null | undefined;
};

/** Who it is, once more. A persona of a demonstration proves nothing and gives neither. */
export type ProofInput = {
  /** A code of the second factor. */
  code?: string | null | undefined;
  /** Password. */
  password?: string | null | undefined;
};

/** The next version of a device model, whole, or the first of a new one. */
export type PublishDeviceModelInput = {
  /** Code: small letters, digits and hyphens. */
  code: string;
  /** What is known of it; what is not known is left out. */
  constants: Array<DeviceConstantInput>;
  /** Device identifiers of its labels, up to 20. */
  deviceIdentifiers?: Array<string> | null | undefined;
  /** Newest version this one was made of; refused when there is another by now. Null: a new model. */
  expectedVersion?: number | null | undefined;
  /** What it is a model of. Stays the same in every version. */
  kind: ComponentKind;
  /** Who makes it, up to 80 characters. */
  manufacturer: string;
  /** Name, up to 80 characters. */
  name: string;
  /** Why, for whoever asks later; 3 to 500 characters. */
  reason: string;
  /** Whether it is no longer offered for new operations. */
  retired?: boolean | null | undefined;
};

/** A pump, as far as it is known. */
export type PumpInput = {
  /** Code of the device model, from the list. */
  modelCode?: string | null | undefined;
  /** Model in words, where it is not on the list; up to 80 characters. */
  modelText?: string | null | undefined;
  /** Depth of the pocket. */
  placement?: PumpPlacement | null | undefined;
  /** Nominal volume of the reservoir, mL. */
  reservoirMl?: number | null | undefined;
  /** Serial number, up to 40 characters. */
  serial?: string | null | undefined;
  /** Side of the patient. */
  side?: ComponentSide | null | undefined;
  /** Unique device identifier, scanned or as printed; up to 200 characters. FNC1 as <GS>. */
  udi?: string | null | undefined;
};

/** Depth of the pocket of a pump. */
export type PumpPlacement =
  /** Above the fascia. */
  | 'SUBCUTANEOUS'
  /** Below the fascia. */
  | 'SUBFASCIAL';

/** A goal the ratings are of, by the number they carry. */
export type RatedGoalInput = {
  /** The goal. */
  goalId: string | number;
  /** The number the ratings carry, 1 to 5. */
  number: number;
};

/** Who supplied the answers. Series of different raters are never mixed. */
export type Rater =
  /** Caregiver about the patient. */
  | 'CAREGIVER_PROXY'
  /** Caregiver about self. */
  | 'CAREGIVER_SELF'
  /** Clinician about the patient. */
  | 'CLINICIAN'
  /** Patient about self. */
  | 'PATIENT';

/** How a caregiver who answers is related to the patient. */
export type RaterRelation =
  /** Son or daughter. */
  | 'CHILD'
  /** Other relative or friend. */
  | 'OTHER_RELATIVE'
  /** Parent. */
  | 'PARENT'
  /** Partner. */
  | 'PARTNER'
  /** Professional caregiver. */
  | 'PROFESSIONAL'
  /** Brother or sister. */
  | 'SIBLING';

/** How the patient was at one hour of a test bolus: at least one thing of it. */
export type RecordBolusResponseInput = {
  /** Identifier of the bolus. */
  bolusId: string | number;
  /** Diastolic blood pressure, 20 to 200 mmHg. */
  diastolicMmhg?: number | null | undefined;
  /** Useful function against before the bolus. */
  function?: TrialFunction | null | undefined;
  /** Beats per minute, 20 to 250. */
  heartRate?: number | null | undefined;
  /** Hours after the bolus, to a tenth; 0 is before it. */
  hours: number;
  /** Grades of the Modified Ashworth Scale. */
  mas?: Array<ResponseGradeInput> | null | undefined;
  /** Penn spasm frequency, 0 to 4. */
  psfsFrequency?: number | null | undefined;
  /** Why something unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Breaths per minute, 4 to 80. */
  respiratoryRate?: number | null | undefined;
  /** Oxygen saturation, 40 to 100 %. */
  spo2Percent?: number | null | undefined;
  /** Systolic blood pressure, 40 to 300 mmHg. */
  systolicMmhg?: number | null | undefined;
};

/** A decision on whether the therapy may be tried. What is left out was not recorded. */
export type RecordCandidacyInput = {
  /** ASIA impairment scale. */
  ais?: AisGrade | null | undefined;
  /** Day of the assessment. */
  assessedOn: string;
  /** Code of who gives daily care. */
  caregiver?: string | null | undefined;
  /** Present from birth; then there is no onset. */
  congenital?: boolean | null | undefined;
  /** Contraindications looked for. */
  contraindications?: Array<CheckedEntryInput> | null | undefined;
  /** Distance to the centre, up to 20,000 km. */
  distanceKm?: number | null | undefined;
  /** Limbs affected. */
  distribution?: Distribution | null | undefined;
  /** Dystonia present. */
  dystonia?: boolean | null | undefined;
  /** EDSS, 0 to 10 in halves. */
  edss?: number | null | undefined;
  /** What series link to complications. */
  features?: Array<CheckedEntryInput> | null | undefined;
  /** GMFCS level, 1 to 5. */
  gmfcs?: number | null | undefined;
  /** Height, 30 to 250 cm. */
  heightCm?: number | null | undefined;
  /** Neurological level of a spinal cord injury, such as T4. */
  injuryLevel?: string | null | undefined;
  /** Modified Rankin scale, 0 to 6. */
  mrs?: number | null | undefined;
  /** When the condition began, as far as it is known. */
  onsetOn?: string | null | undefined;
  /** The decision. */
  outcome: CandidacyOutcome;
  /** Why it was decided so, up to 500 characters. */
  outcomeNote?: string | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Why what is unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Treatments tried before. */
  treatments?: Array<PreviousTreatmentInput> | null | undefined;
  /** Trunk affected. */
  trunk?: boolean | null | undefined;
  /** Weight, 5 to 250 kg. */
  weightKg?: number | null | undefined;
};

/** What became of a record. */
export type RecordChange =
  /** It was removed. */
  | 'DELETE'
  /** It was added. */
  | 'INSERT'
  /** It was changed. */
  | 'UPDATE';

/** One complication event of one patient. */
export type RecordComplicationInput = {
  /** The event that caused this one; absent on a root event. */
  causedById?: string | number | null | undefined;
  /** Day it was detected. */
  detectedOn?: string | null | undefined;
  /** Day of death; needed with a fatal outcome, unless it is recorded. */
  diedOn?: string | null | undefined;
  /** 1 mild to 5 death. */
  grade: number;
  /** Day it began. */
  onsetOn: string;
  /** How it ended, as known today. */
  outcome: ComplicationOutcome;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Why something unusual about its days is right, 20 at most. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Day it was over; absent when it is not. */
  resolvedOn?: string | null | undefined;
  /** Meets a seriousness criterion; absent when not assessed. */
  serious?: boolean | null | undefined;
  /** Code of the complication type, from the protocol of the patient. */
  type: string;
};

/** One attempt to reach a patient, whatever came of it. */
export type RecordContactAttemptInput = {
  /** What about. */
  about: ContactAbout;
  /** Day of the appointment made. */
  appointmentOn?: string | null | undefined;
  /** When, UTC. */
  attemptedAt: string;
  /** Any event since the last contact? Needed when somebody was reached, and only then. */
  attestation?: Attestation | null | undefined;
  /** How. */
  channel: ContactChannel;
  /** A note; no identifying data. */
  note?: string | null | undefined;
  /** What came of it. */
  outcome: ContactOutcome;
  /** Identifier of the patient. */
  patientId: string | number;
};

/** The death of one patient. */
export type RecordDeathInput = {
  /** Ends schedule and exposure. */
  diedOn: string;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Identifier of the patient. */
  patientId: string | number;
};

/** One dated contact with one patient. */
export type RecordEncounterInput = {
  /** Seconds of entry, pauses of more than two minutes not counted. Null: not measured. */
  activeSeconds?: number | null | undefined;
  /** Antispastic drugs taken beside the pump; empty: none. Null: not recorded, or see antispasticsAbsence. */
  antispastics?: Array<Antispastic> | null | undefined;
  /** Why the drugs are not known. */
  antispasticsAbsence?: AntispasticsAbsence | null | undefined;
  /** Instruments completed or not done; may be empty. */
  assessments: Array<AssessmentInput>;
  /** Any event since the last contact? */
  attestation: Attestation;
  /** How it took place. */
  contact?: ContactMode;
  /** The draft it was entered in, which ends with it. */
  draftId?: string | number | null | undefined;
  /** Revision of the draft as it was seen: what somebody entered since keeps it from ending. Null: whatever is in it. */
  draftRevision?: number | null | undefined;
  /** Whether it was assessed on paper and is entered afterwards. Null: no. */
  fromPaper?: boolean | null | undefined;
  /** Day of the contact, not of its entry. */
  heldOn: string;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Baseline or follow-up. */
  purpose: EncounterPurpose;
  /** Why something unusual about its days is right, 20 at most. */
  reasons?: Array<LimitReasonInput> | null | undefined;
};

/** The end of follow-up of a living patient. */
export type RecordExitInput = {
  /** Last day of follow-up. */
  exitedOn: string;
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Remark, for instance the hospital that took over; up to 500 characters. */
  note?: string | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Why follow-up ended. */
  reason: ExitReason;
  /** Why what is unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
};

/** A goal agreed with the patient or caregiver. */
export type RecordGoalInput = {
  /** Day it was agreed. */
  agreedOn: string;
  /** Where the patient stands now: −1, or −2 if nothing worse is possible. */
  baselineLevel: number;
  /** Code of the category. */
  category: string;
  /** Difficulty: 1 a little, 2 moderate, 3 very. */
  difficulty?: number | null | undefined;
  /** Importance: 1 a little, 2 moderate, 3 very. */
  importance?: number | null | undefined;
  /** Wording of the levels −2, −1, 0, +1, +2, in that order; each up to 300 characters. */
  levels: Array<string>;
  /** Its place, 1 to 5; the next free one when left out. */
  number?: number | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Why what is unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** The goal in words, 3 to 300 characters. */
  statement: string;
};

/** The implantation of pump and catheter. */
export type RecordImplantInput = {
  /** Which anaesthesia. */
  anaesthesia?: Anaesthesia | null | undefined;
  /** Whether antibiotics were given before. */
  antibioticProphylaxis?: boolean | null | undefined;
  /** The catheter that was put in, or what is new of the one that was revised. */
  catheter?: CatheterInput | null | undefined;
  /** Model of the catheter in words, up to 80 characters. */
  catheterModel?: string | null | undefined;
  /** Day of discharge. */
  dischargedOn?: string | null | undefined;
  /** Minutes from incision to closure. */
  durationMin?: number | null | undefined;
  /** What the new pump was filled with and told to deliver. Null: to be recorded later. */
  firstFill?: FirstFillInput | null | undefined;
  /** Why it was done, up to 80 characters. */
  indication?: string | null | undefined;
  /** Why it is done without a trial, or after one that was negative; 3 to 500 characters. */
  overrideReason?: string | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Day of the operation. */
  performedOn: string;
  /** The pump that was put in. */
  pump?: PumpInput | null | undefined;
  /** Model of the pump in words, up to 80 characters. */
  pumpModel?: string | null | undefined;
  /** Why what is unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Who operated. */
  surgeonRole?: SurgeonRole | null | undefined;
};

/** A dated decision about a patient. */
export type RecordPathwayEventInput = {
  /** Only, and always, of a declined implant: code of who decided (team, patient, caregiver, shared). */
  decidedBy?: string | null | undefined;
  /** Only of given consent: whether it covers earlier data. */
  earlierData?: boolean | null | undefined;
  /** When. Only a referral may be known by month or year alone. */
  happenedOn: string;
  /** What was decided. Withdrawn consent, exit and return have mutations of their own. */
  kind: PathwayEventKind;
  /** Remark, up to 500 characters. */
  note?: string | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Why what is unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
};

/** A patient to enrol. */
export type RecordPatientInput = {
  /** Code of the aetiology. */
  aetiology?: string | null | undefined;
  /** Year of birth. */
  birthYear: number;
  /** Today when absent. */
  enrolledOn?: string | null | undefined;
  /** Who the patient is; may be left out. */
  identity?: PatientIdentityInput | null | undefined;
  /** Taken from the aetiology when absent. */
  origin?: Origin | null | undefined;
  /** Protocol to follow; the registry protocol when absent. */
  protocolCode?: string | number | null | undefined;
  /** Made by the registry when absent. */
  pseudonym?: string | null | undefined;
  /** Absent: not recorded. */
  sex?: Sex | null | undefined;
};

/** An operation on the pump or catheter. */
export type RecordProcedureInput = {
  /** Which anaesthesia. */
  anaesthesia?: Anaesthesia | null | undefined;
  /** Whether antibiotics were given before. */
  antibioticProphylaxis?: boolean | null | undefined;
  /** The catheter that was put in, or what is new of the one that was revised. */
  catheter?: CatheterInput | null | undefined;
  /** Only of a revision of the catheter; left out, it counts as exchanged. */
  catheterAction?: CatheterAction | null | undefined;
  /** Model of the catheter in words, up to 80 characters. */
  catheterModel?: string | null | undefined;
  /** Day of discharge. */
  dischargedOn?: string | null | undefined;
  /** Minutes from incision to closure. */
  durationMin?: number | null | undefined;
  /** Only for an explant: code of the reason. */
  explantReason?: string | null | undefined;
  /** What the new pump was filled with and told to deliver. Null: to be recorded later. */
  firstFill?: FirstFillInput | null | undefined;
  /** Why it was done, up to 80 characters. */
  indication?: string | null | undefined;
  /** Why it is done without a trial, or after one that was negative; 3 to 500 characters. */
  overrideReason?: string | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Day of the operation. */
  performedOn: string;
  /** The pump that was put in. */
  pump?: PumpInput | null | undefined;
  /** Model of the pump in words, up to 80 characters. */
  pumpModel?: string | null | undefined;
  /** Why what is unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Only for an explant: whether a new implant is planned. */
  reimplantPlanned?: boolean | null | undefined;
  /** Who operated. */
  surgeonRole?: SurgeonRole | null | undefined;
  /** What was done. */
  type: ProcedureType;
};

/** A programming session. */
export type RecordProgrammingInput = {
  /** Low-reservoir alarm date as the programmer shows it. */
  alarmOn?: string | null | undefined;
  /** The bridge bolus after a change of concentration. */
  bridge?: BridgeBolusInput | null | undefined;
  /** As programmed, µg/mL. Left out: as in the reservoir. */
  concentrationUgPerMl?: number | null | undefined;
  /** Total of 24 hours, µg/day. Left out: the sum of the steps, 0 of a stopped pump. */
  dailyDoseUg?: number | null | undefined;
  /** Whether the dose is declared stable: titration ends. */
  declaredStable?: boolean | null | undefined;
  /** How the pump delivers. */
  mode: InfusionMode;
  /** Oral baclofen now, mg/day; 0 is none. */
  oralBaclofenMgPerDay?: number | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** When it was programmed. */
  programmedAt: string;
  /** Code of the reason, up to 40 characters. */
  reason?: string | null | undefined;
  /** Why what is unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Day of replacement as the programmer shows it. */
  replaceByOn?: string | null | undefined;
  /** Volume entered in the programmer, mL. */
  reservoirMl?: number | null | undefined;
  /** Rates and boluses of a day; none for one rate all day. */
  steps?: Array<DoseStepInput> | null | undefined;
};

/** A refill, with the programme of the same act. */
export type RecordRefillInput = {
  /** Low-reservoir alarm date as the programmer shows it. */
  alarmOn?: string | null | undefined;
  /** Punctures until the port was found. */
  attempts?: number | null | undefined;
  /** Any event since the last contact? */
  attestation: Attestation;
  /** Of the drug filled in, µg/mL. */
  concentrationUgPerMl: number;
  /** Who reviewed a large discrepancy, and what was found: 3 to 500 characters. */
  discrepancyReview?: string | null | undefined;
  /** Expiry of the drug. */
  drugExpiresOn?: string | null | undefined;
  /** Code or name of the product, up to 80 characters. */
  drugProduct?: string | null | undefined;
  /** How severe an empty reservoir was, 1 mild to 4 life-threatening; asked for when nothing usable was left. */
  emptyGrade?: number | null | undefined;
  /** Residual the programmer expected, mL. */
  expectedResidualMl?: number | null | undefined;
  /** Volume in the reservoir after filling, mL. */
  filledMl: number;
  /** Why it comes after the reservoir was computed to be empty; asked for then. */
  gapAnswer?: GapAnswer | null | undefined;
  /** Whether imaging showed the way. Null: not recorded. */
  imagingGuided?: boolean | null | undefined;
  /** Lot of the drug, up to 40 characters. */
  lot?: string | null | undefined;
  /** Volume withdrawn before filling, mL; 0 is nothing. Null: not measured. */
  measuredResidualMl?: number | null | undefined;
  /** Day of the next appointment. */
  nextAppointmentOn?: string | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** The programme of the same act. Null: as before. */
  programming?: ProgrammeInput | null | undefined;
  /** Why what is unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** When it was filled. */
  refilledAt: string;
};

/** One test bolus of an open trial. */
export type RecordTestBolusInput = {
  /** Concentration, µg/mL; the bolus product has 50. */
  concentrationUgPerMl?: number | null | undefined;
  /** Dose, µg. */
  doseUg: number;
  /** When it was given, UTC. */
  givenAt: string;
  /** Opening pressure of the CSF, cmH2O. */
  openingPressureCmH2o?: number | null | undefined;
  /** Level of the puncture, such as "L3-4", up to 8 characters. */
  punctureLevel?: string | null | undefined;
  /** Why something unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** Identifier of the trial. */
  trialId: string | number;
  /** Volume, mL. */
  volumeMl?: number | null | undefined;
};

/** How much of an assessment was recorded. */
export type Recording =
  /** Every answer; scores are computed from them. */
  | 'ITEMS'
  /** Nothing, for a stated reason. */
  | 'NOT_DONE'
  /** A total without its answers. */
  | 'SCORE_ONLY';

/** How near a refill is. */
export type RefillBand =
  /** The registry cannot say: something is not recorded. */
  | 'CANNOT_COMPUTE'
  /** The due-by date has passed. */
  | 'OVERDUE'
  /** The pump is stopped; nothing leaves the reservoir. */
  | 'STOPPED'
  /** Due by within 7 days, today included. */
  | 'WITHIN_7'
  /** Due by within 8 to 30 days. */
  | 'WITHIN_30';

/** Which fill of a reservoir it is. */
export type RefillKind =
  /** The first of a new pump, at its implant. */
  | 'INITIAL_FILL'
  /** Any later one. */
  | 'REFILL';

/** A demonstration with synthetic data, or a real registry. */
export type RegistryMode =
  /** Invented patients; sign in as a persona. */
  | 'DEMO'
  /** A real registry. */
  | 'PRODUCTION';

/** A role a person no longer has, and why. */
export type RemoveMembershipInput = {
  /** Identifier of the role of the person. */
  membershipId: string | number;
  /** Kept in the audit trail, 3 to 500 characters. */
  reason: string;
};

/** How near a replacement is; it is scheduled at least 3 months ahead. */
export type ReplacementStanding =
  /** Less than 3 months are left. */
  | 'LATE'
  /** More than 6 months are left. */
  | 'LATER'
  /** The day has passed. */
  | 'OVERDUE'
  /** 3 to 6 months are left. */
  | 'SCHEDULE_NOW';

/** What to erase, and on what ground. */
export type RequestErasureInput = {
  /** Legal ground. */
  ground: ErasureGround;
  /** The patient of the own centre. */
  patientId: string | number;
  /** Why; whoever decides reads it. */
  reason: string;
  /** How much to erase. */
  scope: ErasureScope;
};

/** Whether the registry can say when a reservoir must be refilled. */
export type ReservoirState =
  /** Something the computation needs is not recorded. */
  | 'CANNOT_COMPUTE'
  /** Computed from the last fill and the doses since. */
  | 'COMPUTED'
  /** The pump is stopped: nothing leaves the reservoir, and no day follows. */
  | 'STOPPED';

/** The grade of one muscle on one side: exactly one of code and absence. */
export type ResponseGradeInput = {
  /** NOT_APPLICABLE or NOT_DONE. */
  absence?: string | null | undefined;
  /** Cell of the body grid, such as "hip-adductors-L". */
  cell: string;
  /** Grade as given: 0, 1, 1+, 2, 3 or 4. */
  code?: string | null | undefined;
  /** Code of the reason for not doing it. */
  reason?: string | null | undefined;
};

/** The return of a patient whose follow-up had ended. */
export type ResumeFollowUpInput = {
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Remark, up to 500 characters. */
  note?: string | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** First day of follow-up again. */
  resumedOn: string;
};

/** What the review of an emergency access found. */
export type ReviewBreakGlassInput = {
  /** The access reviewed. */
  id: string | number;
  /** Needed when it was not justified. */
  note?: string | null | undefined;
  /** Whether the emergency called for it. */
  verdict: GlassVerdict;
};

/** What a person does in the registry; one role is active in a login session. */
export type Role =
  /** Runs the registry office; sees no clinical values. */
  | 'ADMINISTRATOR'
  /** Cares for patients and records their visits. */
  | 'CLINICIAN'
  /** Manages the data of one centre. */
  | 'COORDINATOR'
  /** Reviews outcomes and complication rates of the centre. */
  | 'QUALITY'
  /** Asks questions of de-identified cohorts. */
  | 'RESEARCHER';

/** What was typed into a visit since it was sent last. */
export type SaveVisitDraftInput = {
  /** The fields that changed. */
  changes: Array<DraftChangeInput>;
  /** The draft that was opened; absent when there was none. */
  draftId?: string | number | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Fields changed after this revision are told in the answer. */
  since?: number;
};

/** A total recorded without its answers. */
export type ScoreInput = {
  /** Code of the score. */
  code: string | number;
  /** In the unit of the score. */
  value: number;
};

/** Who looks after a patient from now on. */
export type SetResponsibleInput = {
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** Identifier of the patient. */
  patientId: string | number;
  /** A clinician of the centre; absent for nobody in particular. */
  responsibleId?: string | number | null | undefined;
};

/** The first administrator. */
export type SetUpInput = {
  /** Account name: 3 to 100 small letters, digits and . _ @ + - */
  account: string;
  /** The code the server printed. */
  code: string;
  /** Name of the person, as records will show it. */
  name: string;
  /** 15 to 128 characters, any composition. */
  password: string;
};

/** Sex as recorded. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Neither female nor male. */
  | 'OTHER';

/** A signature under assessments of one contact. */
export type SignAssessmentsInput = {
  /** All of them are signed, or none. */
  assessments: Array<VersionToSignInput>;
  /** Identifier of the contact. */
  encounterId: string | number;
  /** What the signature says. */
  meaning: SignatureMeaning;
};

/** How somebody proved who she is. */
export type SignInMethod =
  /** Identity provider of the hospital. */
  | 'OIDC'
  /** Password and a code of the second factor. */
  | 'PASSWORD'
  /** Chose a persona of the demonstration; nothing was proved. */
  | 'PERSONA'
  /** Opened by an automated test. */
  | 'TEST';

/** What is asked next. */
export type SignInStep =
  /** Which of several roles to act in. */
  | 'CHOOSE_ROLE'
  /** Nothing: the person is signed in. */
  | 'DONE'
  /** Setting up the second factor, proved by a code of it. */
  | 'ENROL_SECOND_FACTOR'
  /** Account name and password, or the identity provider. */
  | 'PASSWORD'
  /** A code of the second factor. */
  | 'SECOND_FACTOR';

/** What a signature says; 21 CFR 11.50 asks for it. */
export type SignatureMeaning =
  /** I answer for this assessment being used. */
  | 'APPROVED'
  /** I made this assessment, and it is recorded as I made it. */
  | 'AUTHORED'
  /** I have checked this assessment of somebody else. */
  | 'REVIEWED';

/** Whether signatures still fit what they stand under, checked when asked. */
export type SignatureState =
  /** Content or signature was altered after signing: do not rely on it, tell the registry office. */
  | 'BROKEN'
  /** Not signed. */
  | 'NONE'
  /** Signed, and not a byte has changed since. */
  | 'VALID';

/** Order of sorting. */
export type SortDirection =
  /** Lowest or earliest first. */
  | 'ASC'
  /** Highest or latest first. */
  | 'DESC';

/** A screening trial that starts. */
export type StartTrialInput = {
  /** Remark, up to 500 characters. */
  note?: string | null | undefined;
  /** Identifier of the patient. */
  patientId: string | number;
  /** Why something unusual is right. */
  reasons?: Array<LimitReasonInput> | null | undefined;
  /** How the drug is given. */
  route: TrialRoute;
  /** Day it starts. */
  startedOn: string;
};

/** Who operated. */
export type SurgeonRole =
  /** A consultant. */
  | 'CONSULTANT'
  /** A surgeon in training. */
  | 'TRAINEE'
  /** A surgeon in training, with a consultant at the table. */
  | 'TRAINEE_SUPERVISED';

/** A record of the therapy that is mended by voiding it and recording it anew. */
export type TherapyRecordKind =
  /** A decision on candidacy, unless a trial rests on it alone. */
  | 'CANDIDACY'
  /** An attempt to reach the patient. */
  | 'CONTACT_ATTEMPT'
  /** A goal that is neither locked nor rated. */
  | 'GOAL'
  /** A referral, a decision, an exit or a return; an exit voided lets follow-up go on. */
  | 'PATHWAY_EVENT'
  /** A programming session, together with the stable dose declared with it. */
  | 'PROGRAMMING'
  /** A refill, together with the programming entered with it. An empty reservoir it found stays a complication of its own. */
  | 'REFILL'
  /** A trial without boluses. */
  | 'TRIAL'
  /** A test bolus without responses. */
  | 'TRIAL_BOLUS'
  /** A response to a test bolus. */
  | 'TRIAL_RESPONSE';

/** Where the patient stands, derived from dated records. */
export type TherapyState =
  /** Assessed as suitable; no trial yet, or one without a result. */
  | 'CANDIDATE'
  /** Died. */
  | 'DECEASED'
  /** Patient or team declined. */
  | 'DECLINED'
  /** The decision was put off. */
  | 'DEFERRED'
  /** Follow-up ended for another reason. */
  | 'EXITED'
  /** The system was removed. */
  | 'EXPLANTED'
  /** A screening trial is open. */
  | 'IN_TRIAL'
  /** No contact for 18 months and two attempts since, or stated as lost. Any new dated record ends it. */
  | 'LOST'
  /** A pump is in place and its dose is stable. */
  | 'MAINTENANCE'
  /** Assessed as not suitable. */
  | 'NOT_SUITABLE'
  /** Referred or enrolled; not assessed yet. */
  | 'REFERRED'
  /** A pump is in place and stopped. */
  | 'SUSPENDED'
  /** A pump is in place and its dose is being found: up to 6 months, unless declared stable before. */
  | 'TITRATION'
  /** Followed by another hospital. */
  | 'TRANSFERRED'
  /** The trial was not positive, or cost useful function. */
  | 'TRIAL_NEGATIVE'
  /** The trial was positive; no implant yet. */
  | 'TRIAL_POSITIVE'
  /** Consent was withdrawn: nothing new is recorded. */
  | 'WITHDRAWN';

/** Whose patients, and which of them. */
export type TodayFilter = {
  /** Only refills of this band; all when absent. */
  band?: RefillBand | null | undefined;
  /** Only patients nobody is responsible for; not together with a clinician. */
  nobodyResponsible?: boolean | null | undefined;
  /** Only replacements due in the month of this day; all when absent. */
  replacementMonth?: string | null | undefined;
  /** Only patients this clinician looks after; all when absent. */
  responsibleId?: string | number | null | undefined;
};

/** How far a transfer has come. */
export type TransferState =
  /** The patient has moved. */
  | 'ACCEPTED'
  /** The receiving centre does not take the patient. */
  | 'DECLINED'
  /** The receiving centre has not answered yet. */
  | 'OFFERED'
  /** The offer was taken back. */
  | 'WITHDRAWN';

/** What a screening trial showed. */
export type TrialConclusion =
  /** Ended before it could show anything. */
  | 'ABORTED'
  /** Neither can be said. */
  | 'INCONCLUSIVE'
  /** No sufficient response. */
  | 'NEGATIVE'
  /** The response was as wished for. */
  | 'POSITIVE'
  /** Tone fell, and with it a useful function was lost. */
  | 'POSITIVE_TONE_NEGATIVE_FUNCTION';

/** What a response to the trial was judged by. */
export type TrialCriterion =
  /** A goal agreed beforehand was reached. */
  | 'GOAL_BASED'
  /** The mean lower-limb grade falls by 1.0 or more; the default. */
  | 'MEAN_LOWER_LIMB_FALL_1'
  /** Ashworth or Penn score falls by 2 points or more. */
  | 'TWO_POINTS_ASHWORTH_OR_PENN';

/** Whose decision the conclusion is. */
export type TrialDecider =
  /** The clinician in charge. */
  | 'CLINICIAN'
  /** Those who decide for the patient. */
  | 'FAMILY'
  /** The patient. */
  | 'PATIENT'
  /** The team together with patient or family. */
  | 'TEAM';

/** Useful function after a bolus, compared with before it. */
export type TrialFunction =
  /** Better than before. */
  | 'BETTER'
  /** A useful function was lost. */
  | 'LOST'
  /** As before. */
  | 'SAME'
  /** Worse, still possible. */
  | 'WORSE';

/** How the drug is given in a screening trial. */
export type TrialRoute =
  /** Through an external catheter. */
  | 'EXTERNAL_CATHETER'
  /** Single boluses by lumbar puncture. */
  | 'LP_BOLUS';

/** A signed assessment to open for correction. */
export type UnlockAssessmentInput = {
  /** Identifier of the assessment. */
  assessmentId: string | number;
  /** The version to open. */
  expectedVersion: number;
  /** Why, in 3 to 500 characters. */
  reason: string;
};

/** What was done to an assessment after it was recorded. */
export type VersionChange =
  /** Something in it was put right, for a stated reason. */
  | 'AMENDED'
  /** A signed version was opened for correction: the same content again, unsigned. */
  | 'UNLOCKED'
  /** It should not have been recorded; it counts nowhere. */
  | 'VOIDED';

/** One version to sign. */
export type VersionToSignInput = {
  /** Identifier of the assessment. */
  assessmentId: string | number;
  /** The version the signer has read. */
  expectedVersion: number;
};

/** An assessment that should not have been recorded. */
export type VoidAssessmentInput = {
  /** Identifier of the assessment. */
  assessmentId: string | number;
  /** Why, in kind. */
  category: VoidingCategory;
  /** The version that was looked at. */
  expectedVersion: number;
  /** Why, in 3 to 500 characters. */
  reason: string;
};

/** A record entered in error. */
export type VoidTherapyRecordInput = {
  /** Version of the record the edit was made of; refused when it is another by now. */
  expectedVersion: number;
  /** The record. */
  id: string | number;
  /** What kind of record it is. */
  kind: TherapyRecordKind;
  /** Why, for the history: 3 to 500 characters. */
  reason: string;
};

/** Why an assessment was voided, in kind. */
export type VoidingCategory =
  /** It is recorded elsewhere already. */
  | 'DUPLICATE'
  /** It was never made. */
  | 'NOT_PERFORMED'
  /** None of these; the reason says it. */
  | 'OTHER'
  /** It was made of another patient. */
  | 'WRONG_PATIENT'
  /** It was made at another visit of the patient. */
  | 'WRONG_VISIT';

/** What came of a follow-up window. */
export type WindowStatus =
  /** Open, up to its target day. */
  | 'DUE'
  /** A visit filled it. */
  | 'FILLED'
  /** Closed without a visit. */
  | 'MISSED'
  /** Follow-up ended before it closed. */
  | 'NOT_EXPECTED'
  /** Open, past its target day. */
  | 'OVERDUE'
  /** Not open yet. */
  | 'UPCOMING';

/** An enum describing what kind of type a given `__Type` is. */
export type __TypeKind =
  /** Indicates this type is a scalar. */
  | 'SCALAR'
  /** Indicates this type is an object. `fields` and `interfaces` are valid fields. */
  | 'OBJECT'
  /** Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields. */
  | 'INTERFACE'
  /** Indicates this type is a union. `possibleTypes` is a valid field. */
  | 'UNION'
  /** Indicates this type is an enum. `enumValues` is a valid field. */
  | 'ENUM'
  /** Indicates this type is an input object. `inputFields` is a valid field. */
  | 'INPUT_OBJECT'
  /** Indicates this type is a list. `ofType` is a valid field. */
  | 'LIST'
  /** Indicates this type is a non-null. `ofType` is a valid field. */
  | 'NON_NULL';

/** A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies. */
export type __DirectiveLocation =
  /** Location adjacent to a query operation. */
  | 'QUERY'
  /** Location adjacent to a mutation operation. */
  | 'MUTATION'
  /** Location adjacent to a subscription operation. */
  | 'SUBSCRIPTION'
  /** Location adjacent to a field. */
  | 'FIELD'
  /** Location adjacent to a fragment definition. */
  | 'FRAGMENT_DEFINITION'
  /** Location adjacent to a fragment spread. */
  | 'FRAGMENT_SPREAD'
  /** Location adjacent to an inline fragment. */
  | 'INLINE_FRAGMENT'
  /** Location adjacent to a variable definition. */
  | 'VARIABLE_DEFINITION'
  /** Location adjacent to a schema definition. */
  | 'SCHEMA'
  /** Location adjacent to a scalar definition. */
  | 'SCALAR'
  /** Location adjacent to an object type definition. */
  | 'OBJECT'
  /** Location adjacent to a field definition. */
  | 'FIELD_DEFINITION'
  /** Location adjacent to an argument definition. */
  | 'ARGUMENT_DEFINITION'
  /** Location adjacent to an interface definition. */
  | 'INTERFACE'
  /** Location adjacent to a union definition. */
  | 'UNION'
  /** Location adjacent to an enum definition. */
  | 'ENUM'
  /** Location adjacent to an enum value definition. */
  | 'ENUM_VALUE'
  /** Location adjacent to an input object type definition. */
  | 'INPUT_OBJECT'
  /** Location adjacent to an input object field definition. */
  | 'INPUT_FIELD_DEFINITION'
  /** Location adjacent to a directive definition. */
  | 'DIRECTIVE_DEFINITION';

export type SignInProgressQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProgressQuery = { signInProgress: { problem: string | null, step: SignInStep, enrolment: { secret: string, address: string } | null, roles: Array<{ id: string, role: Role, centreName: string | null }> } };

export type ProgressFragment = { step: SignInStep, enrolment: { secret: string, address: string } | null, roles: Array<{ id: string, role: Role, centreName: string | null }> };

export type SignInMutationVariables = Exact<{
  account: string;
  password: string;
}>;


export type SignInMutation = { signIn: { step: SignInStep, enrolment: { secret: string, address: string } | null, roles: Array<{ id: string, role: Role, centreName: string | null }> } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor: { step: SignInStep, enrolment: { secret: string, address: string } | null, roles: Array<{ id: string, role: Role, centreName: string | null }> } };

export type ChooseRoleMutationVariables = Exact<{
  roleId: string;
}>;


export type ChooseRoleMutation = { chooseRole: { step: SignInStep, enrolment: { secret: string, address: string } | null, roles: Array<{ id: string, role: Role, centreName: string | null }> } };

export type InvitationQueryVariables = Exact<{
  code: string;
}>;


export type InvitationQuery = { invitation: { name: string, account: string, reset: boolean } };

export type AcceptInvitationMutationVariables = Exact<{
  input: NewPasswordInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { step: SignInStep, enrolment: { secret: string, address: string } | null, roles: Array<{ id: string, role: Role, centreName: string | null }> } };

export type SetUpRegistryMutationVariables = Exact<{
  input: SetUpInput;
}>;


export type SetUpRegistryMutation = { setUpRegistry: { step: SignInStep, enrolment: { secret: string, address: string } | null, roles: Array<{ id: string, role: Role, centreName: string | null }> } };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { account: { account: string | null, name: string, method: SignInMethod, fresh: boolean, passwordSetAt: string | null, secondFactorSince: string | null, roles: Array<{ id: string, role: Role, centreName: string | null }>, sessions: Array<{ id: string, role: Role, centreName: string | null, browser: string | null, system: string | null, startedAt: string, lastSeenAt: string, current: boolean }> } };

export type ReauthenticateMutationVariables = Exact<{
  proof: ProofInput;
}>;


export type ReauthenticateMutation = { reauthenticate: { authenticatedAt: string } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: boolean };

export type ReplaceSecondFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type ReplaceSecondFactorMutation = { replaceSecondFactor: { step: SignInStep, enrolment: { secret: string, address: string } | null, roles: Array<{ id: string, role: Role, centreName: string | null }> } };

export type SwitchRoleMutationVariables = Exact<{
  roleId: string | number;
}>;


export type SwitchRoleMutation = { switchRole: { role: Role } };

export type EndLoginSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndLoginSessionMutation = { endLoginSession: boolean };

export type EndOtherLoginSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherLoginSessionsMutation = { endOtherLoginSessions: number };

export type CaregiverLinksQueryVariables = Exact<{
  id: string | number;
}>;


export type CaregiverLinksQuery = { patient: { id: string, caregiverLinks: Array<{ id: string, state: CaregiverLinkState, respondent: LinkRespondent, language: FormLanguage, relation: string | null, issuedAt: string, issuedBy: string, expiresAt: string, timesOpened: number, lastOpenedAt: string | null, submittedAt: string | null, revokedAt: string | null, answeredIn: FormLanguage | null, wording: string | null, activeSeconds: number | null, encounterId: string | null }> } };

export type IssueCaregiverLinkMutationVariables = Exact<{
  input: IssueCaregiverLinkInput;
}>;


export type IssueCaregiverLinkMutation = { issueCaregiverLink: { path: string } };

export type RevokeCaregiverLinkMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeCaregiverLinkMutation = { revokeCaregiverLink: { id: string } };

export type ContactAttemptsQueryVariables = Exact<{
  id: string | number;
}>;


export type ContactAttemptsQuery = { patient: { id: string, contactAttempts: Array<{ id: string, attemptedAt: string, about: ContactAbout, channel: ContactChannel, outcome: ContactOutcome, attestation: Attestation | null, appointmentOn: string | null, note: string | null, recordedBy: string }> } };

export type RecordContactAttemptMutationVariables = Exact<{
  input: RecordContactAttemptInput;
}>;


export type RecordContactAttemptMutation = { recordContactAttempt: { id: string } };

export type PatientDevicesQueryVariables = Exact<{
  id: string | number;
}>;


export type PatientDevicesQuery = { patient: { id: string, firstImplantOn: string | null, diedOn: string | null, components: Array<{ id: string, kind: ComponentKind, modelCode: string | null, modelName: string | null, serial: string | null, udi: string | null, side: ComponentSide | null, placement: PumpPlacement | null, reservoirMl: number | null, pieces: CatheterPieces | null, entryLevel: string | null, tipLevel: string | null, implantedLengthCm: number | null, internalVolumeMl: number | null, implantedOn: string, explantedOn: string | null }>, procedures: Array<{ id: string, version: number, type: ProcedureType, performedOn: string, pumpModel: string | null, catheterModel: string | null, indication: string | null, explantReason: string | null, surgeonRole: SurgeonRole | null, anaesthesia: Anaesthesia | null, durationMin: number | null, antibioticProphylaxis: boolean | null, dischargedOn: string | null, reimplantPlanned: boolean | null, overrideReason: string | null, awaitsSecondSignOff: boolean, own: boolean, secondSignOffBy: string | null, recordedBy: string, components: Array<{ action: ComponentAction, component: { id: string, kind: ComponentKind, modelCode: string | null, modelName: string | null, serial: string | null, udi: string | null, side: ComponentSide | null, placement: PumpPlacement | null, reservoirMl: number | null, pieces: CatheterPieces | null, entryLevel: string | null, tipLevel: string | null, implantedLengthCm: number | null, internalVolumeMl: number | null } }> }> } };

export type ModelChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelChoicesQuery = { deviceModels: Array<{ code: string, kind: ComponentKind, name: string, retired: boolean, constants: Array<{ name: string, value: number }> }> };

export type ReadUdiQueryVariables = Exact<{
  text: string;
}>;


export type ReadUdiQuery = { readUdi: { printed: string, serial: string | null, lot: string | null, expiresOn: string | null, deviceModelCode: string | null } };

export type RecordImplantMutationVariables = Exact<{
  input: RecordImplantInput;
}>;


export type RecordImplantMutation = { recordImplant: { id: string } };

export type RecordProcedureMutationVariables = Exact<{
  input: RecordProcedureInput;
}>;


export type RecordProcedureMutation = { recordProcedure: { id: string } };

export type CorrectProcedureMutationVariables = Exact<{
  input: CorrectProcedureInput;
}>;


export type CorrectProcedureMutation = { correctProcedure: { id: string } };

export type ConfirmImplantMutationVariables = Exact<{
  input: ConfirmImplantInput;
}>;


export type ConfirmImplantMutation = { confirmImplant: { id: string } };

export type DoseFormQueryVariables = Exact<{
  patientId: string | number;
}>;


export type DoseFormQuery = { doseForm: { timeZone: string, bestBolusUg: number | null, catheterMl: number | null, implants: Array<string>, expectedResidualMl: number | null, problem: string | null, patient: { id: string, pseudonym: string, birthYear: number, identity: { familyName: string, givenName: string } | null }, pumps: Array<{ implantedOn: string, explantedOn: string | null, modelName: string | null, modelVersion: number | null, reservoirMl: number | null, alarmMl: number | null, unusableMl: number | null, stabilityDays: number | null, serviceLifeYears: number | null, minDailyMl: number | null, maxDailyMl: number | null }>, fills: Array<{ at: string, filledMl: number, concentrationUgPerMl: number, pump: number | null }>, doses: Array<{ at: string, dailyDoseUg: number, concentrationUgPerMl: number | null, pump: number | null }>, lastRefill: { refilledAt: string, measuredResidualMl: number | null, filledMl: number, concentrationUgPerMl: number, drugProduct: string | null } | null, lastProgramming: { programmedAt: string, mode: InfusionMode, dailyDoseUg: number, concentrationUgPerMl: number | null, oralBaclofenMgPerDay: number | null, steps: Array<{ fromMinute: number | null, toMinute: number | null, rateUgPerHour: number | null, atMinute: number | null, doseUg: number | null, perDay: number | null }> } | null } };

export type RecordRefillMutationVariables = Exact<{
  input: RecordRefillInput;
}>;


export type RecordRefillMutation = { recordRefill: { id: string } };

export type RecordProgrammingMutationVariables = Exact<{
  input: RecordProgrammingInput;
}>;


export type RecordProgrammingMutation = { recordProgramming: { id: string } };

export type ReservoirNowQueryVariables = Exact<{
  id: string | number;
}>;


export type ReservoirNowQuery = { patient: { id: string, reservoir: { state: ReservoirState, alarmOn: string | null, emptyOn: string | null, dueByOn: string | null } | null } };

export type DosesQueryVariables = Exact<{
  id: string | number;
}>;


export type DosesQuery = { patient: { id: string, reservoir: { state: ReservoirState, missing: Array<MissingInput>, volumeMl: number | null, asOf: string | null, dailyDoseUg: number | null, concentrationUgPerMl: number | null, dailyMl: number | null, alarmOn: string | null, emptyOn: string | null, dueByOn: string | null, programmerAlarmOn: string | null, disagreementDays: number | null, replaceByOn: string | null, modelName: string | null, modelVersion: number | null, basis: string | null } | null, refills: Array<{ id: string, version: number, drugProduct: string | null, lot: string | null, drugExpiresOn: string | null, attempts: number | null, discrepancyReview: string | null, gapAnswer: GapAnswer | null, attestation: Attestation, nextAppointmentOn: string | null, kind: RefillKind, refilledAt: string, expectedResidualMl: number | null, computedResidualMl: number | null, measuredResidualMl: number | null, discrepancyMl: number | null, discrepancyPercent: number | null, discrepancyStanding: DiscrepancyStanding | null, filledMl: number, concentrationUgPerMl: number, alarmOn: string | null, recordedBy: string, reasons: Array<{ field: string, reason: string }> }>, complications: Array<{ onsetOn: string, type: { code: string, label: string } }>, programmings: Array<{ id: string, refillId: string | null, version: number, oralBaclofenMgPerDay: number | null, reservoirMl: number | null, alarmOn: string | null, replaceByOn: string | null, programmedAt: string, mode: InfusionMode, dailyDoseUg: number, concentrationUgPerMl: number | null, changePercent: number | null, reason: string | null, recordedBy: string, steps: Array<{ fromMinute: number | null, toMinute: number | null, rateUgPerHour: number | null, atMinute: number | null, doseUg: number | null, perDay: number | null }>, reasons: Array<{ field: string, reason: string }>, bridge: { volumeMl: number | null, durationMinutes: number | null } | null }> } };

export type BlankSheetOfPatientQueryVariables = Exact<{
  patientId: string | number;
  today: string;
  window?: string | number | null | undefined;
}>;


export type BlankSheetOfPatientQuery = { visitForm: { askedFor: { code: string, label: string } | null, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string, birthDate: string, hospitalNumber: string } | null, protocol: { title: string, version: string, windows: Array<{ code: string, label: string }> }, nextVisit: { code: string } | null }, instruments: Array<{ instrument: { code: string, version: string, title: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, licence: { textShippable: boolean }, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string } | null, options: Array<{ code: string, label: string, score: number | null, kind: string }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, unit: string, range: Array<number>, decimals: number }> } }> } };

export type PaperInstrumentFragment = { code: string, version: string, title: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, licence: { textShippable: boolean }, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string } | null, options: Array<{ code: string, label: string, score: number | null, kind: string }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, unit: string, range: Array<number>, decimals: number }> };

export type BlankSheetQueryVariables = Exact<{ [key: string]: never; }>;


export type BlankSheetQuery = { protocols: Array<{ code: string, version: string, title: string, windows: Array<{ code: string, label: string, instruments: Array<string>, classifiers: Array<string> }> }>, instruments: Array<{ code: string, version: string, title: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, licence: { textShippable: boolean }, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string } | null, options: Array<{ code: string, label: string, score: number | null, kind: string }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, unit: string, range: Array<number>, decimals: number }> }> };

export type FilledSheetQueryVariables = Exact<{
  patientId: string | number;
}>;


export type FilledSheetQuery = { patient: { id: string, pseudonym: string, firstImplantOn: string | null, identity: { familyName: string, givenName: string, birthDate: string, hospitalNumber: string } | null, protocol: { title: string, version: string }, encounters: Array<{ id: string, heldOn: string, purpose: EncounterPurpose, contact: ContactMode, attestation: Attestation, windowLabel: string | null, recordedAt: string, recordedBy: string, voidedAssessments: Array<{ id: string, title: string }>, assessments: Array<{ id: string, instrumentCode: string, instrumentVersion: string, title: string, rater: Rater, recording: Recording, absence: string | null, reason: string | null, version: number, status: AssessmentStatus, signatureState: SignatureState, signatures: Array<{ id: string, printedName: string, meaning: SignatureMeaning, signedAt: string }>, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, title: string, value: number | null, absence: string | null, reason: string | null, answered: number, expected: number, unit: string }> }> }> }, instruments: Array<{ code: string, version: string, items: Array<{ linkId: string, label: string, type: string, unit: string | null, options: Array<{ code: string, label: string }>, cells: Array<{ code: string, label: string }> }>, scores: Array<{ code: string, decimals: number }> }> };

export type PathwayOfPatientQueryVariables = Exact<{
  id: string | number;
}>;


export type PathwayOfPatientQuery = { patient: { id: string, pseudonym: string, version: number, enrolledOn: string, lastContactOn: string | null, firstImplantOn: string | null, diedOn: string | null, exitedOn: string | null, exitReason: string | null, pathway: { state: TherapyState, sinceOn: string | null, course: Array<{ state: TherapyState, fromOn: string }> }, procedures: Array<{ type: ProcedureType, performedOn: string }>, trials: Array<{ startedOn: string, concludedOn: string | null, conclusion: TrialConclusion | null }>, events: Array<{ id: string, kind: PathwayEventKind, happenedOn: string, detail: string | null, note: string | null, recordedBy: string, version: number, reasons: Array<{ rule: string, reason: string }> }>, candidacies: Array<{ id: string, assessedOn: string, outcome: CandidacyOutcome, outcomeNote: string | null, onsetOn: string | null, congenital: boolean | null, monthsSinceOnsetLeast: number | null, monthsSinceOnsetMost: number | null, distribution: Distribution | null, trunk: boolean | null, dystonia: boolean | null, gmfcs: number | null, ais: AisGrade | null, injuryLevel: string | null, edss: number | null, mrs: number | null, weightKg: number | null, heightCm: number | null, bmi: number | null, caregiver: string | null, distanceKm: number | null, recordedBy: string, version: number, contraindications: Array<{ code: string, status: CheckStatus, note: string | null }>, treatments: Array<{ code: string, maxDoseMgPerDay: number | null, stoppedBecause: string | null, note: string | null }>, features: Array<{ code: string, status: CheckStatus }>, reasons: Array<{ rule: string, field: string, reason: string }> }>, goals: Array<{ id: string, number: number, agreedOn: string, category: string, statement: string, levels: Array<string>, baselineLevel: number, importance: number | null, difficulty: number | null, lockedAt: string | null, version: number, ratings: Array<{ encounterId: string, heldOn: string, level: number | null, absence: string | null }> }> } };

export type RecordPathwayEventMutationVariables = Exact<{
  input: RecordPathwayEventInput;
}>;


export type RecordPathwayEventMutation = { recordPathwayEvent: { id: string } };

export type RecordExitMutationVariables = Exact<{
  input: RecordExitInput;
}>;


export type RecordExitMutation = { recordExit: { id: string } };

export type ResumeFollowUpMutationVariables = Exact<{
  input: ResumeFollowUpInput;
}>;


export type ResumeFollowUpMutation = { resumeFollowUp: { id: string } };

export type RecordCandidacyMutationVariables = Exact<{
  input: RecordCandidacyInput;
}>;


export type RecordCandidacyMutation = { recordCandidacy: { id: string } };

export type RecordGoalMutationVariables = Exact<{
  input: RecordGoalInput;
}>;


export type RecordGoalMutation = { recordGoal: { id: string, number: number } };

export type CorrectGoalMutationVariables = Exact<{
  input: CorrectGoalInput;
}>;


export type CorrectGoalMutation = { correctGoal: { id: string } };

export type LockGoalsMutationVariables = Exact<{
  input: LockGoalsInput;
}>;


export type LockGoalsMutation = { lockGoals: Array<{ id: string }> };

export type VoidTherapyRecordMutationVariables = Exact<{
  input: VoidTherapyRecordInput;
}>;


export type VoidTherapyRecordMutation = { voidTherapyRecord: Array<{ kind: TherapyRecordKind, id: string }> };

export type StoredNowQueryVariables = Exact<{
  id: string | number;
}>;


export type StoredNowQuery = { patient: { id: string, version: number, pseudonym: string, sex: Sex | null, birthYear: number, origin: Origin | null, enrolledOn: string, diedOn: string | null, aetiology: { code: string } | null, identity: { familyName: string, givenName: string, birthDate: string, hospitalNumber: string } | null, encounters: Array<{ id: string, version: number, heldOn: string, contact: ContactMode, attestation: Attestation }>, complications: Array<{ id: string, version: number, onsetOn: string, detectedOn: string | null, grade: number | null, serious: boolean | null, outcome: ComplicationOutcome, resolvedOn: string | null, causedById: string | null, type: { code: string, label: string } }> } };

export type CorrectPatientMutationVariables = Exact<{
  input: CorrectPatientInput;
}>;


export type CorrectPatientMutation = { correctPatient: { id: string, version: number } };

export type CorrectComplicationMutationVariables = Exact<{
  input: CorrectComplicationInput;
}>;


export type CorrectComplicationMutation = { correctComplication: { id: string, version: number } };

export type CorrectEncounterMutationVariables = Exact<{
  input: CorrectEncounterInput;
}>;


export type CorrectEncounterMutation = { correctEncounter: { id: string, version: number } };

export type HistoryPatientQueryVariables = Exact<{
  id: string | number;
}>;


export type HistoryPatientQuery = { patient: { pseudonym: string } };

export type PatientQueryVariables = Exact<{
  id: string | number;
}>;


export type PatientQuery = { patient: { id: string, version: number, pseudonym: string, sex: Sex | null, birthYear: number, origin: Origin | null, state: TherapyState, enrolledOn: string, firstImplantOn: string | null, lastContactOn: string | null, diedOn: string | null, exitedOn: string | null, aetiology: { code: string, label: string } | null, identity: { familyName: string, givenName: string, birthDate: string, hospitalNumber: string } | null, pathway: { state: TherapyState, sinceOn: string | null }, components: Array<{ id: string, kind: ComponentKind, modelName: string | null, reservoirMl: number | null, tipLevel: string | null, implantedOn: string, explantedOn: string | null }>, reservoir: { state: ReservoirState, missing: Array<MissingInput>, filledAt: string | null, alarmOn: string | null, dueByOn: string | null, programmerAlarmOn: string | null, disagreementDays: number | null, concentrationUgPerMl: number | null, dailyDoseUg: number | null, modelName: string | null, implantedOn: string, replaceByOn: string | null } | null, nextVisit: { code: string, label: string, opensOn: string, targetOn: string, closesOn: string, status: WindowStatus } | null, protocol: { code: string, version: string, title: string } } };

export type PatientScheduleQueryVariables = Exact<{
  id: string | number;
}>;


export type PatientScheduleQuery = { patient: { id: string, windows: Array<{ code: string, label: string, opensOn: string, targetOn: string, closesOn: string, status: WindowStatus, encounterId: string | null }> } };

export type PatientVisitsQueryVariables = Exact<{
  id: string | number;
}>;


export type PatientVisitsQuery = { patient: { id: string, pseudonym: string, firstImplantOn: string | null, encounters: Array<{ id: string, version: number, heldOn: string, purpose: EncounterPurpose, contact: ContactMode, attestation: Attestation, windowCode: string | null, windowLabel: string | null, afterTestBolus: boolean, duringBridge: boolean, recordedAt: string, recordedBy: string, voidedAssessments: Array<{ id: string, title: string, rater: Rater, voiding: { voidedAt: string, voidedBy: string, category: VoidingCategory | null, reason: string } | null }>, assessments: Array<{ id: string, instrumentCode: string, instrumentVersion: string, title: string, rater: Rater, recording: Recording, absence: string | null, reason: string | null, version: number, status: AssessmentStatus, signatureState: SignatureState, signatures: Array<{ id: string, printedName: string, meaning: SignatureMeaning, signedAt: string }>, scores: Array<{ code: string, title: string, value: number | null, absence: string | null, reason: string | null, answered: number, expected: number, unit: string }> }> }>, trajectories: Array<{ scoreCode: string, primary: boolean, title: string, shortTitle: string, domain: Domain, unit: string, rater: Rater, direction: Direction, range: Array<number>, points: Array<{ heldOn: string, dayOfTherapy: number | null, windowCode: string | null, value: number | null, absence: string | null, reason: string | null, improvement: number | null, pairs: number | null, raterChanged: boolean, encounterId: string }> }>, protocol: { code: string, version: string, windows: Array<{ code: string, label: string, targetDay: number, baseline: boolean }>, scores: Array<{ scoreCode: string, title: string, decimals: number, responder: { description: string, provisional: boolean } }> } } };

export type PatientComplicationsQueryVariables = Exact<{
  id: string | number;
}>;


export type PatientComplicationsQuery = { patient: { id: string, diedOn: string | null, complications: Array<{ id: string, version: number, onsetOn: string, detectedOn: string | null, grade: number | null, serious: boolean | null, outcome: ComplicationOutcome, resolvedOn: string | null, causedById: string | null, recordedAt: string, recordedBy: string, type: { code: string, label: string, categoryLabel: string, sentinel: boolean } }> } };

export type VisitAnswersQueryVariables = Exact<{
  patientId: string | number;
}>;


export type VisitAnswersQuery = { patient: { id: string, encounters: Array<{ id: string, activeSeconds: number | null, fromPaper: boolean, antispastics: Array<Antispastic> | null, antispasticsAbsence: AntispasticsAbsence | null, assessments: Array<{ id: string, relation: RaterRelation | null, ratedBy: { id: string, name: string } | null, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, versions: Array<{ version: number, change: VersionChange | null, changeCategory: AmendmentCategory | null, changeReason: string | null, recordedAt: string, recordedBy: string }> }> }> }, instruments: Array<{ code: string, version: string, items: Array<{ linkId: string, label: string, type: string, unit: string | null, options: Array<{ code: string, label: string }>, cells: Array<{ code: string, label: string }> }> }> };

export type RecordComplicationMutationVariables = Exact<{
  input: RecordComplicationInput;
}>;


export type RecordComplicationMutation = { recordComplication: { id: string } };

export type ConcludeComplicationMutationVariables = Exact<{
  input: ConcludeComplicationInput;
}>;


export type ConcludeComplicationMutation = { concludeComplication: { id: string } };

export type RecordDeathMutationVariables = Exact<{
  input: RecordDeathInput;
}>;


export type RecordDeathMutation = { recordDeath: { id: string, version: number, diedOn: string | null } };

export type ComplicationChoicesQueryVariables = Exact<{
  id: string | number;
}>;


export type ComplicationChoicesQuery = { patient: { id: string, diedOn: string | null, complications: Array<{ id: string, onsetOn: string, type: { label: string } }>, protocol: { complicationTypes: Array<{ code: string, label: string, category: string, categoryLabel: string, sentinel: boolean }> } } };

export type PatientSummaryQueryVariables = Exact<{
  id: string | number;
}>;


export type PatientSummaryQuery = { patient: { id: string, pseudonym: string, sex: Sex | null, birthYear: number, origin: Origin | null, firstImplantOn: string | null, lastContactOn: string | null, diedOn: string | null, aetiology: { code: string, label: string } | null, identity: { familyName: string, givenName: string, birthDate: string, hospitalNumber: string } | null, responsible: { name: string } | null, pathway: { state: TherapyState, sinceOn: string | null }, nextVisit: { label: string, targetOn: string, status: WindowStatus } | null, components: Array<{ id: string, kind: ComponentKind, modelName: string | null, reservoirMl: number | null, tipLevel: string | null, implantedOn: string, explantedOn: string | null }>, reservoir: { state: ReservoirState, missing: Array<MissingInput>, filledAt: string | null, filledMl: number | null, asOf: string | null, volumeMl: number | null, concentrationUgPerMl: number | null, dailyDoseUg: number | null, dailyMl: number | null, alarmMl: number | null, alarmOn: string | null, emptyOn: string | null, dueByOn: string | null, programmerAlarmOn: string | null, disagreementDays: number | null, modelName: string | null, implantedOn: string, replaceByOn: string | null, basis: string | null } | null, programmings: Array<{ programmedAt: string, dailyDoseUg: number, concentrationUgPerMl: number | null }>, goals: Array<{ id: string, number: number, statement: string, ratings: Array<{ heldOn: string, level: number | null }> }>, complications: Array<{ id: string, onsetOn: string, grade: number | null, outcome: ComplicationOutcome, type: { code: string, label: string, sentinel: boolean } }>, trajectories: Array<{ scoreCode: string, primary: boolean, shortTitle: string, domain: Domain, unit: string, rater: Rater, direction: Direction, points: Array<{ heldOn: string, value: number | null, improvement: number | null }> }>, protocol: { code: string, version: string, title: string, scores: Array<{ scoreCode: string, decimals: number }> } } };

export type PatientSwimlaneQueryVariables = Exact<{
  id: string | number;
}>;


export type PatientSwimlaneQuery = { patient: { id: string, pseudonym: string, firstImplantOn: string | null, diedOn: string | null, exitedOn: string | null, trajectories: Array<{ scoreCode: string, primary: boolean, shortTitle: string, domain: Domain, unit: string, rater: Rater, direction: Direction, range: Array<number>, points: Array<{ heldOn: string, value: number | null, absence: string | null, reason: string | null, encounterId: string }> }>, complications: Array<{ id: string, onsetOn: string, resolvedOn: string | null, outcome: ComplicationOutcome, type: { code: string, label: string, sentinel: boolean } }>, components: Array<{ id: string, kind: ComponentKind, modelName: string | null, tipLevel: string | null, implantedOn: string, explantedOn: string | null }>, programmings: Array<{ id: string, programmedAt: string, dailyDoseUg: number, oralBaclofenMgPerDay: number | null }>, procedures: Array<{ id: string, type: ProcedureType, performedOn: string }>, protocol: { code: string, version: string, scores: Array<{ scoreCode: string, decimals: number }> } } };

export type PatientListQueryVariables = Exact<{
  filter?: PatientFilter | null | undefined;
  sort?: PatientSort | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PatientListQuery = { patients: { total: number, endCursor: string | null, hasNextPage: boolean, nodes: Array<{ id: string, pseudonym: string, state: TherapyState, firstImplantOn: string | null, lastContactOn: string | null, aetiology: { label: string } | null, identity: { familyName: string, givenName: string } | null }> } };

export type AetiologiesQueryVariables = Exact<{ [key: string]: never; }>;


export type AetiologiesQuery = { aetiologies: Array<{ code: string, label: string, origin: Origin | null }> };

export type RegisterPatientMutationVariables = Exact<{
  input: RecordPatientInput;
}>;


export type RegisterPatientMutation = { recordPatient: { id: string, pseudonym: string } };

export type CliniciansQueryVariables = Exact<{ [key: string]: never; }>;


export type CliniciansQuery = { clinicians: Array<{ id: string, name: string }> };

export type ResponsibleNowQueryVariables = Exact<{
  id: string | number;
}>;


export type ResponsibleNowQuery = { clinicians: Array<{ id: string, name: string }>, patient: { id: string, version: number, responsible: { id: string, name: string } | null } };

export type PatientResponsibleQueryVariables = Exact<{
  id: string | number;
}>;


export type PatientResponsibleQuery = { patient: { id: string, responsible: { id: string, name: string } | null } };

export type SetResponsibleMutationVariables = Exact<{
  input: SetResponsibleInput;
}>;


export type SetResponsibleMutation = { setResponsible: { id: string, version: number } };

export type SignAssessmentsMutationVariables = Exact<{
  input: SignAssessmentsInput;
}>;


export type SignAssessmentsMutation = { signAssessments: { id: string } };

export type AmendAssessmentMutationVariables = Exact<{
  input: AmendAssessmentInput;
}>;


export type AmendAssessmentMutation = { amendAssessment: { id: string, version: number } };

export type UnlockAssessmentMutationVariables = Exact<{
  input: UnlockAssessmentInput;
}>;


export type UnlockAssessmentMutation = { unlockAssessment: { id: string, version: number } };

export type VoidAssessmentMutationVariables = Exact<{
  input: VoidAssessmentInput;
}>;


export type VoidAssessmentMutation = { voidAssessment: { id: string, version: number } };

export type UnsignedVisitsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnsignedVisitsQuery = { today: { unsigned: { total: number, items: Array<{ encounterId: string, heldOn: string, patient: { id: string, pseudonym: string } }> } } };

export type AmendFormQueryVariables = Exact<{
  id: string | number;
  code: string | number;
  version: string;
}>;


export type AmendFormQuery = { assessment: { id: string, version: number, status: AssessmentStatus, title: string, rater: Rater, recording: Recording, absence: string | null, reason: string | null, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, value: number | null, absence: string | null, reason: string | null }> }, instrument: { code: string, version: string, status: string, title: string, shortTitle: string, domain: Domain, role: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, comparability: string, age: { minMonths: number | null, maxMonths: number | null, hard: boolean }, licence: { status: string, holder: string | null, textShippable: boolean, evidence: string }, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string, scoreGreaterThan: number } | null, options: Array<{ code: string, label: string, score: number | null, kind: string, reason: string | null, reasonRequired: boolean }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, shortTitle: string, unit: string, op: string, over: Array<string>, range: Array<number>, direction: Direction, decimals: number, minAnswered: number | null, minFraction: number | null, ordinal: boolean, meanLabel: string | null, primary: boolean }>, thresholds: Array<{ scoreCode: string, kind: string, value: number | null, unit: string, population: string, method: string, source: string, provisional: boolean }>, bindings: Array<{ system: string, code: string, target: string }> } };

export type AssessmentVersionsQueryVariables = Exact<{
  id: string | number;
  patientId: string | number;
}>;


export type AssessmentVersionsQuery = { assessment: { id: string, title: string, instrumentCode: string, instrumentVersion: string, status: AssessmentStatus, voiding: { voidedAt: string, voidedBy: string, category: VoidingCategory | null, reason: string } | null, versions: Array<{ version: number, status: AssessmentStatus, rater: Rater, recording: Recording, absence: string | null, reason: string | null, change: VersionChange | null, changeCategory: AmendmentCategory | null, changeReason: string | null, recordedAt: string, recordedBy: string, signatureState: SignatureState, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, value: number | null, absence: string | null, reason: string | null }>, signatures: Array<{ id: string, printedName: string, meaning: SignatureMeaning, signedAt: string, state: SignatureState }> }> }, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null, encounters: Array<{ id: string, heldOn: string, assessments: Array<{ id: string }>, voidedAssessments: Array<{ id: string }> }> } };

export type VersionWordsQueryVariables = Exact<{
  code: string | number;
  version: string;
}>;


export type VersionWordsQuery = { instrument: { code: string, version: string, items: Array<{ linkId: string, label: string, type: string, unit: string | null, options: Array<{ code: string, label: string }>, cells: Array<{ code: string, label: string }> }>, scores: Array<{ code: string, title: string, unit: string, decimals: number }> } };

export type EntryTimesQueryVariables = Exact<{ [key: string]: never; }>;


export type EntryTimesQuery = { entryTimes: Array<{ month: string | null, fromPaper: boolean, visits: number, medianSeconds: number, lowerQuartileSeconds: number, upperQuartileSeconds: number, underThreeMinutes: number }> };

export type OnCallQueryVariables = Exact<{ [key: string]: never; }>;


export type OnCallQuery = { today: { refills: { cannotCompute: number, overdue: number, within7: number, items: Array<{ band: RefillBand, daysLeft: number | null, alarmReached: boolean, emptyReached: boolean, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string, birthDate: string, hospitalNumber: string } | null }, responsible: { name: string } | null, reservoir: { state: ReservoirState, missing: Array<MissingInput>, modelName: string | null, filledAt: string | null, filledMl: number | null, asOf: string | null, volumeMl: number | null, concentrationUgPerMl: number | null, dailyDoseUg: number | null, alarmMl: number | null, alarmOn: string | null, emptyOn: string | null, dueByOn: string | null, programmerAlarmOn: string | null, disagreementDays: number | null } }> }, openSentinels: Array<{ patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string, birthDate: string, hospitalNumber: string } | null }, responsible: { name: string } | null, complication: { id: string, onsetOn: string, grade: number | null, outcome: ComplicationOutcome, type: { label: string } } }> } };

export type KnownOnPaperFragment = { id: string, pseudonym: string, identity: { familyName: string, givenName: string, birthDate: string, hospitalNumber: string } | null };

export type TodayRefillsQueryVariables = Exact<{
  filter?: TodayFilter | null | undefined;
}>;


export type TodayRefillsQuery = { today: { date: string, refills: { cannotCompute: number, overdue: number, within7: number, within30: number, stopped: number, items: Array<{ band: RefillBand, daysLeft: number | null, alarmReached: boolean, emptyReached: boolean, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null }, responsible: { id: string, name: string } | null, lastContact: { attemptedAt: string, channel: ContactChannel, outcome: ContactOutcome, appointmentOn: string | null } | null, reservoir: { state: ReservoirState, missing: Array<MissingInput>, filledAt: string | null, filledMl: number | null, asOf: string | null, volumeMl: number | null, concentrationUgPerMl: number | null, dailyDoseUg: number | null, alarmMl: number | null, alarmOn: string | null, emptyOn: string | null, dueByOn: string | null, programmerAlarmOn: string | null, disagreementDays: number | null } }> } } };

export type TodaySentinelsQueryVariables = Exact<{
  filter?: TodayFilter | null | undefined;
}>;


export type TodaySentinelsQuery = { today: { openSentinels: Array<{ daysOpen: number, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null }, responsible: { id: string, name: string } | null, complication: { id: string, onsetOn: string, grade: number | null, outcome: ComplicationOutcome, type: { label: string, categoryLabel: string } } }> } };

export type TodayFollowUpsQueryVariables = Exact<{
  filter?: TodayFilter | null | undefined;
}>;


export type TodayFollowUpsQuery = { today: { followUps: { overdue: number, due: number, upcoming: number, items: Array<{ daysOverdue: number, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null }, responsible: { id: string, name: string } | null, window: { code: string, label: string, opensOn: string, targetOn: string, closesOn: string, status: WindowStatus } }> } } };

export type TodayReplacementsQueryVariables = Exact<{
  filter?: TodayFilter | null | undefined;
}>;


export type TodayReplacementsQuery = { today: { date: string, replacements: { overdue: number, late: number, scheduleNow: number, later: number, months: Array<{ month: string, count: number }>, items: Array<{ replaceByOn: string, scheduleByOn: string, standing: ReplacementStanding, implantedOn: string, modelName: string | null, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null }, responsible: { id: string, name: string } | null }> } } };

export type TodayToFinishQueryVariables = Exact<{
  filter?: TodayFilter | null | undefined;
}>;


export type TodayToFinishQuery = { today: { drafts: { total: number, items: Array<{ encounterId: string, heldOn: string, assessments: number, recordedAt: string, recordedBy: string, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null } }> }, begun: { total: number, items: Array<{ draftId: string, heldOn: string | null, answers: number, changedAt: string, changedBy: string, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null } }> }, unsigned: { total: number, items: Array<{ encounterId: string, heldOn: string, assessments: number, recordedAt: string, recordedBy: string, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null } }> }, unconfirmedImplants: Array<{ procedureId: string, performedOn: string, recordedBy: string, own: boolean, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null } }> } };

export type UnfinishedFragment = { encounterId: string, heldOn: string, assessments: number, recordedAt: string, recordedBy: string, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null } };

export type TodaySilentQueryVariables = Exact<{
  filter?: TodayFilter | null | undefined;
}>;


export type TodaySilentQuery = { today: { lost: { total: number, toDeclare: number, items: Array<{ lastContactOn: string, attempts: number, mayBeDeclaredLost: boolean, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null }, responsible: { id: string, name: string } | null, lastContact: { attemptedAt: string, channel: ContactChannel, outcome: ContactOutcome, appointmentOn: string | null } | null }> } } };

export type LastContactFragment = { attemptedAt: string, channel: ContactChannel, outcome: ContactOutcome, appointmentOn: string | null };

export type TodayVisitsQueryVariables = Exact<{
  filter?: TodayFilter | null | undefined;
}>;


export type TodayVisitsQuery = { today: { recentVisits: Array<{ encounterId: string, heldOn: string, windowLabel: string | null, recordedAt: string, recordedBy: string, patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null } }> } };

export type WhoIsItFragment = { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null };

export type TodayDraftPatientQueryVariables = Exact<{
  id: string | number;
}>;


export type TodayDraftPatientQuery = { patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null } };

export type CalendarFeedsQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarFeedsQuery = { calendarFeeds: Array<{ id: string, role: Role, centreName: string, createdAt: string, lastReadOn: string | null, current: boolean }> };

export type CreateCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateCalendarFeedMutation = { createCalendarFeed: { path: string, feed: { id: string } } };

export type RevokeCalendarFeedMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeCalendarFeedMutation = { revokeCalendarFeed: { id: string } };

export type OtherRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type OtherRolesQuery = { account: { roles: Array<{ id: string, role: Role, centreName: string | null }> } };

export type TrialQueryVariables = Exact<{
  patientId: string | number;
}>;


export type TrialQuery = { patient: { id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null, trials: Array<{ id: string, version: number, startedOn: string, route: TrialRoute, criterion: TrialCriterion | null, criterionMet: boolean | null, concludedOn: string | null, conclusion: TrialConclusion | null, decidedBy: TrialDecider | null, note: string | null, proposals: Array<{ criterion: TrialCriterion, met: boolean | null, basis: string, source: string }>, boluses: Array<{ id: string, version: number, givenAt: string, doseUg: number, volumeMl: number | null, concentrationUgPerMl: number | null, punctureLevel: string | null, openingPressureCmH2o: number | null, observedHours: number | null, adverse: BolusAdverse | null, recordedBy: string, effect: { bestFall: number | null, peakHours: number | null, pairs: number | null, bestPsfsFall: number | null, functionLost: boolean, watchedHours: number | null }, responses: Array<{ id: string, version: number, hours: number, masLeMean: number | null, psfsFrequency: number | null, function: TrialFunction | null, heartRate: number | null, systolicMmhg: number | null, diastolicMmhg: number | null, respiratoryRate: number | null, spo2Percent: number | null, recordedBy: string, change: { fall: number | null, pairs: number } | null, mas: Array<{ cell: string, code: string | null, absence: string | null, reason: string | null }> }> }> }> } };

export type ToneScaleQueryVariables = Exact<{ [key: string]: never; }>;


export type ToneScaleQuery = { instrument: { code: string, version: string, status: string, title: string, shortTitle: string, domain: Domain, role: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, comparability: string, age: { minMonths: number | null, maxMonths: number | null, hard: boolean }, licence: { status: string, holder: string | null, textShippable: boolean, evidence: string }, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string, scoreGreaterThan: number } | null, options: Array<{ code: string, label: string, score: number | null, kind: string, reason: string | null, reasonRequired: boolean }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, shortTitle: string, unit: string, op: string, over: Array<string>, range: Array<number>, direction: Direction, decimals: number, minAnswered: number | null, minFraction: number | null, ordinal: boolean, meanLabel: string | null, primary: boolean }>, thresholds: Array<{ scoreCode: string, kind: string, value: number | null, unit: string, population: string, method: string, source: string, provisional: boolean }>, bindings: Array<{ system: string, code: string, target: string }> } };

export type TrialListQueryVariables = Exact<{
  patientId: string | number;
}>;


export type TrialListQuery = { patient: { id: string, diedOn: string | null, trials: Array<{ id: string, startedOn: string, concludedOn: string | null, conclusion: TrialConclusion | null, boluses: Array<{ id: string, doseUg: number, effect: { bestFall: number | null } }> }> } };

export type StartTrialMutationVariables = Exact<{
  input: StartTrialInput;
}>;


export type StartTrialMutation = { startTrial: { id: string } };

export type RecordTestBolusMutationVariables = Exact<{
  input: RecordTestBolusInput;
}>;


export type RecordTestBolusMutation = { recordTestBolus: { id: string } };

export type RecordBolusResponseMutationVariables = Exact<{
  input: RecordBolusResponseInput;
}>;


export type RecordBolusResponseMutation = { recordBolusResponse: { id: string } };

export type EndObservationMutationVariables = Exact<{
  input: EndObservationInput;
}>;


export type EndObservationMutation = { endObservation: { id: string } };

export type ConcludeTrialMutationVariables = Exact<{
  input: ConcludeTrialInput;
}>;


export type ConcludeTrialMutation = { concludeTrial: { id: string } };

export type VisitFormQueryVariables = Exact<{
  patientId: string | number;
  heldOn: string;
  askFor?: string | number | null | undefined;
}>;


export type VisitFormQuery = { clinicians: Array<{ id: string, name: string }>, visitForm: { heldOn: string, purpose: EncounterPurpose, dayOfTherapy: number | null, duringBridge: boolean, problem: string | null, askedFor: { code: string, label: string } | null, self: { id: string, name: string } | null, window: { code: string, label: string, targetDay: number, fromDay: number, toDay: number } | null, patient: { id: string, pseudonym: string, firstImplantOn: string | null, lastContactOn: string | null, encounters: Array<{ id: string, heldOn: string, contact: ContactMode, antispastics: Array<Antispastic> | null, antispasticsAbsence: AntispasticsAbsence | null }>, windows: Array<{ code: string, label: string, opensOn: string, targetOn: string, closesOn: string, status: WindowStatus }>, reservoir: { state: ReservoirState, dailyDoseUg: number | null, concentrationUgPerMl: number | null, dueByOn: string | null } | null, programmings: Array<{ id: string, programmedAt: string, mode: InfusionMode, dailyDoseUg: number }>, complications: Array<{ id: string, onsetOn: string, resolvedOn: string | null, type: { code: string, label: string } }>, goals: Array<{ id: string, number: number, statement: string, levels: Array<string>, baselineLevel: number, importance: number | null, difficulty: number | null, lockedAt: string | null }>, identity: { familyName: string, givenName: string } | null }, instruments: Array<{ usualRater: Rater, previous: { heldOn: string, rater: Rater, relation: RaterRelation | null, ratedBy: { id: string, name: string } | null, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, value: number | null, absence: string | null, reason: string | null }> } | null, baseline: { heldOn: string, rater: Rater, relation: RaterRelation | null, ratedBy: { id: string, name: string } | null, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, value: number | null, absence: string | null, reason: string | null }> } | null, instrument: { code: string, version: string, status: string, title: string, shortTitle: string, domain: Domain, role: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, comparability: string, age: { minMonths: number | null, maxMonths: number | null, hard: boolean }, licence: { status: string, holder: string | null, textShippable: boolean, evidence: string }, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string, scoreGreaterThan: number } | null, options: Array<{ code: string, label: string, score: number | null, kind: string, reason: string | null, reasonRequired: boolean }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, shortTitle: string, unit: string, op: string, over: Array<string>, range: Array<number>, direction: Direction, decimals: number, minAnswered: number | null, minFraction: number | null, ordinal: boolean, meanLabel: string | null, primary: boolean }>, thresholds: Array<{ scoreCode: string, kind: string, value: number | null, unit: string, population: string, method: string, source: string, provisional: boolean }>, bindings: Array<{ system: string, code: string, target: string }> } }> } };

export type WholeInstrumentFragment = { code: string, version: string, status: string, title: string, shortTitle: string, domain: Domain, role: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, comparability: string, age: { minMonths: number | null, maxMonths: number | null, hard: boolean }, licence: { status: string, holder: string | null, textShippable: boolean, evidence: string }, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string, scoreGreaterThan: number } | null, options: Array<{ code: string, label: string, score: number | null, kind: string, reason: string | null, reasonRequired: boolean }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, shortTitle: string, unit: string, op: string, over: Array<string>, range: Array<number>, direction: Direction, decimals: number, minAnswered: number | null, minFraction: number | null, ordinal: boolean, meanLabel: string | null, primary: boolean }>, thresholds: Array<{ scoreCode: string, kind: string, value: number | null, unit: string, population: string, method: string, source: string, provisional: boolean }>, bindings: Array<{ system: string, code: string, target: string }> };

export type EarlierAssessmentFragment = { heldOn: string, rater: Rater, relation: RaterRelation | null, ratedBy: { id: string, name: string } | null, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, value: number | null, absence: string | null, reason: string | null }> };

export type VisitInstrumentPartsFragment = { usualRater: Rater, previous: { heldOn: string, rater: Rater, relation: RaterRelation | null, ratedBy: { id: string, name: string } | null, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, value: number | null, absence: string | null, reason: string | null }> } | null, baseline: { heldOn: string, rater: Rater, relation: RaterRelation | null, ratedBy: { id: string, name: string } | null, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, value: number | null, absence: string | null, reason: string | null }> } | null, instrument: { code: string, version: string, status: string, title: string, shortTitle: string, domain: Domain, role: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, comparability: string, age: { minMonths: number | null, maxMonths: number | null, hard: boolean }, licence: { status: string, holder: string | null, textShippable: boolean, evidence: string }, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string, scoreGreaterThan: number } | null, options: Array<{ code: string, label: string, score: number | null, kind: string, reason: string | null, reasonRequired: boolean }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, shortTitle: string, unit: string, op: string, over: Array<string>, range: Array<number>, direction: Direction, decimals: number, minAnswered: number | null, minFraction: number | null, ordinal: boolean, meanLabel: string | null, primary: boolean }>, thresholds: Array<{ scoreCode: string, kind: string, value: number | null, unit: string, population: string, method: string, source: string, provisional: boolean }>, bindings: Array<{ system: string, code: string, target: string }> } };

export type OtherMeasuresQueryVariables = Exact<{
  patientId: string | number;
  heldOn: string;
  askFor?: string | number | null | undefined;
}>;


export type OtherMeasuresQuery = { visitForm: { others: Array<{ usualRater: Rater, previous: { heldOn: string, rater: Rater, relation: RaterRelation | null, ratedBy: { id: string, name: string } | null, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, value: number | null, absence: string | null, reason: string | null }> } | null, baseline: { heldOn: string, rater: Rater, relation: RaterRelation | null, ratedBy: { id: string, name: string } | null, answers: Array<{ key: string, code: string | null, absence: string | null, reason: string | null }>, scores: Array<{ code: string, value: number | null, absence: string | null, reason: string | null }> } | null, instrument: { code: string, version: string, status: string, title: string, shortTitle: string, domain: Domain, role: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, comparability: string, age: { minMonths: number | null, maxMonths: number | null, hard: boolean }, licence: { status: string, holder: string | null, textShippable: boolean, evidence: string }, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string, scoreGreaterThan: number } | null, options: Array<{ code: string, label: string, score: number | null, kind: string, reason: string | null, reasonRequired: boolean }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, shortTitle: string, unit: string, op: string, over: Array<string>, range: Array<number>, direction: Direction, decimals: number, minAnswered: number | null, minFraction: number | null, ordinal: boolean, meanLabel: string | null, primary: boolean }>, thresholds: Array<{ scoreCode: string, kind: string, value: number | null, unit: string, population: string, method: string, source: string, provisional: boolean }>, bindings: Array<{ system: string, code: string, target: string }> } }> } };

export type RecordVisitMutationVariables = Exact<{
  input: RecordEncounterInput;
}>;


export type RecordVisitMutation = { recordEncounter: { id: string, heldOn: string, purpose: EncounterPurpose, windowLabel: string | null, assessments: Array<{ instrumentCode: string, title: string, rater: Rater, recording: Recording, absence: string | null, reason: string | null, scores: Array<{ code: string, title: string, value: number | null, absence: string | null, reason: string | null, unit: string }> }> } };

export type InstrumentListQueryVariables = Exact<{ [key: string]: never; }>;


export type InstrumentListQuery = { instruments: Array<{ code: string, version: string, title: string, shortTitle: string, domain: Domain, raters: Array<Rater>, recall: string, scoreOnly: boolean, validity: string | null, licence: { status: string }, scores: Array<{ code: string, title: string, unit: string, range: Array<number>, direction: Direction, primary: boolean }> }>, protocols: Array<{ code: string, optional: Array<string> }> };

export type InstrumentPageQueryVariables = Exact<{
  code: string | number;
  version?: string | null | undefined;
}>;


export type InstrumentPageQuery = { instrument: { code: string, version: string, status: string, title: string, domain: Domain, role: string, raters: Array<Rater>, recall: string, instruction: string | null, validity: string | null, scoreOnly: boolean, comparability: string, age: { minMonths: number | null, maxMonths: number | null, hard: boolean }, licence: { status: string, holder: string | null, textShippable: boolean, evidence: string }, bindings: Array<{ system: string, code: string, target: string }>, items: Array<{ linkId: string, label: string, type: string, unit: string | null, required: boolean, min: number | null, max: number | null, step: number | null, enableWhen: { linkId: string, scoreGreaterThan: number } | null, options: Array<{ code: string, label: string, score: number | null, kind: string, reason: string | null, reasonRequired: boolean }>, cells: Array<{ code: string, group: string, label: string, side: string, region: string, core: boolean }> }>, scores: Array<{ code: string, title: string, unit: string, op: string, over: Array<string>, range: Array<number>, direction: Direction, decimals: number, minAnswered: number | null, minFraction: number | null, ordinal: boolean, meanLabel: string | null, primary: boolean }>, thresholds: Array<{ scoreCode: string, kind: string, value: number | null, unit: string, population: string, method: string, source: string, provisional: boolean }> }, instruments: Array<{ code: string, version: string, status: string, title: string, comparability: string }>, protocols: Array<{ code: string, version: string, title: string, optional: Array<string>, windows: Array<{ code: string, label: string, instruments: Array<string>, classifiers: Array<string> }> }> };

export type ProtocolsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProtocolsQuery = { protocols: Array<{ code: string, version: string, title: string, description: string, exposure: { ongoingUntil: OngoingUntil, lostAfterMonths: number | null }, windows: Array<{ code: string, label: string, targetDay: number, fromDay: number, toDay: number, baseline: boolean, instruments: Array<string> }>, scores: Array<{ scoreCode: string, title: string, instrumentCode: string, instrumentTitle: string, domain: Domain, unit: string, direction: Direction, validity: string | null, responder: { minImprovement: number, baselineAtLeast: number | null, minShareOfBaseline: number | null, followUpAtMost: number | null, consecutiveVisits: number, description: string, provisional: boolean, source: string } }>, complicationTypes: Array<{ code: string, label: string, category: string, categoryLabel: string, sentinel: boolean, infection: boolean }> }>, instruments: Array<{ code: string, title: string, shortTitle: string }> };

export type DraftKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftKeysQuery = { draftKeys: Array<{ owner: string, key: string }> };

export type VisitDraftQueryVariables = Exact<{
  patientId: string | number;
  since: number;
}>;


export type VisitDraftQuery = { visitDraft: { id: string, revision: number, begunAt: string, changedAt: string, changedBy: string, fields: Array<{ path: string, value: string | null, revision: number, changedAt: string, changedBy: string, own: boolean, rivals: Array<{ value: string | null, changedAt: string, changedBy: string, own: boolean }> }> } | null };

export type WholeDraftFragment = { id: string, revision: number, begunAt: string, changedAt: string, changedBy: string, fields: Array<{ path: string, value: string | null, revision: number, changedAt: string, changedBy: string, own: boolean, rivals: Array<{ value: string | null, changedAt: string, changedBy: string, own: boolean }> }> };

export type SaveVisitDraftMutationVariables = Exact<{
  input: SaveVisitDraftInput;
}>;


export type SaveVisitDraftMutation = { saveVisitDraft: { id: string, revision: number, begunAt: string, changedAt: string, changedBy: string, fields: Array<{ path: string, value: string | null, revision: number, changedAt: string, changedBy: string, own: boolean, rivals: Array<{ value: string | null, changedAt: string, changedBy: string, own: boolean }> }> } };

export type DiscardVisitDraftMutationVariables = Exact<{
  input: DiscardVisitDraftInput;
}>;


export type DiscardVisitDraftMutation = { discardVisitDraft: { id: string } };

export type VisitDraftChangedSubscriptionVariables = Exact<{
  patientId: string | number;
  page: string | number;
}>;


export type VisitDraftChangedSubscription = { visitDraftChanged: { at: string, revision: number | null, others: Array<{ name: string, own: boolean }> } };

export type OpenBreakGlassMutationVariables = Exact<{
  input: OpenBreakGlassInput;
}>;


export type OpenBreakGlassMutation = { openBreakGlass: { patientId: string, until: string } | null };

export type CloseBreakGlassMutationVariables = Exact<{ [key: string]: never; }>;


export type CloseBreakGlassMutation = { closeBreakGlass: boolean };

export type BreakGlassUsesQueryVariables = Exact<{ [key: string]: never; }>;


export type BreakGlassUsesQuery = { breakGlassUses: Array<{ id: string, patientId: string | null, pseudonym: string | null, openedBy: string, openedAt: string, until: string, closedAt: string | null, reason: string, reviewDueAt: string, overdue: boolean, verdict: GlassVerdict | null, note: string | null, reviewedBy: string | null, fromCentre: { name: string } }> };

export type ReviewBreakGlassMutationVariables = Exact<{
  input: ReviewBreakGlassInput;
}>;


export type ReviewBreakGlassMutation = { reviewBreakGlass: { id: string } };

export type OtherCentresQueryVariables = Exact<{ [key: string]: never; }>;


export type OtherCentresQuery = { centres: Array<{ code: string, name: string }> };

export type TransfersQueryVariables = Exact<{ [key: string]: never; }>;


export type TransfersQuery = { transfers: Array<{ id: string, patientId: string, outgoing: boolean, state: TransferState, reason: string | null, note: string | null, offeredBy: string, offeredAt: string, settledBy: string | null, settledAt: string | null, patient: { pseudonym: string, birthYear: number, sex: Sex | null, familyName: string | null, givenName: string | null, birthDate: string | null } | null, fromCentre: { name: string }, toCentre: { name: string } }> };

export type OfferTransferMutationVariables = Exact<{
  input: OfferTransferInput;
}>;


export type OfferTransferMutation = { offerTransfer: { id: string } };

export type AcceptTransferMutationVariables = Exact<{
  input: AcceptTransferInput;
}>;


export type AcceptTransferMutation = { acceptTransfer: { id: string } };

export type DeclineTransferMutationVariables = Exact<{
  id: string | number;
  note?: string | null | undefined;
}>;


export type DeclineTransferMutation = { declineTransfer: { id: string } };

export type WithdrawTransferMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawTransferMutation = { withdrawTransfer: { id: string } };

export type ErasuresQueryVariables = Exact<{ [key: string]: never; }>;


export type ErasuresQuery = { erasures: Array<{ id: string, patientId: string, pseudonym: string | null, scope: ErasureScope, ground: ErasureGround, state: ErasureState, reason: string | null, requestedBy: string, requestedAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, mayDecide: boolean, centre: { name: string } }> };

export type RequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type RequestErasureMutation = { requestErasure: { id: string } };

export type WithdrawErasureMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawErasureMutation = { withdrawErasure: { id: string } };

export type ApproveErasureMutationVariables = Exact<{
  id: string | number;
}>;


export type ApproveErasureMutation = { approveErasure: { id: string } };

export type DeclineErasureMutationVariables = Exact<{
  id: string | number;
  note?: string | null | undefined;
}>;


export type DeclineErasureMutation = { declineErasure: { id: string } };

export type ExportPatientCopyMutationVariables = Exact<{
  patientId: string | number;
}>;


export type ExportPatientCopyMutation = { exportPatientCopy: { fileName: string, html: string, json: string } };

export type WorklistChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WorklistChangedSubscription = { worklistChanged: { at: string, acts: Array<string> } };

export type TrailStateQueryVariables = Exact<{ [key: string]: never; }>;


export type TrailStateQuery = { auditTrail: { events: number, checkpointSequence: number | null, checkpointAt: string | null, verifiedAt: string | null, verifiedSound: boolean | null, verifiedUpTo: number | null } };

export type TrailPeopleQueryVariables = Exact<{
  search: string;
}>;


export type TrailPeopleQuery = { people: { nodes: Array<{ id: string, name: string }> } };

export type CentreListQueryVariables = Exact<{ [key: string]: never; }>;


export type CentreListQuery = { centres: Array<{ code: string, name: string, timeZone: string, version: number }> };

export type AddCentreMutationVariables = Exact<{
  input: AddCentreInput;
}>;


export type AddCentreMutation = { addCentre: { code: string } };

export type CorrectCentreMutationVariables = Exact<{
  input: CorrectCentreInput;
}>;


export type CorrectCentreMutation = { correctCentre: { code: string } };

export type DeviceModelListQueryVariables = Exact<{ [key: string]: never; }>;


export type DeviceModelListQuery = { deviceModels: Array<{ code: string, version: number, kind: ComponentKind, manufacturer: string, name: string, retired: boolean, deviceIdentifiers: Array<string>, publishedAt: string, publishedBy: string | null, reason: string | null, constants: Array<{ name: string, value: number, source: string, verified: boolean }>, versions: Array<{ version: number, name: string, manufacturer: string, retired: boolean, deviceIdentifiers: Array<string>, publishedAt: string, publishedBy: string | null, reason: string | null, constants: Array<{ name: string, value: number, source: string, verified: boolean }> }> }> };

export type PublishDeviceModelMutationVariables = Exact<{
  input: PublishDeviceModelInput;
}>;


export type PublishDeviceModelMutation = { publishDeviceModel: { code: string, name: string, version: number } };

export type PeopleListQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PeopleListQuery = { people: { total: number, endCursor: string | null, hasNextPage: boolean, nodes: Array<{ id: string, name: string, accountName: string | null, state: PersonState, lastSignedInAt: string | null, you: boolean, roles: Array<{ id: string, role: Role, centre: { name: string } | null }> }> } };

export type CentreChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type CentreChoicesQuery = { centres: Array<{ code: string, name: string }> };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { invitePerson: { code: string, expiresAt: string, person: { id: string, name: string } } };

export type PermissionMatrixQueryVariables = Exact<{ [key: string]: never; }>;


export type PermissionMatrixQuery = { permissionMatrix: { roles: Array<Role>, groups: Array<{ title: string, rights: Array<{ name: string, description: string, openToAnyone: boolean, openToCaregiverLink: boolean, grants: Array<{ role: Role, reach: PermissionReach, reauthentication: boolean, secondPerson: boolean }> }> }> } };

export type PersonQueryVariables = Exact<{
  id: string | number;
}>;


export type PersonQuery = { person: { id: string, version: number, name: string, accountName: string | null, state: PersonState, disabledAt: string | null, linkExpiresAt: string | null, lastSignedInAt: string | null, you: boolean, managed: boolean, rolesManaged: boolean, roles: Array<{ id: string, role: Role, centre: { name: string } | null }>, identities: Array<{ issuer: string, subject: string }> } };

export type SessionsOfPersonQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionsOfPersonQuery = { loginSessions: Array<{ id: string, role: Role, centreName: string | null, browser: string | null, system: string | null, startedAt: string, lastSeenAt: string, current: boolean }> };

export type EndSessionOfPersonMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSessionOfPersonMutation = { endLoginSession: boolean };

export type CorrectPersonMutationVariables = Exact<{
  input: CorrectPersonInput;
}>;


export type CorrectPersonMutation = { correctPerson: { id: string } };

export type DisablePersonMutationVariables = Exact<{
  input: DisablePersonInput;
}>;


export type DisablePersonMutation = { disablePerson: { id: string } };

export type EnablePersonMutationVariables = Exact<{
  input: EnablePersonInput;
}>;


export type EnablePersonMutation = { enablePerson: { id: string } };

export type InvitePersonAgainMutationVariables = Exact<{
  input: NewLinkInput;
}>;


export type InvitePersonAgainMutation = { invitePersonAgain: { code: string, expiresAt: string } };

export type ResetCredentialsMutationVariables = Exact<{
  input: NewLinkInput;
}>;


export type ResetCredentialsMutation = { resetCredentials: { code: string, expiresAt: string } };

export type AddMembershipMutationVariables = Exact<{
  input: AddMembershipInput;
}>;


export type AddMembershipMutation = { addMembership: { id: string } };

export type RemoveMembershipMutationVariables = Exact<{
  input: RemoveMembershipInput;
}>;


export type RemoveMembershipMutation = { removeMembership: { id: string } | null };

export type LinkIdentityMutationVariables = Exact<{
  input: IdentityInput;
}>;


export type LinkIdentityMutation = { linkIdentity: { id: string } };

export type UnlinkIdentityMutationVariables = Exact<{
  input: IdentityInput;
}>;


export type UnlinkIdentityMutation = { unlinkIdentity: { id: string } };

export type FilterChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type FilterChoicesQuery = { centres: Array<{ code: string, name: string }>, aetiologies: Array<{ code: string, label: string }>, protocols: Array<{ code: string, version: string, title: string }> };

export type OutcomesQueryVariables = Exact<{
  filter?: CohortFilter | null | undefined;
}>;


export type OutcomesQuery = { outcomes: { population: { protocolCode: string, protocolVersion: string, patients: number, implanted: number, centres: number, asOf: string, computedAt: string, definition: string }, scores: Array<{ instrumentVersions: Array<string>, score: { scoreCode: string, title: string, domain: Domain, unit: string, range: Array<number>, direction: Direction, decimals: number, ordinal: boolean, meanLabel: string | null, responder: { minImprovement: number, description: string, provisional: boolean, source: string } }, windows: Array<{ nPatients: number, nBaseline: number, nFollowUp: number, nPaired: number, nExpected: number, nRecordedOfExpected: number, completeness: number | null, meanImprovement: number | null, sd: number | null, median: number | null, q1: number | null, q3: number | null, improved: number, unchanged: number, worsened: number, belowResponderBaseline: number, window: { code: string, label: string, targetDay: number, fromDay: number, toDay: number, baseline: boolean }, interval: { lower: number, upper: number, confidence: number, method: string } | null, responders: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null }, respondersOfBaseline: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } }> }> } };

export type ComplicationRatesQueryVariables = Exact<{
  filter?: CohortFilter | null | undefined;
  by: ComplicationGrouping;
}>;


export type ComplicationRatesQuery = { complicationRates: { population: { protocolCode: string, protocolVersion: string, patients: number, implanted: number, centres: number, asOf: string, computedAt: string, definition: string }, followUp: { patients: number, pumpYears: number, medianYears: number | null, procedures: number }, rows: Array<{ code: string, label: string, events: number, perPatient: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null }, perProcedure: { events: number, procedures: number, proportion: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } }, per100PumpYears: { events: number, pumpYears: number, estimate: number | null, dispersion: number | null, interval: { lower: number, upper: number, confidence: number, method: string } | null, robust: { lower: number, upper: number, confidence: number, method: string } | null } }>, any: { code: string, label: string, events: number, perPatient: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null }, perProcedure: { events: number, procedures: number, proportion: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } }, per100PumpYears: { events: number, pumpYears: number, estimate: number | null, dispersion: number | null, interval: { lower: number, upper: number, confidence: number, method: string } | null, robust: { lower: number, upper: number, confidence: number, method: string } | null } }, infectionPerProcedure: { eligible: number, excluded: number, infections: number, proportion: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } } } };

export type RateRowFragment = { code: string, label: string, events: number, perPatient: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null }, perProcedure: { events: number, procedures: number, proportion: { x: number, n: number, estimate: number | null, wilson: { lower: number, upper: number, confidence: number, method: string } | null } }, per100PumpYears: { events: number, pumpYears: number, estimate: number | null, dispersion: number | null, interval: { lower: number, upper: number, confidence: number, method: string } | null, robust: { lower: number, upper: number, confidence: number, method: string } | null } };

export type QueriesOfSchemaQueryVariables = Exact<{ [key: string]: never; }>;


export type QueriesOfSchemaQuery = { __schema: { queryType: { fields: Array<{ name: string, description: string | null }> | null } } };

export type WholeSchemaQueryVariables = Exact<{ [key: string]: never; }>;


export type WholeSchemaQuery = { __schema: { description: string | null, queryType: { name: string | null }, mutationType: { name: string | null } | null, subscriptionType: { name: string | null } | null, types: Array<{ kind: __TypeKind, name: string | null, description: string | null, specifiedByURL: string | null, isOneOf: boolean | null, fields: Array<{ name: string, description: string | null, isDeprecated: boolean, deprecationReason: string | null, args: Array<{ name: string, description: string | null, defaultValue: string | null, isDeprecated: boolean, deprecationReason: string | null, type: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null } | null } | null } | null } | null } }>, type: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null } | null } | null } | null } | null } }> | null, inputFields: Array<{ name: string, description: string | null, defaultValue: string | null, isDeprecated: boolean, deprecationReason: string | null, type: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null } | null } | null } | null } | null } }> | null, interfaces: Array<{ kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null } | null } | null } | null } | null }> | null, enumValues: Array<{ name: string, description: string | null, isDeprecated: boolean, deprecationReason: string | null }> | null, possibleTypes: Array<{ kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null } | null } | null } | null } | null }> | null }>, directives: Array<{ name: string, description: string | null, isRepeatable: boolean, locations: Array<__DirectiveLocation>, args: Array<{ name: string, description: string | null, defaultValue: string | null, isDeprecated: boolean, deprecationReason: string | null, type: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null } | null } | null } | null } | null } }> }> } };

export type SchemaInputFragment = { name: string, description: string | null, defaultValue: string | null, isDeprecated: boolean, deprecationReason: string | null, type: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null } | null } | null } | null } | null } };

export type SchemaTypeFragment = { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null } | null } | null } | null } | null };

export type FindPatientsQueryVariables = Exact<{
  search: string;
}>;


export type FindPatientsQuery = { patients: { nodes: Array<{ id: string, pseudonym: string, identity: { familyName: string, givenName: string } | null }> } };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { registry: { mode: RegistryMode, version: string, synthetic: boolean, today: string, provider: string | null, personas: Array<{ code: string, name: string, role: Role, description: string, centre: { code: string, name: string } | null }> }, viewer: { name: string, role: Role, method: SignInMethod, permissions: Array<string>, centre: { code: string, name: string, timeZone: string } | null, breakGlass: { patientId: string, pseudonym: string, until: string } | null } | null };

export type SignInAsPersonaMutationVariables = Exact<{
  code: string;
}>;


export type SignInAsPersonaMutation = { signInAsPersona: { name: string } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type TrailEventsQueryVariables = Exact<{
  filter?: AuditEventFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TrailEventsQuery = { auditEvents: { endCursor: string | null, hasNextPage: boolean, nodes: Array<{ sequence: number, recordedAt: string, kind: AuditEventKind, action: string, personId: string | null, personName: string | null, role: Role | null, centre: string | null, reason: string | null, asked: Array<string>, details: string | null, patientCount: number, changeCount: number, patients: Array<{ id: string, pseudonym: string | null }>, changes: Array<{ record: string, did: RecordChange, redacted: boolean, withheld: boolean, patient: { id: string, pseudonym: string | null } | null, fields: Array<{ name: string, before: string | null, after: string | null }> }> }> } };

export type TrailCentresQueryVariables = Exact<{ [key: string]: never; }>;


export type TrailCentresQuery = { centres: Array<{ code: string, name: string }> };

export type ActWordsQueryVariables = Exact<{ [key: string]: never; }>;


export type ActWordsQuery = { permissionMatrix: { groups: Array<{ rights: Array<{ name: string, description: string }> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ProgressFragmentDoc = new TypedDocumentString(`
    fragment Progress on SignInProgress {
  step
  enrolment {
    secret
    address
  }
  roles {
    id
    role
    centreName
  }
}
    `, {"fragmentName":"Progress"}) as unknown as TypedDocumentString<ProgressFragment, unknown>;
export const PaperInstrumentFragmentDoc = new TypedDocumentString(`
    fragment PaperInstrument on Instrument {
  code
  version
  title
  raters
  recall
  instruction
  validity
  scoreOnly
  licence {
    textShippable
  }
  items {
    linkId
    label
    type
    unit
    required
    min
    max
    step
    enableWhen {
      linkId
    }
    options {
      code
      label
      score
      kind
    }
    cells {
      code
      group
      label
      side
      region
      core
    }
  }
  scores {
    code
    title
    unit
    range
    decimals
  }
}
    `, {"fragmentName":"PaperInstrument"}) as unknown as TypedDocumentString<PaperInstrumentFragment, unknown>;
export const KnownOnPaperFragmentDoc = new TypedDocumentString(`
    fragment KnownOnPaper on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
    birthDate
    hospitalNumber
  }
}
    `, {"fragmentName":"KnownOnPaper"}) as unknown as TypedDocumentString<KnownOnPaperFragment, unknown>;
export const WhoIsItFragmentDoc = new TypedDocumentString(`
    fragment WhoIsIt on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
  }
}
    `, {"fragmentName":"WhoIsIt"}) as unknown as TypedDocumentString<WhoIsItFragment, unknown>;
export const UnfinishedFragmentDoc = new TypedDocumentString(`
    fragment Unfinished on UnfinishedVisit {
  encounterId
  heldOn
  assessments
  recordedAt
  recordedBy
  patient {
    ...WhoIsIt
  }
}
    fragment WhoIsIt on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
  }
}`, {"fragmentName":"Unfinished"}) as unknown as TypedDocumentString<UnfinishedFragment, unknown>;
export const LastContactFragmentDoc = new TypedDocumentString(`
    fragment LastContact on ContactAttempt {
  attemptedAt
  channel
  outcome
  appointmentOn
}
    `, {"fragmentName":"LastContact"}) as unknown as TypedDocumentString<LastContactFragment, unknown>;
export const EarlierAssessmentFragmentDoc = new TypedDocumentString(`
    fragment EarlierAssessment on PreviousAssessment {
  heldOn
  rater
  ratedBy {
    id
    name
  }
  relation
  answers {
    key
    code
    absence
    reason
  }
  scores {
    code
    value
    absence
    reason
  }
}
    `, {"fragmentName":"EarlierAssessment"}) as unknown as TypedDocumentString<EarlierAssessmentFragment, unknown>;
export const WholeInstrumentFragmentDoc = new TypedDocumentString(`
    fragment WholeInstrument on Instrument {
  code
  version
  status
  title
  shortTitle
  domain
  role
  raters
  recall
  instruction
  validity
  scoreOnly
  comparability
  age {
    minMonths
    maxMonths
    hard
  }
  licence {
    status
    holder
    textShippable
    evidence
  }
  items {
    linkId
    label
    type
    unit
    required
    min
    max
    step
    enableWhen {
      linkId
      scoreGreaterThan
    }
    options {
      code
      label
      score
      kind
      reason
      reasonRequired
    }
    cells {
      code
      group
      label
      side
      region
      core
    }
  }
  scores {
    code
    title
    shortTitle
    unit
    op
    over
    range
    direction
    decimals
    minAnswered
    minFraction
    ordinal
    meanLabel
    primary
  }
  thresholds {
    scoreCode
    kind
    value
    unit
    population
    method
    source
    provisional
  }
  bindings {
    system
    code
    target
  }
}
    `, {"fragmentName":"WholeInstrument"}) as unknown as TypedDocumentString<WholeInstrumentFragment, unknown>;
export const VisitInstrumentPartsFragmentDoc = new TypedDocumentString(`
    fragment VisitInstrumentParts on VisitInstrument {
  usualRater
  previous {
    ...EarlierAssessment
  }
  baseline {
    ...EarlierAssessment
  }
  instrument {
    ...WholeInstrument
  }
}
    fragment WholeInstrument on Instrument {
  code
  version
  status
  title
  shortTitle
  domain
  role
  raters
  recall
  instruction
  validity
  scoreOnly
  comparability
  age {
    minMonths
    maxMonths
    hard
  }
  licence {
    status
    holder
    textShippable
    evidence
  }
  items {
    linkId
    label
    type
    unit
    required
    min
    max
    step
    enableWhen {
      linkId
      scoreGreaterThan
    }
    options {
      code
      label
      score
      kind
      reason
      reasonRequired
    }
    cells {
      code
      group
      label
      side
      region
      core
    }
  }
  scores {
    code
    title
    shortTitle
    unit
    op
    over
    range
    direction
    decimals
    minAnswered
    minFraction
    ordinal
    meanLabel
    primary
  }
  thresholds {
    scoreCode
    kind
    value
    unit
    population
    method
    source
    provisional
  }
  bindings {
    system
    code
    target
  }
}
fragment EarlierAssessment on PreviousAssessment {
  heldOn
  rater
  ratedBy {
    id
    name
  }
  relation
  answers {
    key
    code
    absence
    reason
  }
  scores {
    code
    value
    absence
    reason
  }
}`, {"fragmentName":"VisitInstrumentParts"}) as unknown as TypedDocumentString<VisitInstrumentPartsFragment, unknown>;
export const WholeDraftFragmentDoc = new TypedDocumentString(`
    fragment WholeDraft on VisitDraft {
  id
  revision
  begunAt
  changedAt
  changedBy
  fields {
    path
    value
    revision
    changedAt
    changedBy
    own
    rivals {
      value
      changedAt
      changedBy
      own
    }
  }
}
    `, {"fragmentName":"WholeDraft"}) as unknown as TypedDocumentString<WholeDraftFragment, unknown>;
export const RateRowFragmentDoc = new TypedDocumentString(`
    fragment RateRow on ComplicationRate {
  code
  label
  events
  perPatient {
    x
    n
    estimate
    wilson {
      lower
      upper
      confidence
      method
    }
  }
  perProcedure {
    events
    procedures
    proportion {
      x
      n
      estimate
      wilson {
        lower
        upper
        confidence
        method
      }
    }
  }
  per100PumpYears {
    events
    pumpYears
    estimate
    dispersion
    interval {
      lower
      upper
      confidence
      method
    }
    robust {
      lower
      upper
      confidence
      method
    }
  }
}
    `, {"fragmentName":"RateRow"}) as unknown as TypedDocumentString<RateRowFragment, unknown>;
export const SchemaTypeFragmentDoc = new TypedDocumentString(`
    fragment SchemaType on __Type {
  kind
  name
  ofType {
    kind
    name
    ofType {
      kind
      name
      ofType {
        kind
        name
        ofType {
          kind
          name
        }
      }
    }
  }
}
    `, {"fragmentName":"SchemaType"}) as unknown as TypedDocumentString<SchemaTypeFragment, unknown>;
export const SchemaInputFragmentDoc = new TypedDocumentString(`
    fragment SchemaInput on __InputValue {
  name
  description
  type {
    ...SchemaType
  }
  defaultValue
  isDeprecated
  deprecationReason
}
    fragment SchemaType on __Type {
  kind
  name
  ofType {
    kind
    name
    ofType {
      kind
      name
      ofType {
        kind
        name
        ofType {
          kind
          name
        }
      }
    }
  }
}`, {"fragmentName":"SchemaInput"}) as unknown as TypedDocumentString<SchemaInputFragment, unknown>;
export const SignInProgressDocument = new TypedDocumentString(`
    query SignInProgress {
  signInProgress {
    ...Progress
    problem
  }
}
    fragment Progress on SignInProgress {
  step
  enrolment {
    secret
    address
  }
  roles {
    id
    role
    centreName
  }
}`) as unknown as TypedDocumentString<SignInProgressQuery, SignInProgressQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($account: String!, $password: String!) {
  signIn(account: $account, password: $password) {
    ...Progress
  }
}
    fragment Progress on SignInProgress {
  step
  enrolment {
    secret
    address
  }
  roles {
    id
    role
    centreName
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const ConfirmSecondFactorDocument = new TypedDocumentString(`
    mutation ConfirmSecondFactor($code: String!) {
  confirmSecondFactor(code: $code) {
    ...Progress
  }
}
    fragment Progress on SignInProgress {
  step
  enrolment {
    secret
    address
  }
  roles {
    id
    role
    centreName
  }
}`) as unknown as TypedDocumentString<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const ChooseRoleDocument = new TypedDocumentString(`
    mutation ChooseRole($roleId: String!) {
  chooseRole(roleId: $roleId) {
    ...Progress
  }
}
    fragment Progress on SignInProgress {
  step
  enrolment {
    secret
    address
  }
  roles {
    id
    role
    centreName
  }
}`) as unknown as TypedDocumentString<ChooseRoleMutation, ChooseRoleMutationVariables>;
export const InvitationDocument = new TypedDocumentString(`
    query Invitation($code: String!) {
  invitation(code: $code) {
    name
    account
    reset
  }
}
    `) as unknown as TypedDocumentString<InvitationQuery, InvitationQueryVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: NewPasswordInput!) {
  acceptInvitation(input: $input) {
    ...Progress
  }
}
    fragment Progress on SignInProgress {
  step
  enrolment {
    secret
    address
  }
  roles {
    id
    role
    centreName
  }
}`) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SetUpRegistryDocument = new TypedDocumentString(`
    mutation SetUpRegistry($input: SetUpInput!) {
  setUpRegistry(input: $input) {
    ...Progress
  }
}
    fragment Progress on SignInProgress {
  step
  enrolment {
    secret
    address
  }
  roles {
    id
    role
    centreName
  }
}`) as unknown as TypedDocumentString<SetUpRegistryMutation, SetUpRegistryMutationVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account {
  account {
    account
    name
    method
    fresh
    passwordSetAt
    secondFactorSince
    roles {
      id
      role
      centreName
    }
    sessions {
      id
      role
      centreName
      browser
      system
      startedAt
      lastSeenAt
      current
    }
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const ReauthenticateDocument = new TypedDocumentString(`
    mutation Reauthenticate($proof: ProofInput!) {
  reauthenticate(proof: $proof) {
    authenticatedAt
  }
}
    `) as unknown as TypedDocumentString<ReauthenticateMutation, ReauthenticateMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input)
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const ReplaceSecondFactorDocument = new TypedDocumentString(`
    mutation ReplaceSecondFactor {
  replaceSecondFactor {
    ...Progress
  }
}
    fragment Progress on SignInProgress {
  step
  enrolment {
    secret
    address
  }
  roles {
    id
    role
    centreName
  }
}`) as unknown as TypedDocumentString<ReplaceSecondFactorMutation, ReplaceSecondFactorMutationVariables>;
export const SwitchRoleDocument = new TypedDocumentString(`
    mutation SwitchRole($roleId: ID!) {
  switchRole(roleId: $roleId) {
    role
  }
}
    `) as unknown as TypedDocumentString<SwitchRoleMutation, SwitchRoleMutationVariables>;
export const EndLoginSessionDocument = new TypedDocumentString(`
    mutation EndLoginSession($id: ID!) {
  endLoginSession(id: $id)
}
    `) as unknown as TypedDocumentString<EndLoginSessionMutation, EndLoginSessionMutationVariables>;
export const EndOtherLoginSessionsDocument = new TypedDocumentString(`
    mutation EndOtherLoginSessions {
  endOtherLoginSessions
}
    `) as unknown as TypedDocumentString<EndOtherLoginSessionsMutation, EndOtherLoginSessionsMutationVariables>;
export const CaregiverLinksDocument = new TypedDocumentString(`
    query CaregiverLinks($id: ID!) {
  patient(id: $id) {
    id
    caregiverLinks {
      id
      state
      respondent
      language
      relation
      issuedAt
      issuedBy
      expiresAt
      timesOpened
      lastOpenedAt
      submittedAt
      revokedAt
      answeredIn
      wording
      activeSeconds
      encounterId
    }
  }
}
    `) as unknown as TypedDocumentString<CaregiverLinksQuery, CaregiverLinksQueryVariables>;
export const IssueCaregiverLinkDocument = new TypedDocumentString(`
    mutation IssueCaregiverLink($input: IssueCaregiverLinkInput!) {
  issueCaregiverLink(input: $input) {
    path
  }
}
    `) as unknown as TypedDocumentString<IssueCaregiverLinkMutation, IssueCaregiverLinkMutationVariables>;
export const RevokeCaregiverLinkDocument = new TypedDocumentString(`
    mutation RevokeCaregiverLink($id: ID!) {
  revokeCaregiverLink(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeCaregiverLinkMutation, RevokeCaregiverLinkMutationVariables>;
export const ContactAttemptsDocument = new TypedDocumentString(`
    query ContactAttempts($id: ID!) {
  patient(id: $id) {
    id
    contactAttempts {
      id
      attemptedAt
      about
      channel
      outcome
      attestation
      appointmentOn
      note
      recordedBy
    }
  }
}
    `) as unknown as TypedDocumentString<ContactAttemptsQuery, ContactAttemptsQueryVariables>;
export const RecordContactAttemptDocument = new TypedDocumentString(`
    mutation RecordContactAttempt($input: RecordContactAttemptInput!) {
  recordContactAttempt(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordContactAttemptMutation, RecordContactAttemptMutationVariables>;
export const PatientDevicesDocument = new TypedDocumentString(`
    query PatientDevices($id: ID!) {
  patient(id: $id) {
    id
    firstImplantOn
    diedOn
    components {
      id
      kind
      modelCode
      modelName
      serial
      udi
      side
      placement
      reservoirMl
      pieces
      entryLevel
      tipLevel
      implantedLengthCm
      internalVolumeMl
      implantedOn
      explantedOn
    }
    procedures {
      id
      version
      type
      performedOn
      pumpModel
      catheterModel
      indication
      explantReason
      surgeonRole
      anaesthesia
      durationMin
      antibioticProphylaxis
      dischargedOn
      reimplantPlanned
      overrideReason
      awaitsSecondSignOff
      own
      secondSignOffBy
      recordedBy
      components {
        action
        component {
          id
          kind
          modelCode
          modelName
          serial
          udi
          side
          placement
          reservoirMl
          pieces
          entryLevel
          tipLevel
          implantedLengthCm
          internalVolumeMl
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PatientDevicesQuery, PatientDevicesQueryVariables>;
export const ModelChoicesDocument = new TypedDocumentString(`
    query ModelChoices {
  deviceModels {
    code
    kind
    name
    retired
    constants {
      name
      value
    }
  }
}
    `) as unknown as TypedDocumentString<ModelChoicesQuery, ModelChoicesQueryVariables>;
export const ReadUdiDocument = new TypedDocumentString(`
    query ReadUdi($text: String!) {
  readUdi(text: $text) {
    printed
    serial
    lot
    expiresOn
    deviceModelCode
  }
}
    `) as unknown as TypedDocumentString<ReadUdiQuery, ReadUdiQueryVariables>;
export const RecordImplantDocument = new TypedDocumentString(`
    mutation RecordImplant($input: RecordImplantInput!) {
  recordImplant(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordImplantMutation, RecordImplantMutationVariables>;
export const RecordProcedureDocument = new TypedDocumentString(`
    mutation RecordProcedure($input: RecordProcedureInput!) {
  recordProcedure(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordProcedureMutation, RecordProcedureMutationVariables>;
export const CorrectProcedureDocument = new TypedDocumentString(`
    mutation CorrectProcedure($input: CorrectProcedureInput!) {
  correctProcedure(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CorrectProcedureMutation, CorrectProcedureMutationVariables>;
export const ConfirmImplantDocument = new TypedDocumentString(`
    mutation ConfirmImplant($input: ConfirmImplantInput!) {
  confirmImplant(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConfirmImplantMutation, ConfirmImplantMutationVariables>;
export const DoseFormDocument = new TypedDocumentString(`
    query DoseForm($patientId: ID!) {
  doseForm(patientId: $patientId) {
    timeZone
    bestBolusUg
    catheterMl
    implants
    expectedResidualMl
    problem
    patient {
      id
      pseudonym
      birthYear
      identity {
        familyName
        givenName
      }
    }
    pumps {
      implantedOn
      explantedOn
      modelName
      modelVersion
      reservoirMl
      alarmMl
      unusableMl
      stabilityDays
      serviceLifeYears
      minDailyMl
      maxDailyMl
    }
    fills {
      at
      filledMl
      concentrationUgPerMl
      pump
    }
    doses {
      at
      dailyDoseUg
      concentrationUgPerMl
      pump
    }
    lastRefill {
      refilledAt
      measuredResidualMl
      filledMl
      concentrationUgPerMl
      drugProduct
    }
    lastProgramming {
      programmedAt
      mode
      dailyDoseUg
      concentrationUgPerMl
      oralBaclofenMgPerDay
      steps {
        fromMinute
        toMinute
        rateUgPerHour
        atMinute
        doseUg
        perDay
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoseFormQuery, DoseFormQueryVariables>;
export const RecordRefillDocument = new TypedDocumentString(`
    mutation RecordRefill($input: RecordRefillInput!) {
  recordRefill(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordRefillMutation, RecordRefillMutationVariables>;
export const RecordProgrammingDocument = new TypedDocumentString(`
    mutation RecordProgramming($input: RecordProgrammingInput!) {
  recordProgramming(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordProgrammingMutation, RecordProgrammingMutationVariables>;
export const ReservoirNowDocument = new TypedDocumentString(`
    query ReservoirNow($id: ID!) {
  patient(id: $id) {
    id
    reservoir {
      state
      alarmOn
      emptyOn
      dueByOn
    }
  }
}
    `) as unknown as TypedDocumentString<ReservoirNowQuery, ReservoirNowQueryVariables>;
export const DosesDocument = new TypedDocumentString(`
    query Doses($id: ID!) {
  patient(id: $id) {
    id
    reservoir {
      state
      missing
      volumeMl
      asOf
      dailyDoseUg
      concentrationUgPerMl
      dailyMl
      alarmOn
      emptyOn
      dueByOn
      programmerAlarmOn
      disagreementDays
      replaceByOn
      modelName
      modelVersion
      basis
    }
    refills {
      id
      version
      drugProduct
      lot
      drugExpiresOn
      attempts
      discrepancyReview
      gapAnswer
      attestation
      nextAppointmentOn
      reasons {
        field
        reason
      }
      kind
      refilledAt
      expectedResidualMl
      computedResidualMl
      measuredResidualMl
      discrepancyMl
      discrepancyPercent
      discrepancyStanding
      filledMl
      concentrationUgPerMl
      alarmOn
      recordedBy
    }
    complications {
      onsetOn
      type {
        code
        label
      }
    }
    programmings {
      id
      refillId
      version
      oralBaclofenMgPerDay
      reservoirMl
      alarmOn
      replaceByOn
      steps {
        fromMinute
        toMinute
        rateUgPerHour
        atMinute
        doseUg
        perDay
      }
      reasons {
        field
        reason
      }
      programmedAt
      mode
      dailyDoseUg
      concentrationUgPerMl
      changePercent
      reason
      recordedBy
      bridge {
        volumeMl
        durationMinutes
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DosesQuery, DosesQueryVariables>;
export const BlankSheetOfPatientDocument = new TypedDocumentString(`
    query BlankSheetOfPatient($patientId: ID!, $today: Date!, $window: ID) {
  visitForm(patientId: $patientId, heldOn: $today, askFor: $window) {
    askedFor {
      code
      label
    }
    patient {
      id
      pseudonym
      identity {
        familyName
        givenName
        birthDate
        hospitalNumber
      }
      protocol {
        title
        version
        windows {
          code
          label
        }
      }
      nextVisit {
        code
      }
    }
    instruments {
      instrument {
        ...PaperInstrument
      }
    }
  }
}
    fragment PaperInstrument on Instrument {
  code
  version
  title
  raters
  recall
  instruction
  validity
  scoreOnly
  licence {
    textShippable
  }
  items {
    linkId
    label
    type
    unit
    required
    min
    max
    step
    enableWhen {
      linkId
    }
    options {
      code
      label
      score
      kind
    }
    cells {
      code
      group
      label
      side
      region
      core
    }
  }
  scores {
    code
    title
    unit
    range
    decimals
  }
}`) as unknown as TypedDocumentString<BlankSheetOfPatientQuery, BlankSheetOfPatientQueryVariables>;
export const BlankSheetDocument = new TypedDocumentString(`
    query BlankSheet {
  protocols {
    code
    version
    title
    windows {
      code
      label
      instruments
      classifiers
    }
  }
  instruments {
    ...PaperInstrument
  }
}
    fragment PaperInstrument on Instrument {
  code
  version
  title
  raters
  recall
  instruction
  validity
  scoreOnly
  licence {
    textShippable
  }
  items {
    linkId
    label
    type
    unit
    required
    min
    max
    step
    enableWhen {
      linkId
    }
    options {
      code
      label
      score
      kind
    }
    cells {
      code
      group
      label
      side
      region
      core
    }
  }
  scores {
    code
    title
    unit
    range
    decimals
  }
}`) as unknown as TypedDocumentString<BlankSheetQuery, BlankSheetQueryVariables>;
export const FilledSheetDocument = new TypedDocumentString(`
    query FilledSheet($patientId: ID!) {
  patient(id: $patientId) {
    id
    pseudonym
    firstImplantOn
    identity {
      familyName
      givenName
      birthDate
      hospitalNumber
    }
    protocol {
      title
      version
    }
    encounters {
      id
      heldOn
      purpose
      contact
      attestation
      windowLabel
      recordedAt
      recordedBy
      voidedAssessments {
        id
        title
      }
      assessments {
        id
        instrumentCode
        instrumentVersion
        title
        rater
        recording
        absence
        reason
        version
        status
        signatureState
        signatures {
          id
          printedName
          meaning
          signedAt
        }
        answers {
          key
          code
          absence
          reason
        }
        scores {
          code
          title
          value
          absence
          reason
          answered
          expected
          unit
        }
      }
    }
  }
  instruments {
    code
    version
    items {
      linkId
      label
      type
      unit
      options {
        code
        label
      }
      cells {
        code
        label
      }
    }
    scores {
      code
      decimals
    }
  }
}
    `) as unknown as TypedDocumentString<FilledSheetQuery, FilledSheetQueryVariables>;
export const PathwayOfPatientDocument = new TypedDocumentString(`
    query PathwayOfPatient($id: ID!) {
  patient(id: $id) {
    id
    pseudonym
    version
    pathway {
      state
      sinceOn
      course {
        state
        fromOn
      }
    }
    enrolledOn
    lastContactOn
    firstImplantOn
    diedOn
    exitedOn
    exitReason
    procedures {
      type
      performedOn
    }
    trials {
      startedOn
      concludedOn
      conclusion
    }
    events {
      id
      kind
      happenedOn
      detail
      note
      reasons {
        rule
        reason
      }
      recordedBy
      version
    }
    candidacies {
      id
      assessedOn
      outcome
      outcomeNote
      onsetOn
      congenital
      monthsSinceOnsetLeast
      monthsSinceOnsetMost
      distribution
      trunk
      dystonia
      gmfcs
      ais
      injuryLevel
      edss
      mrs
      weightKg
      heightCm
      bmi
      contraindications {
        code
        status
        note
      }
      treatments {
        code
        maxDoseMgPerDay
        stoppedBecause
        note
      }
      features {
        code
        status
      }
      caregiver
      distanceKm
      reasons {
        rule
        field
        reason
      }
      recordedBy
      version
    }
    goals {
      id
      number
      agreedOn
      category
      statement
      levels
      baselineLevel
      importance
      difficulty
      lockedAt
      version
      ratings {
        encounterId
        heldOn
        level
        absence
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PathwayOfPatientQuery, PathwayOfPatientQueryVariables>;
export const RecordPathwayEventDocument = new TypedDocumentString(`
    mutation RecordPathwayEvent($input: RecordPathwayEventInput!) {
  recordPathwayEvent(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordPathwayEventMutation, RecordPathwayEventMutationVariables>;
export const RecordExitDocument = new TypedDocumentString(`
    mutation RecordExit($input: RecordExitInput!) {
  recordExit(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordExitMutation, RecordExitMutationVariables>;
export const ResumeFollowUpDocument = new TypedDocumentString(`
    mutation ResumeFollowUp($input: ResumeFollowUpInput!) {
  resumeFollowUp(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ResumeFollowUpMutation, ResumeFollowUpMutationVariables>;
export const RecordCandidacyDocument = new TypedDocumentString(`
    mutation RecordCandidacy($input: RecordCandidacyInput!) {
  recordCandidacy(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordCandidacyMutation, RecordCandidacyMutationVariables>;
export const RecordGoalDocument = new TypedDocumentString(`
    mutation RecordGoal($input: RecordGoalInput!) {
  recordGoal(input: $input) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<RecordGoalMutation, RecordGoalMutationVariables>;
export const CorrectGoalDocument = new TypedDocumentString(`
    mutation CorrectGoal($input: CorrectGoalInput!) {
  correctGoal(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CorrectGoalMutation, CorrectGoalMutationVariables>;
export const LockGoalsDocument = new TypedDocumentString(`
    mutation LockGoals($input: LockGoalsInput!) {
  lockGoals(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<LockGoalsMutation, LockGoalsMutationVariables>;
export const VoidTherapyRecordDocument = new TypedDocumentString(`
    mutation VoidTherapyRecord($input: VoidTherapyRecordInput!) {
  voidTherapyRecord(input: $input) {
    kind
    id
  }
}
    `) as unknown as TypedDocumentString<VoidTherapyRecordMutation, VoidTherapyRecordMutationVariables>;
export const StoredNowDocument = new TypedDocumentString(`
    query StoredNow($id: ID!) {
  patient(id: $id) {
    id
    version
    pseudonym
    sex
    birthYear
    origin
    enrolledOn
    diedOn
    aetiology {
      code
    }
    identity {
      familyName
      givenName
      birthDate
      hospitalNumber
    }
    encounters {
      id
      version
      heldOn
      contact
      attestation
    }
    complications {
      id
      version
      onsetOn
      detectedOn
      grade
      serious
      outcome
      resolvedOn
      causedById
      type {
        code
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StoredNowQuery, StoredNowQueryVariables>;
export const CorrectPatientDocument = new TypedDocumentString(`
    mutation CorrectPatient($input: CorrectPatientInput!) {
  correctPatient(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CorrectPatientMutation, CorrectPatientMutationVariables>;
export const CorrectComplicationDocument = new TypedDocumentString(`
    mutation CorrectComplication($input: CorrectComplicationInput!) {
  correctComplication(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CorrectComplicationMutation, CorrectComplicationMutationVariables>;
export const CorrectEncounterDocument = new TypedDocumentString(`
    mutation CorrectEncounter($input: CorrectEncounterInput!) {
  correctEncounter(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CorrectEncounterMutation, CorrectEncounterMutationVariables>;
export const HistoryPatientDocument = new TypedDocumentString(`
    query HistoryPatient($id: ID!) {
  patient(id: $id) {
    pseudonym
  }
}
    `) as unknown as TypedDocumentString<HistoryPatientQuery, HistoryPatientQueryVariables>;
export const PatientDocument = new TypedDocumentString(`
    query Patient($id: ID!) {
  patient(id: $id) {
    id
    version
    pseudonym
    sex
    birthYear
    origin
    state
    enrolledOn
    firstImplantOn
    lastContactOn
    diedOn
    exitedOn
    aetiology {
      code
      label
    }
    identity {
      familyName
      givenName
      birthDate
      hospitalNumber
    }
    pathway {
      state
      sinceOn
    }
    components {
      id
      kind
      modelName
      reservoirMl
      tipLevel
      implantedOn
      explantedOn
    }
    reservoir {
      state
      missing
      filledAt
      alarmOn
      dueByOn
      programmerAlarmOn
      disagreementDays
      concentrationUgPerMl
      dailyDoseUg
      modelName
      implantedOn
      replaceByOn
    }
    nextVisit {
      code
      label
      opensOn
      targetOn
      closesOn
      status
    }
    protocol {
      code
      version
      title
    }
  }
}
    `) as unknown as TypedDocumentString<PatientQuery, PatientQueryVariables>;
export const PatientScheduleDocument = new TypedDocumentString(`
    query PatientSchedule($id: ID!) {
  patient(id: $id) {
    id
    windows {
      code
      label
      opensOn
      targetOn
      closesOn
      status
      encounterId
    }
  }
}
    `) as unknown as TypedDocumentString<PatientScheduleQuery, PatientScheduleQueryVariables>;
export const PatientVisitsDocument = new TypedDocumentString(`
    query PatientVisits($id: ID!) {
  patient(id: $id) {
    id
    pseudonym
    firstImplantOn
    encounters {
      id
      version
      heldOn
      purpose
      contact
      attestation
      windowCode
      windowLabel
      afterTestBolus
      duringBridge
      recordedAt
      recordedBy
      voidedAssessments {
        id
        title
        rater
        voiding {
          voidedAt
          voidedBy
          category
          reason
        }
      }
      assessments {
        id
        instrumentCode
        instrumentVersion
        title
        rater
        recording
        absence
        reason
        version
        status
        signatureState
        signatures {
          id
          printedName
          meaning
          signedAt
        }
        scores {
          code
          title
          value
          absence
          reason
          answered
          expected
          unit
        }
      }
    }
    trajectories {
      scoreCode
      primary
      title
      shortTitle
      domain
      unit
      rater
      direction
      range
      points {
        heldOn
        dayOfTherapy
        windowCode
        value
        absence
        reason
        improvement
        pairs
        raterChanged
        encounterId
      }
    }
    protocol {
      code
      version
      windows {
        code
        label
        targetDay
        baseline
      }
      scores {
        scoreCode
        title
        decimals
        responder {
          description
          provisional
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PatientVisitsQuery, PatientVisitsQueryVariables>;
export const PatientComplicationsDocument = new TypedDocumentString(`
    query PatientComplications($id: ID!) {
  patient(id: $id) {
    id
    diedOn
    complications {
      id
      version
      onsetOn
      detectedOn
      grade
      serious
      outcome
      resolvedOn
      causedById
      recordedAt
      recordedBy
      type {
        code
        label
        categoryLabel
        sentinel
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PatientComplicationsQuery, PatientComplicationsQueryVariables>;
export const VisitAnswersDocument = new TypedDocumentString(`
    query VisitAnswers($patientId: ID!) {
  patient(id: $patientId) {
    id
    encounters {
      id
      activeSeconds
      fromPaper
      antispastics
      antispasticsAbsence
      assessments {
        id
        ratedBy {
          id
          name
        }
        relation
        answers {
          key
          code
          absence
          reason
        }
        versions {
          version
          change
          changeCategory
          changeReason
          recordedAt
          recordedBy
        }
      }
    }
  }
  instruments {
    code
    version
    items {
      linkId
      label
      type
      unit
      options {
        code
        label
      }
      cells {
        code
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VisitAnswersQuery, VisitAnswersQueryVariables>;
export const RecordComplicationDocument = new TypedDocumentString(`
    mutation RecordComplication($input: RecordComplicationInput!) {
  recordComplication(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordComplicationMutation, RecordComplicationMutationVariables>;
export const ConcludeComplicationDocument = new TypedDocumentString(`
    mutation ConcludeComplication($input: ConcludeComplicationInput!) {
  concludeComplication(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConcludeComplicationMutation, ConcludeComplicationMutationVariables>;
export const RecordDeathDocument = new TypedDocumentString(`
    mutation RecordDeath($input: RecordDeathInput!) {
  recordDeath(input: $input) {
    id
    version
    diedOn
  }
}
    `) as unknown as TypedDocumentString<RecordDeathMutation, RecordDeathMutationVariables>;
export const ComplicationChoicesDocument = new TypedDocumentString(`
    query ComplicationChoices($id: ID!) {
  patient(id: $id) {
    id
    diedOn
    complications {
      id
      onsetOn
      type {
        label
      }
    }
    protocol {
      complicationTypes {
        code
        label
        category
        categoryLabel
        sentinel
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ComplicationChoicesQuery, ComplicationChoicesQueryVariables>;
export const PatientSummaryDocument = new TypedDocumentString(`
    query PatientSummary($id: ID!) {
  patient(id: $id) {
    id
    pseudonym
    sex
    birthYear
    origin
    firstImplantOn
    lastContactOn
    diedOn
    aetiology {
      code
      label
    }
    identity {
      familyName
      givenName
      birthDate
      hospitalNumber
    }
    responsible {
      name
    }
    pathway {
      state
      sinceOn
    }
    nextVisit {
      label
      targetOn
      status
    }
    components {
      id
      kind
      modelName
      reservoirMl
      tipLevel
      implantedOn
      explantedOn
    }
    reservoir {
      state
      missing
      filledAt
      filledMl
      asOf
      volumeMl
      concentrationUgPerMl
      dailyDoseUg
      dailyMl
      alarmMl
      alarmOn
      emptyOn
      dueByOn
      programmerAlarmOn
      disagreementDays
      modelName
      implantedOn
      replaceByOn
      basis
    }
    programmings {
      programmedAt
      dailyDoseUg
      concentrationUgPerMl
    }
    goals {
      id
      number
      statement
      ratings {
        heldOn
        level
      }
    }
    complications {
      id
      onsetOn
      grade
      outcome
      type {
        code
        label
        sentinel
      }
    }
    trajectories {
      scoreCode
      primary
      shortTitle
      domain
      unit
      rater
      direction
      points {
        heldOn
        value
        improvement
      }
    }
    protocol {
      code
      version
      title
      scores {
        scoreCode
        decimals
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PatientSummaryQuery, PatientSummaryQueryVariables>;
export const PatientSwimlaneDocument = new TypedDocumentString(`
    query PatientSwimlane($id: ID!) {
  patient(id: $id) {
    id
    pseudonym
    firstImplantOn
    diedOn
    exitedOn
    trajectories {
      scoreCode
      primary
      shortTitle
      domain
      unit
      rater
      direction
      range
      points {
        heldOn
        value
        absence
        reason
        encounterId
      }
    }
    complications {
      id
      onsetOn
      resolvedOn
      outcome
      type {
        code
        label
        sentinel
      }
    }
    components {
      id
      kind
      modelName
      tipLevel
      implantedOn
      explantedOn
    }
    programmings {
      id
      programmedAt
      dailyDoseUg
      oralBaclofenMgPerDay
    }
    procedures {
      id
      type
      performedOn
    }
    protocol {
      code
      version
      scores {
        scoreCode
        decimals
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PatientSwimlaneQuery, PatientSwimlaneQueryVariables>;
export const PatientListDocument = new TypedDocumentString(`
    query PatientList($filter: PatientFilter, $sort: PatientSort, $first: Int!, $after: String) {
  patients(filter: $filter, sort: $sort, first: $first, after: $after) {
    total
    endCursor
    hasNextPage
    nodes {
      id
      pseudonym
      state
      firstImplantOn
      lastContactOn
      aetiology {
        label
      }
      identity {
        familyName
        givenName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PatientListQuery, PatientListQueryVariables>;
export const AetiologiesDocument = new TypedDocumentString(`
    query Aetiologies {
  aetiologies {
    code
    label
    origin
  }
}
    `) as unknown as TypedDocumentString<AetiologiesQuery, AetiologiesQueryVariables>;
export const RegisterPatientDocument = new TypedDocumentString(`
    mutation RegisterPatient($input: RecordPatientInput!) {
  recordPatient(input: $input) {
    id
    pseudonym
  }
}
    `) as unknown as TypedDocumentString<RegisterPatientMutation, RegisterPatientMutationVariables>;
export const CliniciansDocument = new TypedDocumentString(`
    query Clinicians {
  clinicians {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CliniciansQuery, CliniciansQueryVariables>;
export const ResponsibleNowDocument = new TypedDocumentString(`
    query ResponsibleNow($id: ID!) {
  clinicians {
    id
    name
  }
  patient(id: $id) {
    id
    version
    responsible {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ResponsibleNowQuery, ResponsibleNowQueryVariables>;
export const PatientResponsibleDocument = new TypedDocumentString(`
    query PatientResponsible($id: ID!) {
  patient(id: $id) {
    id
    responsible {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PatientResponsibleQuery, PatientResponsibleQueryVariables>;
export const SetResponsibleDocument = new TypedDocumentString(`
    mutation SetResponsible($input: SetResponsibleInput!) {
  setResponsible(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<SetResponsibleMutation, SetResponsibleMutationVariables>;
export const SignAssessmentsDocument = new TypedDocumentString(`
    mutation SignAssessments($input: SignAssessmentsInput!) {
  signAssessments(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SignAssessmentsMutation, SignAssessmentsMutationVariables>;
export const AmendAssessmentDocument = new TypedDocumentString(`
    mutation AmendAssessment($input: AmendAssessmentInput!) {
  amendAssessment(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<AmendAssessmentMutation, AmendAssessmentMutationVariables>;
export const UnlockAssessmentDocument = new TypedDocumentString(`
    mutation UnlockAssessment($input: UnlockAssessmentInput!) {
  unlockAssessment(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<UnlockAssessmentMutation, UnlockAssessmentMutationVariables>;
export const VoidAssessmentDocument = new TypedDocumentString(`
    mutation VoidAssessment($input: VoidAssessmentInput!) {
  voidAssessment(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<VoidAssessmentMutation, VoidAssessmentMutationVariables>;
export const UnsignedVisitsDocument = new TypedDocumentString(`
    query UnsignedVisits {
  today {
    unsigned {
      total
      items {
        encounterId
        heldOn
        patient {
          id
          pseudonym
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnsignedVisitsQuery, UnsignedVisitsQueryVariables>;
export const AmendFormDocument = new TypedDocumentString(`
    query AmendForm($id: ID!, $code: ID!, $version: String!) {
  assessment(id: $id) {
    id
    version
    status
    title
    rater
    recording
    absence
    reason
    answers {
      key
      code
      absence
      reason
    }
    scores {
      code
      value
      absence
      reason
    }
  }
  instrument(code: $code, version: $version) {
    ...WholeInstrument
  }
}
    fragment WholeInstrument on Instrument {
  code
  version
  status
  title
  shortTitle
  domain
  role
  raters
  recall
  instruction
  validity
  scoreOnly
  comparability
  age {
    minMonths
    maxMonths
    hard
  }
  licence {
    status
    holder
    textShippable
    evidence
  }
  items {
    linkId
    label
    type
    unit
    required
    min
    max
    step
    enableWhen {
      linkId
      scoreGreaterThan
    }
    options {
      code
      label
      score
      kind
      reason
      reasonRequired
    }
    cells {
      code
      group
      label
      side
      region
      core
    }
  }
  scores {
    code
    title
    shortTitle
    unit
    op
    over
    range
    direction
    decimals
    minAnswered
    minFraction
    ordinal
    meanLabel
    primary
  }
  thresholds {
    scoreCode
    kind
    value
    unit
    population
    method
    source
    provisional
  }
  bindings {
    system
    code
    target
  }
}`) as unknown as TypedDocumentString<AmendFormQuery, AmendFormQueryVariables>;
export const AssessmentVersionsDocument = new TypedDocumentString(`
    query AssessmentVersions($id: ID!, $patientId: ID!) {
  assessment(id: $id) {
    id
    title
    instrumentCode
    instrumentVersion
    status
    voiding {
      voidedAt
      voidedBy
      category
      reason
    }
    versions {
      version
      status
      rater
      recording
      absence
      reason
      change
      changeCategory
      changeReason
      recordedAt
      recordedBy
      signatureState
      answers {
        key
        code
        absence
        reason
      }
      scores {
        code
        value
        absence
        reason
      }
      signatures {
        id
        printedName
        meaning
        signedAt
        state
      }
    }
  }
  patient(id: $patientId) {
    id
    pseudonym
    identity {
      familyName
      givenName
    }
    encounters {
      id
      heldOn
      assessments {
        id
      }
      voidedAssessments {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssessmentVersionsQuery, AssessmentVersionsQueryVariables>;
export const VersionWordsDocument = new TypedDocumentString(`
    query VersionWords($code: ID!, $version: String!) {
  instrument(code: $code, version: $version) {
    code
    version
    items {
      linkId
      label
      type
      unit
      options {
        code
        label
      }
      cells {
        code
        label
      }
    }
    scores {
      code
      title
      unit
      decimals
    }
  }
}
    `) as unknown as TypedDocumentString<VersionWordsQuery, VersionWordsQueryVariables>;
export const EntryTimesDocument = new TypedDocumentString(`
    query EntryTimes {
  entryTimes {
    month
    fromPaper
    visits
    medianSeconds
    lowerQuartileSeconds
    upperQuartileSeconds
    underThreeMinutes
  }
}
    `) as unknown as TypedDocumentString<EntryTimesQuery, EntryTimesQueryVariables>;
export const OnCallDocument = new TypedDocumentString(`
    query OnCall {
  today {
    refills {
      cannotCompute
      overdue
      within7
      items {
        band
        daysLeft
        alarmReached
        emptyReached
        patient {
          ...KnownOnPaper
        }
        responsible {
          name
        }
        reservoir {
          state
          missing
          modelName
          filledAt
          filledMl
          asOf
          volumeMl
          concentrationUgPerMl
          dailyDoseUg
          alarmMl
          alarmOn
          emptyOn
          dueByOn
          programmerAlarmOn
          disagreementDays
        }
      }
    }
    openSentinels {
      patient {
        ...KnownOnPaper
      }
      responsible {
        name
      }
      complication {
        id
        onsetOn
        grade
        outcome
        type {
          label
        }
      }
    }
  }
}
    fragment KnownOnPaper on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
    birthDate
    hospitalNumber
  }
}`) as unknown as TypedDocumentString<OnCallQuery, OnCallQueryVariables>;
export const TodayRefillsDocument = new TypedDocumentString(`
    query TodayRefills($filter: TodayFilter) {
  today(filter: $filter) {
    date
    refills {
      cannotCompute
      overdue
      within7
      within30
      stopped
      items {
        band
        daysLeft
        alarmReached
        emptyReached
        patient {
          ...WhoIsIt
        }
        responsible {
          id
          name
        }
        lastContact {
          ...LastContact
        }
        reservoir {
          state
          missing
          filledAt
          filledMl
          asOf
          volumeMl
          concentrationUgPerMl
          dailyDoseUg
          alarmMl
          alarmOn
          emptyOn
          dueByOn
          programmerAlarmOn
          disagreementDays
        }
      }
    }
  }
}
    fragment LastContact on ContactAttempt {
  attemptedAt
  channel
  outcome
  appointmentOn
}
fragment WhoIsIt on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
  }
}`) as unknown as TypedDocumentString<TodayRefillsQuery, TodayRefillsQueryVariables>;
export const TodaySentinelsDocument = new TypedDocumentString(`
    query TodaySentinels($filter: TodayFilter) {
  today(filter: $filter) {
    openSentinels {
      daysOpen
      patient {
        ...WhoIsIt
      }
      responsible {
        id
        name
      }
      complication {
        id
        onsetOn
        grade
        outcome
        type {
          label
          categoryLabel
        }
      }
    }
  }
}
    fragment WhoIsIt on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
  }
}`) as unknown as TypedDocumentString<TodaySentinelsQuery, TodaySentinelsQueryVariables>;
export const TodayFollowUpsDocument = new TypedDocumentString(`
    query TodayFollowUps($filter: TodayFilter) {
  today(filter: $filter) {
    followUps {
      overdue
      due
      upcoming
      items {
        daysOverdue
        patient {
          ...WhoIsIt
        }
        responsible {
          id
          name
        }
        window {
          code
          label
          opensOn
          targetOn
          closesOn
          status
        }
      }
    }
  }
}
    fragment WhoIsIt on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
  }
}`) as unknown as TypedDocumentString<TodayFollowUpsQuery, TodayFollowUpsQueryVariables>;
export const TodayReplacementsDocument = new TypedDocumentString(`
    query TodayReplacements($filter: TodayFilter) {
  today(filter: $filter) {
    date
    replacements {
      overdue
      late
      scheduleNow
      later
      months {
        month
        count
      }
      items {
        replaceByOn
        scheduleByOn
        standing
        implantedOn
        modelName
        patient {
          ...WhoIsIt
        }
        responsible {
          id
          name
        }
      }
    }
  }
}
    fragment WhoIsIt on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
  }
}`) as unknown as TypedDocumentString<TodayReplacementsQuery, TodayReplacementsQueryVariables>;
export const TodayToFinishDocument = new TypedDocumentString(`
    query TodayToFinish($filter: TodayFilter) {
  today(filter: $filter) {
    drafts {
      total
      items {
        ...Unfinished
      }
    }
    begun {
      total
      items {
        draftId
        heldOn
        answers
        changedAt
        changedBy
        patient {
          ...WhoIsIt
        }
      }
    }
    unsigned {
      total
      items {
        ...Unfinished
      }
    }
    unconfirmedImplants {
      procedureId
      performedOn
      recordedBy
      own
      patient {
        ...WhoIsIt
      }
    }
  }
}
    fragment Unfinished on UnfinishedVisit {
  encounterId
  heldOn
  assessments
  recordedAt
  recordedBy
  patient {
    ...WhoIsIt
  }
}
fragment WhoIsIt on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
  }
}`) as unknown as TypedDocumentString<TodayToFinishQuery, TodayToFinishQueryVariables>;
export const TodaySilentDocument = new TypedDocumentString(`
    query TodaySilent($filter: TodayFilter) {
  today(filter: $filter) {
    lost {
      total
      toDeclare
      items {
        lastContactOn
        attempts
        mayBeDeclaredLost
        patient {
          ...WhoIsIt
        }
        responsible {
          id
          name
        }
        lastContact {
          ...LastContact
        }
      }
    }
  }
}
    fragment LastContact on ContactAttempt {
  attemptedAt
  channel
  outcome
  appointmentOn
}
fragment WhoIsIt on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
  }
}`) as unknown as TypedDocumentString<TodaySilentQuery, TodaySilentQueryVariables>;
export const TodayVisitsDocument = new TypedDocumentString(`
    query TodayVisits($filter: TodayFilter) {
  today(filter: $filter) {
    recentVisits {
      encounterId
      heldOn
      windowLabel
      recordedAt
      recordedBy
      patient {
        ...WhoIsIt
      }
    }
  }
}
    fragment WhoIsIt on PatientRef {
  id
  pseudonym
  identity {
    familyName
    givenName
  }
}`) as unknown as TypedDocumentString<TodayVisitsQuery, TodayVisitsQueryVariables>;
export const TodayDraftPatientDocument = new TypedDocumentString(`
    query TodayDraftPatient($id: ID!) {
  patient(id: $id) {
    id
    pseudonym
    identity {
      familyName
      givenName
    }
  }
}
    `) as unknown as TypedDocumentString<TodayDraftPatientQuery, TodayDraftPatientQueryVariables>;
export const CalendarFeedsDocument = new TypedDocumentString(`
    query CalendarFeeds {
  calendarFeeds {
    id
    role
    centreName
    createdAt
    lastReadOn
    current
  }
}
    `) as unknown as TypedDocumentString<CalendarFeedsQuery, CalendarFeedsQueryVariables>;
export const CreateCalendarFeedDocument = new TypedDocumentString(`
    mutation CreateCalendarFeed {
  createCalendarFeed {
    path
    feed {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCalendarFeedMutation, CreateCalendarFeedMutationVariables>;
export const RevokeCalendarFeedDocument = new TypedDocumentString(`
    mutation RevokeCalendarFeed($id: ID!) {
  revokeCalendarFeed(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>;
export const OtherRolesDocument = new TypedDocumentString(`
    query OtherRoles {
  account {
    roles {
      id
      role
      centreName
    }
  }
}
    `) as unknown as TypedDocumentString<OtherRolesQuery, OtherRolesQueryVariables>;
export const TrialDocument = new TypedDocumentString(`
    query Trial($patientId: ID!) {
  patient(id: $patientId) {
    id
    pseudonym
    identity {
      familyName
      givenName
    }
    trials {
      id
      version
      startedOn
      route
      criterion
      criterionMet
      concludedOn
      conclusion
      decidedBy
      note
      proposals {
        criterion
        met
        basis
        source
      }
      boluses {
        id
        version
        givenAt
        doseUg
        volumeMl
        concentrationUgPerMl
        punctureLevel
        openingPressureCmH2o
        observedHours
        adverse
        recordedBy
        effect {
          bestFall
          peakHours
          pairs
          bestPsfsFall
          functionLost
          watchedHours
        }
        responses {
          id
          version
          hours
          masLeMean
          psfsFrequency
          function
          heartRate
          systolicMmhg
          diastolicMmhg
          respiratoryRate
          spo2Percent
          recordedBy
          change {
            fall
            pairs
          }
          mas {
            cell
            code
            absence
            reason
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrialQuery, TrialQueryVariables>;
export const ToneScaleDocument = new TypedDocumentString(`
    query ToneScale {
  instrument(code: "mas") {
    ...WholeInstrument
  }
}
    fragment WholeInstrument on Instrument {
  code
  version
  status
  title
  shortTitle
  domain
  role
  raters
  recall
  instruction
  validity
  scoreOnly
  comparability
  age {
    minMonths
    maxMonths
    hard
  }
  licence {
    status
    holder
    textShippable
    evidence
  }
  items {
    linkId
    label
    type
    unit
    required
    min
    max
    step
    enableWhen {
      linkId
      scoreGreaterThan
    }
    options {
      code
      label
      score
      kind
      reason
      reasonRequired
    }
    cells {
      code
      group
      label
      side
      region
      core
    }
  }
  scores {
    code
    title
    shortTitle
    unit
    op
    over
    range
    direction
    decimals
    minAnswered
    minFraction
    ordinal
    meanLabel
    primary
  }
  thresholds {
    scoreCode
    kind
    value
    unit
    population
    method
    source
    provisional
  }
  bindings {
    system
    code
    target
  }
}`) as unknown as TypedDocumentString<ToneScaleQuery, ToneScaleQueryVariables>;
export const TrialListDocument = new TypedDocumentString(`
    query TrialList($patientId: ID!) {
  patient(id: $patientId) {
    id
    diedOn
    trials {
      id
      startedOn
      concludedOn
      conclusion
      boluses {
        id
        doseUg
        effect {
          bestFall
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrialListQuery, TrialListQueryVariables>;
export const StartTrialDocument = new TypedDocumentString(`
    mutation StartTrial($input: StartTrialInput!) {
  startTrial(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartTrialMutation, StartTrialMutationVariables>;
export const RecordTestBolusDocument = new TypedDocumentString(`
    mutation RecordTestBolus($input: RecordTestBolusInput!) {
  recordTestBolus(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordTestBolusMutation, RecordTestBolusMutationVariables>;
export const RecordBolusResponseDocument = new TypedDocumentString(`
    mutation RecordBolusResponse($input: RecordBolusResponseInput!) {
  recordBolusResponse(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordBolusResponseMutation, RecordBolusResponseMutationVariables>;
export const EndObservationDocument = new TypedDocumentString(`
    mutation EndObservation($input: EndObservationInput!) {
  endObservation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndObservationMutation, EndObservationMutationVariables>;
export const ConcludeTrialDocument = new TypedDocumentString(`
    mutation ConcludeTrial($input: ConcludeTrialInput!) {
  concludeTrial(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConcludeTrialMutation, ConcludeTrialMutationVariables>;
export const VisitFormDocument = new TypedDocumentString(`
    query VisitForm($patientId: ID!, $heldOn: Date!, $askFor: ID) {
  clinicians {
    id
    name
  }
  visitForm(patientId: $patientId, heldOn: $heldOn, askFor: $askFor) {
    heldOn
    purpose
    dayOfTherapy
    duringBridge
    problem
    askedFor {
      code
      label
    }
    self {
      id
      name
    }
    window {
      code
      label
      targetDay
      fromDay
      toDay
    }
    patient {
      id
      pseudonym
      firstImplantOn
      lastContactOn
      encounters {
        id
        heldOn
        contact
        antispastics
        antispasticsAbsence
      }
      windows {
        code
        label
        opensOn
        targetOn
        closesOn
        status
      }
      reservoir {
        state
        dailyDoseUg
        concentrationUgPerMl
        dueByOn
      }
      programmings {
        id
        programmedAt
        mode
        dailyDoseUg
      }
      complications {
        id
        onsetOn
        resolvedOn
        type {
          code
          label
        }
      }
      goals {
        id
        number
        statement
        levels
        baselineLevel
        importance
        difficulty
        lockedAt
      }
      identity {
        familyName
        givenName
      }
    }
    instruments {
      ...VisitInstrumentParts
    }
  }
}
    fragment WholeInstrument on Instrument {
  code
  version
  status
  title
  shortTitle
  domain
  role
  raters
  recall
  instruction
  validity
  scoreOnly
  comparability
  age {
    minMonths
    maxMonths
    hard
  }
  licence {
    status
    holder
    textShippable
    evidence
  }
  items {
    linkId
    label
    type
    unit
    required
    min
    max
    step
    enableWhen {
      linkId
      scoreGreaterThan
    }
    options {
      code
      label
      score
      kind
      reason
      reasonRequired
    }
    cells {
      code
      group
      label
      side
      region
      core
    }
  }
  scores {
    code
    title
    shortTitle
    unit
    op
    over
    range
    direction
    decimals
    minAnswered
    minFraction
    ordinal
    meanLabel
    primary
  }
  thresholds {
    scoreCode
    kind
    value
    unit
    population
    method
    source
    provisional
  }
  bindings {
    system
    code
    target
  }
}
fragment EarlierAssessment on PreviousAssessment {
  heldOn
  rater
  ratedBy {
    id
    name
  }
  relation
  answers {
    key
    code
    absence
    reason
  }
  scores {
    code
    value
    absence
    reason
  }
}
fragment VisitInstrumentParts on VisitInstrument {
  usualRater
  previous {
    ...EarlierAssessment
  }
  baseline {
    ...EarlierAssessment
  }
  instrument {
    ...WholeInstrument
  }
}`) as unknown as TypedDocumentString<VisitFormQuery, VisitFormQueryVariables>;
export const OtherMeasuresDocument = new TypedDocumentString(`
    query OtherMeasures($patientId: ID!, $heldOn: Date!, $askFor: ID) {
  visitForm(patientId: $patientId, heldOn: $heldOn, askFor: $askFor) {
    others {
      ...VisitInstrumentParts
    }
  }
}
    fragment WholeInstrument on Instrument {
  code
  version
  status
  title
  shortTitle
  domain
  role
  raters
  recall
  instruction
  validity
  scoreOnly
  comparability
  age {
    minMonths
    maxMonths
    hard
  }
  licence {
    status
    holder
    textShippable
    evidence
  }
  items {
    linkId
    label
    type
    unit
    required
    min
    max
    step
    enableWhen {
      linkId
      scoreGreaterThan
    }
    options {
      code
      label
      score
      kind
      reason
      reasonRequired
    }
    cells {
      code
      group
      label
      side
      region
      core
    }
  }
  scores {
    code
    title
    shortTitle
    unit
    op
    over
    range
    direction
    decimals
    minAnswered
    minFraction
    ordinal
    meanLabel
    primary
  }
  thresholds {
    scoreCode
    kind
    value
    unit
    population
    method
    source
    provisional
  }
  bindings {
    system
    code
    target
  }
}
fragment EarlierAssessment on PreviousAssessment {
  heldOn
  rater
  ratedBy {
    id
    name
  }
  relation
  answers {
    key
    code
    absence
    reason
  }
  scores {
    code
    value
    absence
    reason
  }
}
fragment VisitInstrumentParts on VisitInstrument {
  usualRater
  previous {
    ...EarlierAssessment
  }
  baseline {
    ...EarlierAssessment
  }
  instrument {
    ...WholeInstrument
  }
}`) as unknown as TypedDocumentString<OtherMeasuresQuery, OtherMeasuresQueryVariables>;
export const RecordVisitDocument = new TypedDocumentString(`
    mutation RecordVisit($input: RecordEncounterInput!) {
  recordEncounter(input: $input) {
    id
    heldOn
    purpose
    windowLabel
    assessments {
      instrumentCode
      title
      rater
      recording
      absence
      reason
      scores {
        code
        title
        value
        absence
        reason
        unit
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordVisitMutation, RecordVisitMutationVariables>;
export const InstrumentListDocument = new TypedDocumentString(`
    query InstrumentList {
  instruments {
    code
    version
    title
    shortTitle
    domain
    raters
    recall
    scoreOnly
    validity
    licence {
      status
    }
    scores {
      code
      title
      unit
      range
      direction
      primary
    }
  }
  protocols {
    code
    optional
  }
}
    `) as unknown as TypedDocumentString<InstrumentListQuery, InstrumentListQueryVariables>;
export const InstrumentPageDocument = new TypedDocumentString(`
    query InstrumentPage($code: ID!, $version: String) {
  instrument(code: $code, version: $version) {
    code
    version
    status
    title
    domain
    role
    raters
    recall
    instruction
    validity
    scoreOnly
    comparability
    age {
      minMonths
      maxMonths
      hard
    }
    licence {
      status
      holder
      textShippable
      evidence
    }
    bindings {
      system
      code
      target
    }
    items {
      linkId
      label
      type
      unit
      required
      min
      max
      step
      enableWhen {
        linkId
        scoreGreaterThan
      }
      options {
        code
        label
        score
        kind
        reason
        reasonRequired
      }
      cells {
        code
        group
        label
        side
        region
        core
      }
    }
    scores {
      code
      title
      unit
      op
      over
      range
      direction
      decimals
      minAnswered
      minFraction
      ordinal
      meanLabel
      primary
    }
    thresholds {
      scoreCode
      kind
      value
      unit
      population
      method
      source
      provisional
    }
  }
  instruments {
    code
    version
    status
    title
    comparability
  }
  protocols {
    code
    version
    title
    optional
    windows {
      code
      label
      instruments
      classifiers
    }
  }
}
    `) as unknown as TypedDocumentString<InstrumentPageQuery, InstrumentPageQueryVariables>;
export const ProtocolsDocument = new TypedDocumentString(`
    query Protocols {
  protocols {
    code
    version
    title
    description
    exposure {
      ongoingUntil
      lostAfterMonths
    }
    windows {
      code
      label
      targetDay
      fromDay
      toDay
      baseline
      instruments
    }
    scores {
      scoreCode
      title
      instrumentCode
      instrumentTitle
      domain
      unit
      direction
      validity
      responder {
        minImprovement
        baselineAtLeast
        minShareOfBaseline
        followUpAtMost
        consecutiveVisits
        description
        provisional
        source
      }
    }
    complicationTypes {
      code
      label
      category
      categoryLabel
      sentinel
      infection
    }
  }
  instruments {
    code
    title
    shortTitle
  }
}
    `) as unknown as TypedDocumentString<ProtocolsQuery, ProtocolsQueryVariables>;
export const DraftKeysDocument = new TypedDocumentString(`
    query DraftKeys {
  draftKeys {
    owner
    key
  }
}
    `) as unknown as TypedDocumentString<DraftKeysQuery, DraftKeysQueryVariables>;
export const VisitDraftDocument = new TypedDocumentString(`
    query VisitDraft($patientId: ID!, $since: Int!) {
  visitDraft(patientId: $patientId, since: $since) {
    ...WholeDraft
  }
}
    fragment WholeDraft on VisitDraft {
  id
  revision
  begunAt
  changedAt
  changedBy
  fields {
    path
    value
    revision
    changedAt
    changedBy
    own
    rivals {
      value
      changedAt
      changedBy
      own
    }
  }
}`) as unknown as TypedDocumentString<VisitDraftQuery, VisitDraftQueryVariables>;
export const SaveVisitDraftDocument = new TypedDocumentString(`
    mutation SaveVisitDraft($input: SaveVisitDraftInput!) {
  saveVisitDraft(input: $input) {
    ...WholeDraft
  }
}
    fragment WholeDraft on VisitDraft {
  id
  revision
  begunAt
  changedAt
  changedBy
  fields {
    path
    value
    revision
    changedAt
    changedBy
    own
    rivals {
      value
      changedAt
      changedBy
      own
    }
  }
}`) as unknown as TypedDocumentString<SaveVisitDraftMutation, SaveVisitDraftMutationVariables>;
export const DiscardVisitDraftDocument = new TypedDocumentString(`
    mutation DiscardVisitDraft($input: DiscardVisitDraftInput!) {
  discardVisitDraft(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DiscardVisitDraftMutation, DiscardVisitDraftMutationVariables>;
export const VisitDraftChangedDocument = new TypedDocumentString(`
    subscription VisitDraftChanged($patientId: ID!, $page: ID!) {
  visitDraftChanged(patientId: $patientId, page: $page) {
    at
    revision
    others {
      name
      own
    }
  }
}
    `) as unknown as TypedDocumentString<VisitDraftChangedSubscription, VisitDraftChangedSubscriptionVariables>;
export const OpenBreakGlassDocument = new TypedDocumentString(`
    mutation OpenBreakGlass($input: OpenBreakGlassInput!) {
  openBreakGlass(input: $input) {
    patientId
    until
  }
}
    `) as unknown as TypedDocumentString<OpenBreakGlassMutation, OpenBreakGlassMutationVariables>;
export const CloseBreakGlassDocument = new TypedDocumentString(`
    mutation CloseBreakGlass {
  closeBreakGlass
}
    `) as unknown as TypedDocumentString<CloseBreakGlassMutation, CloseBreakGlassMutationVariables>;
export const BreakGlassUsesDocument = new TypedDocumentString(`
    query BreakGlassUses {
  breakGlassUses {
    id
    patientId
    pseudonym
    openedBy
    openedAt
    until
    closedAt
    reason
    reviewDueAt
    overdue
    verdict
    note
    reviewedBy
    fromCentre {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<BreakGlassUsesQuery, BreakGlassUsesQueryVariables>;
export const ReviewBreakGlassDocument = new TypedDocumentString(`
    mutation ReviewBreakGlass($input: ReviewBreakGlassInput!) {
  reviewBreakGlass(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReviewBreakGlassMutation, ReviewBreakGlassMutationVariables>;
export const OtherCentresDocument = new TypedDocumentString(`
    query OtherCentres {
  centres {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<OtherCentresQuery, OtherCentresQueryVariables>;
export const TransfersDocument = new TypedDocumentString(`
    query Transfers {
  transfers {
    id
    patientId
    outgoing
    state
    reason
    note
    offeredBy
    offeredAt
    settledBy
    settledAt
    patient {
      pseudonym
      birthYear
      sex
      familyName
      givenName
      birthDate
    }
    fromCentre {
      name
    }
    toCentre {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<TransfersQuery, TransfersQueryVariables>;
export const OfferTransferDocument = new TypedDocumentString(`
    mutation OfferTransfer($input: OfferTransferInput!) {
  offerTransfer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<OfferTransferMutation, OfferTransferMutationVariables>;
export const AcceptTransferDocument = new TypedDocumentString(`
    mutation AcceptTransfer($input: AcceptTransferInput!) {
  acceptTransfer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AcceptTransferMutation, AcceptTransferMutationVariables>;
export const DeclineTransferDocument = new TypedDocumentString(`
    mutation DeclineTransfer($id: ID!, $note: String) {
  declineTransfer(id: $id, note: $note) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeclineTransferMutation, DeclineTransferMutationVariables>;
export const WithdrawTransferDocument = new TypedDocumentString(`
    mutation WithdrawTransfer($id: ID!) {
  withdrawTransfer(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawTransferMutation, WithdrawTransferMutationVariables>;
export const ErasuresDocument = new TypedDocumentString(`
    query Erasures {
  erasures {
    id
    patientId
    pseudonym
    scope
    ground
    state
    reason
    requestedBy
    requestedAt
    decidedBy
    decidedAt
    note
    mayDecide
    centre {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ErasuresQuery, ErasuresQueryVariables>;
export const RequestErasureDocument = new TypedDocumentString(`
    mutation RequestErasure($input: RequestErasureInput!) {
  requestErasure(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RequestErasureMutation, RequestErasureMutationVariables>;
export const WithdrawErasureDocument = new TypedDocumentString(`
    mutation WithdrawErasure($id: ID!) {
  withdrawErasure(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawErasureMutation, WithdrawErasureMutationVariables>;
export const ApproveErasureDocument = new TypedDocumentString(`
    mutation ApproveErasure($id: ID!) {
  approveErasure(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ApproveErasureMutation, ApproveErasureMutationVariables>;
export const DeclineErasureDocument = new TypedDocumentString(`
    mutation DeclineErasure($id: ID!, $note: String) {
  declineErasure(id: $id, note: $note) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeclineErasureMutation, DeclineErasureMutationVariables>;
export const ExportPatientCopyDocument = new TypedDocumentString(`
    mutation ExportPatientCopy($patientId: ID!) {
  exportPatientCopy(patientId: $patientId) {
    fileName
    html
    json
  }
}
    `) as unknown as TypedDocumentString<ExportPatientCopyMutation, ExportPatientCopyMutationVariables>;
export const WorklistChangedDocument = new TypedDocumentString(`
    subscription WorklistChanged {
  worklistChanged {
    at
    acts
  }
}
    `) as unknown as TypedDocumentString<WorklistChangedSubscription, WorklistChangedSubscriptionVariables>;
export const TrailStateDocument = new TypedDocumentString(`
    query TrailState {
  auditTrail {
    events
    checkpointSequence
    checkpointAt
    verifiedAt
    verifiedSound
    verifiedUpTo
  }
}
    `) as unknown as TypedDocumentString<TrailStateQuery, TrailStateQueryVariables>;
export const TrailPeopleDocument = new TypedDocumentString(`
    query TrailPeople($search: String!) {
  people(filter: {search: $search}, first: 100) {
    nodes {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<TrailPeopleQuery, TrailPeopleQueryVariables>;
export const CentreListDocument = new TypedDocumentString(`
    query CentreList {
  centres {
    code
    name
    timeZone
    version
  }
}
    `) as unknown as TypedDocumentString<CentreListQuery, CentreListQueryVariables>;
export const AddCentreDocument = new TypedDocumentString(`
    mutation AddCentre($input: AddCentreInput!) {
  addCentre(input: $input) {
    code
  }
}
    `) as unknown as TypedDocumentString<AddCentreMutation, AddCentreMutationVariables>;
export const CorrectCentreDocument = new TypedDocumentString(`
    mutation CorrectCentre($input: CorrectCentreInput!) {
  correctCentre(input: $input) {
    code
  }
}
    `) as unknown as TypedDocumentString<CorrectCentreMutation, CorrectCentreMutationVariables>;
export const DeviceModelListDocument = new TypedDocumentString(`
    query DeviceModelList {
  deviceModels {
    code
    version
    kind
    manufacturer
    name
    retired
    deviceIdentifiers
    publishedAt
    publishedBy
    reason
    constants {
      name
      value
      source
      verified
    }
    versions {
      version
      name
      manufacturer
      retired
      deviceIdentifiers
      publishedAt
      publishedBy
      reason
      constants {
        name
        value
        source
        verified
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeviceModelListQuery, DeviceModelListQueryVariables>;
export const PublishDeviceModelDocument = new TypedDocumentString(`
    mutation PublishDeviceModel($input: PublishDeviceModelInput!) {
  publishDeviceModel(input: $input) {
    code
    name
    version
  }
}
    `) as unknown as TypedDocumentString<PublishDeviceModelMutation, PublishDeviceModelMutationVariables>;
export const PeopleListDocument = new TypedDocumentString(`
    query PeopleList($filter: PersonFilter, $first: Int!, $after: String) {
  people(filter: $filter, first: $first, after: $after) {
    total
    endCursor
    hasNextPage
    nodes {
      id
      name
      accountName
      state
      lastSignedInAt
      you
      roles {
        id
        role
        centre {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleListQuery, PeopleListQueryVariables>;
export const CentreChoicesDocument = new TypedDocumentString(`
    query CentreChoices {
  centres {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<CentreChoicesQuery, CentreChoicesQueryVariables>;
export const InvitePersonDocument = new TypedDocumentString(`
    mutation InvitePerson($input: InvitePersonInput!) {
  invitePerson(input: $input) {
    code
    expiresAt
    person {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<InvitePersonMutation, InvitePersonMutationVariables>;
export const PermissionMatrixDocument = new TypedDocumentString(`
    query PermissionMatrix {
  permissionMatrix {
    roles
    groups {
      title
      rights {
        name
        description
        openToAnyone
        openToCaregiverLink
        grants {
          role
          reach
          reauthentication
          secondPerson
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PermissionMatrixQuery, PermissionMatrixQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($id: ID!) {
  person(id: $id) {
    id
    version
    name
    accountName
    state
    disabledAt
    linkExpiresAt
    lastSignedInAt
    you
    managed
    rolesManaged
    roles {
      id
      role
      centre {
        name
      }
    }
    identities {
      issuer
      subject
    }
  }
}
    `) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const SessionsOfPersonDocument = new TypedDocumentString(`
    query SessionsOfPerson($id: ID!) {
  loginSessions(personId: $id) {
    id
    role
    centreName
    browser
    system
    startedAt
    lastSeenAt
    current
  }
}
    `) as unknown as TypedDocumentString<SessionsOfPersonQuery, SessionsOfPersonQueryVariables>;
export const EndSessionOfPersonDocument = new TypedDocumentString(`
    mutation EndSessionOfPerson($id: ID!) {
  endLoginSession(id: $id)
}
    `) as unknown as TypedDocumentString<EndSessionOfPersonMutation, EndSessionOfPersonMutationVariables>;
export const CorrectPersonDocument = new TypedDocumentString(`
    mutation CorrectPerson($input: CorrectPersonInput!) {
  correctPerson(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CorrectPersonMutation, CorrectPersonMutationVariables>;
export const DisablePersonDocument = new TypedDocumentString(`
    mutation DisablePerson($input: DisablePersonInput!) {
  disablePerson(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DisablePersonMutation, DisablePersonMutationVariables>;
export const EnablePersonDocument = new TypedDocumentString(`
    mutation EnablePerson($input: EnablePersonInput!) {
  enablePerson(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EnablePersonMutation, EnablePersonMutationVariables>;
export const InvitePersonAgainDocument = new TypedDocumentString(`
    mutation InvitePersonAgain($input: NewLinkInput!) {
  invitePersonAgain(input: $input) {
    code
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<InvitePersonAgainMutation, InvitePersonAgainMutationVariables>;
export const ResetCredentialsDocument = new TypedDocumentString(`
    mutation ResetCredentials($input: NewLinkInput!) {
  resetCredentials(input: $input) {
    code
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<ResetCredentialsMutation, ResetCredentialsMutationVariables>;
export const AddMembershipDocument = new TypedDocumentString(`
    mutation AddMembership($input: AddMembershipInput!) {
  addMembership(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddMembershipMutation, AddMembershipMutationVariables>;
export const RemoveMembershipDocument = new TypedDocumentString(`
    mutation RemoveMembership($input: RemoveMembershipInput!) {
  removeMembership(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RemoveMembershipMutation, RemoveMembershipMutationVariables>;
export const LinkIdentityDocument = new TypedDocumentString(`
    mutation LinkIdentity($input: IdentityInput!) {
  linkIdentity(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<LinkIdentityMutation, LinkIdentityMutationVariables>;
export const UnlinkIdentityDocument = new TypedDocumentString(`
    mutation UnlinkIdentity($input: IdentityInput!) {
  unlinkIdentity(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<UnlinkIdentityMutation, UnlinkIdentityMutationVariables>;
export const FilterChoicesDocument = new TypedDocumentString(`
    query FilterChoices {
  centres {
    code
    name
  }
  aetiologies {
    code
    label
  }
  protocols {
    code
    version
    title
  }
}
    `) as unknown as TypedDocumentString<FilterChoicesQuery, FilterChoicesQueryVariables>;
export const OutcomesDocument = new TypedDocumentString(`
    query Outcomes($filter: CohortFilter) {
  outcomes(filter: $filter) {
    population {
      protocolCode
      protocolVersion
      patients
      implanted
      centres
      asOf
      computedAt
      definition
    }
    scores {
      instrumentVersions
      score {
        scoreCode
        title
        domain
        unit
        range
        direction
        decimals
        ordinal
        meanLabel
        responder {
          minImprovement
          description
          provisional
          source
        }
      }
      windows {
        window {
          code
          label
          targetDay
          fromDay
          toDay
          baseline
        }
        nPatients
        nBaseline
        nFollowUp
        nPaired
        nExpected
        nRecordedOfExpected
        completeness
        meanImprovement
        sd
        interval {
          lower
          upper
          confidence
          method
        }
        median
        q1
        q3
        improved
        unchanged
        worsened
        belowResponderBaseline
        responders {
          x
          n
          estimate
          wilson {
            lower
            upper
            confidence
            method
          }
        }
        respondersOfBaseline {
          x
          n
          estimate
          wilson {
            lower
            upper
            confidence
            method
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OutcomesQuery, OutcomesQueryVariables>;
export const ComplicationRatesDocument = new TypedDocumentString(`
    query ComplicationRates($filter: CohortFilter, $by: ComplicationGrouping!) {
  complicationRates(filter: $filter, by: $by) {
    population {
      protocolCode
      protocolVersion
      patients
      implanted
      centres
      asOf
      computedAt
      definition
    }
    followUp {
      patients
      pumpYears
      medianYears
      procedures
    }
    rows {
      ...RateRow
    }
    any {
      ...RateRow
    }
    infectionPerProcedure {
      eligible
      excluded
      infections
      proportion {
        x
        n
        estimate
        wilson {
          lower
          upper
          confidence
          method
        }
      }
    }
  }
}
    fragment RateRow on ComplicationRate {
  code
  label
  events
  perPatient {
    x
    n
    estimate
    wilson {
      lower
      upper
      confidence
      method
    }
  }
  perProcedure {
    events
    procedures
    proportion {
      x
      n
      estimate
      wilson {
        lower
        upper
        confidence
        method
      }
    }
  }
  per100PumpYears {
    events
    pumpYears
    estimate
    dispersion
    interval {
      lower
      upper
      confidence
      method
    }
    robust {
      lower
      upper
      confidence
      method
    }
  }
}`) as unknown as TypedDocumentString<ComplicationRatesQuery, ComplicationRatesQueryVariables>;
export const QueriesOfSchemaDocument = new TypedDocumentString(`
    query QueriesOfSchema {
  __schema {
    queryType {
      fields {
        name
        description
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QueriesOfSchemaQuery, QueriesOfSchemaQueryVariables>;
export const WholeSchemaDocument = new TypedDocumentString(`
    query WholeSchema {
  __schema {
    description
    queryType {
      name
    }
    mutationType {
      name
    }
    subscriptionType {
      name
    }
    types {
      kind
      name
      description
      specifiedByURL
      isOneOf
      fields(includeDeprecated: true) {
        name
        description
        isDeprecated
        deprecationReason
        args(includeDeprecated: true) {
          ...SchemaInput
        }
        type {
          ...SchemaType
        }
      }
      inputFields(includeDeprecated: true) {
        ...SchemaInput
      }
      interfaces {
        ...SchemaType
      }
      enumValues(includeDeprecated: true) {
        name
        description
        isDeprecated
        deprecationReason
      }
      possibleTypes {
        ...SchemaType
      }
    }
    directives {
      name
      description
      isRepeatable
      locations
      args(includeDeprecated: true) {
        ...SchemaInput
      }
    }
  }
}
    fragment SchemaInput on __InputValue {
  name
  description
  type {
    ...SchemaType
  }
  defaultValue
  isDeprecated
  deprecationReason
}
fragment SchemaType on __Type {
  kind
  name
  ofType {
    kind
    name
    ofType {
      kind
      name
      ofType {
        kind
        name
        ofType {
          kind
          name
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<WholeSchemaQuery, WholeSchemaQueryVariables>;
export const FindPatientsDocument = new TypedDocumentString(`
    query FindPatients($search: String!) {
  patients(filter: {search: $search}, first: 8) {
    nodes {
      id
      pseudonym
      identity {
        familyName
        givenName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindPatientsQuery, FindPatientsQueryVariables>;
export const SessionDocument = new TypedDocumentString(`
    query Session {
  registry {
    mode
    version
    synthetic
    today
    provider
    personas {
      code
      name
      role
      description
      centre {
        code
        name
      }
    }
  }
  viewer {
    name
    role
    method
    permissions
    centre {
      code
      name
      timeZone
    }
    breakGlass {
      patientId
      pseudonym
      until
    }
  }
}
    `) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const SignInAsPersonaDocument = new TypedDocumentString(`
    mutation SignInAsPersona($code: String!) {
  signInAsPersona(code: $code) {
    name
  }
}
    `) as unknown as TypedDocumentString<SignInAsPersonaMutation, SignInAsPersonaMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const TrailEventsDocument = new TypedDocumentString(`
    query TrailEvents($filter: AuditEventFilter, $first: Int, $after: String) {
  auditEvents(filter: $filter, first: $first, after: $after) {
    endCursor
    hasNextPage
    nodes {
      sequence
      recordedAt
      kind
      action
      personId
      personName
      role
      centre
      reason
      asked
      details
      patientCount
      patients {
        id
        pseudonym
      }
      changeCount
      changes {
        record
        did
        redacted
        withheld
        patient {
          id
          pseudonym
        }
        fields {
          name
          before
          after
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrailEventsQuery, TrailEventsQueryVariables>;
export const TrailCentresDocument = new TypedDocumentString(`
    query TrailCentres {
  centres {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<TrailCentresQuery, TrailCentresQueryVariables>;
export const ActWordsDocument = new TypedDocumentString(`
    query ActWords {
  permissionMatrix {
    groups {
      rights {
        name
        description
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActWordsQuery, ActWordsQueryVariables>;