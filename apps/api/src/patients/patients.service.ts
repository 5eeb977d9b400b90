import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ownCentre, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { refuseFuture } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { notFound, RegistryError } from '../errors.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { findAetiology } from './aetiology.js';
import { storeDeath } from './death.js';
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
import { findPatientRow, listPatientRows, type PatientScope } from './patient-rows.query.js';
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
  ) {}

  /** @throws NOT_FOUND for an absent patient and for one of another centre alike */
  async findVisible(actor: Actor, id: string): Promise<PatientRow> {
    const row = UUID.test(id) ? await findPatientRow(this.records, await this.scope(actor), id) : null;
    if (!row) throw notFound('patient');
    return row;
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

  /** @throws VALIDATION_FAILED for a day in the future, before something recorded, or other than the one recorded */
  async recordDeath(actor: Actor, { patientId, diedOn }: RecordDeathInput): Promise<PatientRow> {
    const patient = await this.findVisible(actor, patientId);
    refuseFuture(diedOn, await this.centres.today(patient.centreId), 'diedOn');
    if (patient.diedOn !== null && patient.diedOn !== diedOn) {
      throw new RegistryError('VALIDATION_FAILED', `The patient’s death is recorded for ${patient.diedOn}.`, {
        rule: 'D12',
        field: 'diedOn',
      });
    }
    if (patient.diedOn === null)
      await this.audit.write(actor, 'death recorded', (tx) => storeDeath(tx, patient, diedOn));
    return this.findVisible(actor, patientId);
  }

  private async insert(tx: EntityManager, patient: Patient, { identity }: RecordPatientInput): Promise<void> {
    await tx.insert(Patient, patient);
    if (identity) await tx.insert(PatientIdentity, { centreId: patient.centreId, patientId: patient.id, ...identity });
  }

  private toPatient(actor: Actor, centreId: number, input: RecordPatientInput, today: string): Patient {
    const { code: protocolCode, version: protocolVersion } = this.protocol.find(input.protocolCode);
    const aetiology = input.aetiology == null ? null : findAetiology(input.aetiology);
    if (aetiology === undefined)
      throw new RegistryError('VALIDATION_FAILED', 'This aetiology is not on the list.', {
        rule: 'CODE_UNKNOWN',
        field: 'aetiology',
      });
    const enrolledOn = input.enrolledOn ?? today;
    refuseFuture(enrolledOn, today, 'enrolledOn');
    if (input.birthYear > Number(today.slice(0, 4))) {
      throw new RegistryError('VALIDATION_FAILED', 'The birth year lies in the future.', {
        rule: 'D13',
        field: 'birthYear',
      });
    }
    if (input.identity && input.identity.birthDate > enrolledOn) {
      throw new RegistryError(
        'VALIDATION_FAILED',
        'The patient cannot be enrolled before being born: check the birth date.',
        { rule: 'D1', field: 'birthDate' },
      );
    }
    if (input.identity && Number(input.identity.birthDate.slice(0, 4)) !== input.birthYear) {
      throw new RegistryError('VALIDATION_FAILED', 'The birth date and the birth year differ.', {
        rule: 'D1',
        field: 'birthYear',
      });
    }
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
    };
  }

  private async scope(actor: Actor): Promise<PatientScope> {
    const centreId = ownCentre(actor);
    return { centreId, today: await this.centres.today(centreId) };
  }
}
