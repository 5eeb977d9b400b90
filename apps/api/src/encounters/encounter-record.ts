import type { InstrumentDefinition } from '#libs/instruments/index';
import type { Protocol } from '#libs/outcomes/index';
import { dateRules, emptyTimeline } from '#libs/therapy/index';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { insertRows } from '../audit/insert-rows.js';
import { advanceLastContact } from '../patients/last-contact.js';
import type { Patient } from '../patients/patient.entity.js';
import { acceptOrRefuse } from '../plausibility.js';
import { assessmentRecord, type AssessmentRecord } from './assessment-record.js';
import type { Encounter } from './encounter.entity.js';
import { drugsStatedTwice } from './encounters.errors.js';
import { Attestation } from '../patients/attestation.js';
import type { RecordEncounterInput } from './record-encounter.input.js';

/** A contact with everything done at it, checked and ready to store. */
export interface EncounterRecord {
  readonly encounter: Encounter;
  readonly assessments: readonly AssessmentRecord[];
}

type PatientFacts = Pick<Patient, 'centreId' | 'id' | 'diedOn'> & { readonly firstImplantOn: string | null };

/**
 * The record an input stands for.
 *
 * @throws VALIDATION_FAILED when the day does not fit the patient or an answer does not fit its instrument
 */
export function encounterRecord(
  actor: Pick<Actor, 'personId'>,
  patient: PatientFacts,
  input: Omit<RecordEncounterInput, 'patientId'>,
  {
    protocol,
    findInstrument,
  }: { protocol: Protocol; findInstrument: (code: string, version?: string | null) => InstrumentDefinition },
): EncounterRecord {
  refuseMisplaced(patient, input, protocol);
  const encounter: Encounter = {
    centreId: patient.centreId,
    id: uuid(),
    patientId: patient.id,
    heldOn: input.heldOn,
    purpose: input.purpose,
    contact: input.contact,
    attestation: input.attestation,
    recordedAt: new Date(),
    recordedBy: actor.personId,
    reasons: [],
    activeSeconds: input.activeSeconds ?? null,
    fromPaper: input.fromPaper ?? false,
    ...statedDrugs(input),
    caregiverLinkId: null,
    version: 1,
  };
  const assessments = input.assessments.map((assessment) =>
    assessmentRecord(encounter, findInstrument(assessment.instrumentCode, assessment.instrumentVersion), assessment),
  );
  return { encounter, assessments };
}

/** @throws VALIDATION_FAILED when both the drugs and why they are not known are given */
export function statedDrugs({
  antispastics,
  antispasticsAbsence,
}: Pick<RecordEncounterInput, 'antispastics' | 'antispasticsAbsence'>): Pick<
  Encounter,
  'antispastics' | 'antispasticsAbsence'
> {
  if (antispastics != null && antispasticsAbsence != null) throw drugsStatedTwice();
  return {
    antispastics: antispastics == null ? null : [...new Set(antispastics)],
    antispasticsAbsence: antispasticsAbsence ?? null,
  };
}

/** A baseline before the first implant as the protocol counts it, a follow-up after, nothing after death. */
const ofPlace = dateRules.filter(({ id }) => id === 'D5' || id === 'D12');
const VISIT = 'visit';

/** @throws VALIDATION_FAILED for a visit that cannot lie where it does, by what is known of its patient without asking */
export function refuseMisplaced(
  { diedOn, firstImplantOn }: PatientFacts,
  { heldOn, purpose }: Pick<RecordEncounterInput, 'heldOn' | 'purpose'>,
  protocol: Protocol,
): void {
  const timeline = emptyTimeline({
    ...{ today: heldOn, timeZone: 'UTC', bornOn: heldOn, diedOn },
    baselineUntilDay: protocol.windows.find(({ baseline }) => baseline)?.toDay ?? 0,
    procedures: firstImplantOn === null ? [] : [{ id: 'implant', type: 'IMPLANT', performedOn: firstImplantOn }],
    visits: [{ id: VISIT, purpose, heldOn }],
  });
  const found = ofPlace.flatMap(({ check }) => check(timeline)).filter(({ recordId }) => recordId === VISIT);
  acceptOrRefuse(
    found.filter(({ level }) => level === 'ERROR'),
    null,
  );
}

/** Stores contacts, assessments and scores, one statement a table. Call inside the door for writing. */
export async function storeEncounters(tx: EntityManager, records: readonly EncounterRecord[]): Promise<void> {
  await insertRows(
    tx,
    'registry.encounter',
    records.map(({ encounter }) => encounter),
  );
  const assessments = records.flatMap((record) => record.assessments);
  await insertRows(
    tx,
    'registry.assessment',
    assessments.map(({ assessment }) => assessment),
  );
  await insertRows(
    tx,
    'registry.score',
    assessments.flatMap(({ scores }) => scores),
  );
  // Contact at which nobody asked for events does not prove that there were none.
  const attested = records.filter(({ encounter }) => encounter.attestation !== Attestation.NOT_ASKED);
  await advanceLastContact(
    tx,
    attested.map(({ encounter: { centreId, patientId, heldOn } }) => ({ centreId, patientId, day: heldOn })),
  );
}
