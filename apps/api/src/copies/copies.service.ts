import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { refuseStale } from '../access/refuse-stale.js';
import { Audit } from '../audit/audit.service.js';
import { CentresService } from '../centres/centres.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { findAetiology } from '../patients/aetiology.js';
import { PatientsService } from '../patients/patients.service.js';
import type { PatientRow } from '../patients/patient.model.js';
import { Rates } from '../rates/rates.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { copyPage } from './copy-page.js';
import { inWords, type Meanings } from './in-words.js';
import type { PatientCopy } from './patient-copy.model.js';
import { readWholeRecord, withNames } from './read-record.js';
import { instantWords } from './words.js';

/** A patient's right to everything recorded of her, to read and to take elsewhere (GDPR 15 and 20). */
@Injectable()
export class Copies {
  constructor(
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
    private readonly protocols: ProtocolService,
    private readonly instruments: InstrumentsService,
    private readonly rates: Rates,
  ) {}

  async make(actor: Actor, patientId: string): Promise<PatientCopy> {
    refuseStale(actor);
    const patient = await this.patients.findVisible(actor, patientId);
    await this.rates.countExport(actor.personId);
    const key = { centreId: patient.centreId, patientId: patient.id };
    return this.audit.write(
      actor,
      'patient copy exported',
      async (tx) => {
        await tx.query('select audit.name_patients($1, $2)', [key.centreId, [key.patientId]]);
        return this.copyOf(actor, patient, tx);
      },
      { kind: 'EXPORT', details: { export: 'patient copy' } },
    );
  }

  private async copyOf(actor: Actor, patient: PatientRow, tx: EntityManager): Promise<PatientCopy> {
    const record = await withNames(
      tx,
      await readWholeRecord(tx, { centreId: patient.centreId, patientId: patient.id }),
    );
    const centre = await this.centres.byId(patient.centreId);
    const sections = inWords(record, await this.meanings(patient, centre.timeZone));
    const now = new Date();
    const head = {
      pseudonym: patient.pseudonym,
      centre: centre.name,
      producedAt: instantWords(now.toISOString(), centre.timeZone),
      producedBy: actor.name,
    };
    const document = {
      format: 'tonus-patient-copy',
      formatVersion: 1,
      producedAt: now.toISOString(),
      producedBy: actor.name,
      centre: { code: centre.code, name: centre.name, timeZone: centre.timeZone },
      inWords: sections,
      asStored: record,
    };
    const content = JSON.stringify(document, null, 2);
    return {
      fileName: `${patient.pseudonym.toLowerCase()}-${now.toISOString().slice(0, 10)}`,
      html: copyPage(head, sections),
      json: `${content}\n`,
    };
  }

  private async meanings(patient: PatientRow, timeZone: string): Promise<Meanings> {
    const protocol = this.protocols.exact(patient.protocolCode, patient.protocolVersion);
    const centres = new Map((await this.centres.all()).map(({ id, name }) => [id, name]));
    return {
      timeZone,
      instrument: (code, version) => this.instruments.find(code, version),
      complication: (code) => this.protocols.complicationType(protocol, code)?.label ?? code,
      aetiology: (code) => findAetiology(code)?.label ?? code,
      protocol: `${protocol.title}, version ${protocol.version}`,
      centre: (id) => centres.get(id) ?? String(id),
    };
  }
}
