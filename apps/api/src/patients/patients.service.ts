import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ownCentre, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { CentresService } from '../centres/centres.service.js';
import { notFound, RegistryError } from '../errors.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { because, editRow, versionConflict } from '../versions.js';
import type { CorrectPatientInput } from './correct-patient.input.js';
import { correctedPatient, storeIdentity } from './corrected-patient.js';
import { otherDeath } from './death.js';
import { PatientIdentities } from './patient-identities.js';
import { PatientIdentity } from './patient-identity.entity.js';
import type {
  PatientFilter,
  PatientPage,
  PatientRow,
  PatientSort,
  RecordDeathInput,
  RecordPatientInput,
} from './patient.model.js';
import { Patient } from './patient.entity.js';
import { holdPatient } from './hold-patient.js';
import { findPatientRow, listPatientRows, type PatientScope } from './patient-rows.query.js';
import { aetiologyOf, refuseUnfitting } from './patient-rules.js';
import { newPseudonym } from './pseudonym.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const offsetOf = (cursor: string | null | undefined): number => {
  if (cursor == null) return 0;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,7}$/.test(text)) {
    throw new RegistryError('VALIDATION_FAILED', 'This page no longer exists; start from the first.', {
      field: 'after',
    });
  }
  return Number(text);
};

@Injectable()
export class PatientsService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly protocol: ProtocolService,
    private readonly identities: PatientIdentities,
  ) {}

  /** @throws NOT_FOUND for an absent patient and for one of another centre alike */
  async findVisible(actor: Actor, id: string): Promise<PatientRow> {
    const row = UUID.test(id) ? await findPatientRow(this.records, await this.scope(actor), id) : null;
    if (!row) throw notFound('patient');
    return row;
  }

  /**
   * The same for whoever is about to write about the patient: of two the second waits, and judges by what the first has
   * stored. Call first of all inside the door for writing.
   *
   * @throws NOT_FOUND likewise
   */
  async hold(tx: EntityManager, actor: Actor, id: string): Promise<PatientRow> {
    if (UUID.test(id)) await holdPatient(tx, { centreId: ownCentre(actor), id });
    return this.findVisible(actor, id);
  }

  async list(
    actor: Actor,
    list: { filter: PatientFilter; sort: PatientSort; first: number; after?: string | null },
  ): Promise<PatientPage> {
    if (list.first < 1 || list.first > 100)
      throw new RegistryError('VALIDATION_FAILED', 'Ask for 1 to 100 patients at a time.', { field: 'first' });
    const offset = offsetOf(list.after);
    const { total, rows } = await listPatientRows(this.records, await this.scope(actor), {
      ...list,
      limit: list.first,
      offset,
    });
    const read = offset + rows.length;
    return {
      total,
      nodes: rows,
      endCursor: rows.length > 0 ? Buffer.from(String(read)).toString('base64url') : null,
      hasNextPage: read < total,
    };
  }

  async record(actor: Actor, input: RecordPatientInput): Promise<PatientRow> {
    const centreId = ownCentre(actor);
    const today = await this.centres.today(centreId);
    const patient = this.toPatient(actor, centreId, input, today);
    await this.audit.write(actor, 'patient recorded', (tx) => this.insert(tx, patient, input));
    return this.findVisible(actor, patient.id);
  }

  /**
   * @param judge refuses a day that other records speak against
   * @throws VALIDATION_FAILED for a day in the future, before something recorded, or other than the one recorded
   */
  async recordDeath(
    actor: Actor,
    { patientId, expectedVersion, diedOn }: RecordDeathInput,
    judge: (tx: EntityManager, patient: PatientRow) => Promise<void>,
  ): Promise<PatientRow> {
    const known = await this.findAsSeen(actor, patientId, expectedVersion);
    if (known.diedOn !== null && known.diedOn !== diedOn) throw otherDeath(known.diedOn);
    if (known.diedOn !== null) return known;
    await this.audit.write(actor, 'death recorded', async (tx) => {
      const patient = await this.hold(tx, actor, patientId);
      await judge(tx, patient);
      await editRow(tx, { ...rowOf(patient), expectedVersion, set: { died_on: diedOn } });
    });
    return this.findVisible(actor, patientId);
  }

  /** Repairs what was recorded wrongly; what stood before stays in the history. */
  async correct(actor: Actor, input: CorrectPatientInput): Promise<PatientRow> {
    const patient = await this.findAsSeen(actor, input.patientId, input.expectedVersion);
    const identity = await this.identities.of(patient);
    const corrected = correctedPatient(patient, identity, input);
    refuseUnfitting(corrected, await this.centres.today(patient.centreId));
    const store = async (tx: EntityManager): Promise<void> => {
      await editRow(tx, { ...rowOf(patient), expectedVersion: input.expectedVersion, set: corrected.columns });
      if (input.identity) await storeIdentity(tx, patient, { known: identity !== null, ...input.identity });
    };
    await this.audit.write(actor, 'patient corrected', store, because(input.reason));
    return this.findVisible(actor, patient.id);
  }

  /** @throws VERSION_CONFLICT before any rule is judged by what the editor has not seen */
  private async findAsSeen(actor: Actor, id: string, expectedVersion: number): Promise<PatientRow> {
    const patient = await this.findVisible(actor, id);
    if (patient.version !== expectedVersion) throw versionConflict('patient', patient.version);
    return patient;
  }

  private async insert(tx: EntityManager, patient: Patient, { identity }: RecordPatientInput): Promise<void> {
    await tx.insert(Patient, patient);
    if (identity) await tx.insert(PatientIdentity, { centreId: patient.centreId, patientId: patient.id, ...identity });
  }

  private toPatient(actor: Actor, centreId: number, input: RecordPatientInput, today: string): Patient {
    const { code: protocolCode, version: protocolVersion } = this.protocol.find(input.protocolCode);
    const aetiology = input.aetiology == null ? null : aetiologyOf(input.aetiology);
    const enrolledOn = input.enrolledOn ?? today;
    const birthDate = input.identity?.birthDate ?? null;
    refuseUnfitting({ birthYear: input.birthYear, enrolledOn, birthDate }, today);
    return {
      centreId,
      id: uuid(),
      pseudonym: input.pseudonym?.trim() || newPseudonym(),
      sex: input.sex ?? null,
      birthYear: input.birthYear,
      aetiologyCode: aetiology?.code ?? null,
      origin: input.origin ?? aetiology?.origin ?? null,
      protocolCode,
      protocolVersion,
      enrolledOn,
      lastContactOn: null,
      diedOn: null,
      exitedOn: null,
      exitReason: null,
      recordedBy: actor.personId,
      version: 1,
    };
  }

  private async scope(actor: Actor): Promise<PatientScope> {
    const centreId = ownCentre(actor);
    return { centreId, today: await this.centres.today(centreId) };
  }
}

const rowOf = ({ centreId, id }: Pick<Patient, 'centreId' | 'id'>) => ({
  what: 'patient',
  relation: 'registry.patient',
  key: { centre_id: centreId, id },
});
