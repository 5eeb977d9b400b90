import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { RegistryError } from '../errors.js';
import { editRow } from '../versions.js';
import type { Clinician, SetResponsibleInput } from './clinician.model.js';
import type { PatientRow } from './patient.model.js';
import { PatientsService } from './patients.service.js';

/** Who looks after whom. */
@Injectable()
export class ResponsibleService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly patients: PatientsService,
  ) {}

  /** Clinicians of the own centre, by name. */
  clinicians(): Promise<Clinician[]> {
    return this.records.query<Clinician[]>('select id, name from access.clinicians_here()');
  }

  /** By patient; those nobody in particular looks after, or somebody who is clinician here no more, are absent. */
  async ofPatients(centreId: number, patientIds: readonly string[]): Promise<Map<string, Clinician>> {
    const rows = await this.records.query<{ patientId: string; id: string; name: string }[]>(
      `select p.id as "patientId", here.id, here.name
       from registry.patient p join access.clinicians_here() here on here.id = p.responsible_id
       where p.centre_id = $1 and p.id = any($2)`,
      [centreId, patientIds],
    );
    return new Map(rows.map(({ patientId, id, name }) => [patientId, { id, name }]));
  }

  /** @throws VALIDATION_FAILED for somebody who is no clinician of the centre */
  async set(actor: Actor, { patientId, expectedVersion, responsibleId }: SetResponsibleInput): Promise<PatientRow> {
    const patient = await this.patients.findVisible(actor, patientId);
    const chosen = responsibleId ?? null;
    if (chosen !== null && !(await this.clinicians()).some(({ id }) => id === chosen)) throw noClinicianHere();
    const row = { what: 'patient', relation: 'registry.patient', key: { centre_id: patient.centreId, id: patient.id } };
    await this.audit.write(actor, 'responsible clinician set', (tx) =>
      editRow(tx, { ...row, expectedVersion, set: { responsible_id: chosen } }),
    );
    return this.patients.findVisible(actor, patientId);
  }
}

const noClinicianHere = (): RegistryError =>
  new RegistryError('VALIDATION_FAILED', 'This person is no clinician of your centre. Choose one from the list.', {
    rule: 'CLINICIAN',
    field: 'responsibleId',
  });
