import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../access/actor.js';
import { mayDo } from '../access/permissions.js';
import { Records } from '../access/records.js';
import { batched } from '../batches.js';
import type { PatientIdentity } from './patient-identity.entity.js';

/** The only way to who a patient is: for staff of the same centre whose role may see it. */
@Injectable()
export class PatientIdentities {
  constructor(private readonly records: Records) {}

  /** One query for all patients of a list; null where none is recorded or the person asking may not see it. */
  async visible(
    request: RequestContext,
    { id, centreId }: { id: string; centreId: number },
  ): Promise<PatientIdentity | null> {
    const { actor } = request;
    if (!actor || actor.centreId !== centreId || !mayDo('Patient.identity', actor.role)) return null;
    const identities = batched(
      request,
      'identity',
      async (ids) => new Map((await this.stored(centreId, ids)).map((identity) => [identity.patientId, identity])),
    );
    return (await identities.load(id)) ?? null;
  }

  /** For checking what is entered against it; null where none is recorded. */
  async of({ id, centreId }: { id: string; centreId: number }): Promise<PatientIdentity | null> {
    const [identity] = await this.stored(centreId, [id]);
    return identity ?? null;
  }

  private stored(centreId: number, ids: readonly string[]): Promise<PatientIdentity[]> {
    return this.records.query<PatientIdentity[]>(
      `select centre_id as "centreId", patient_id as "patientId", family_name as "familyName", given_name as "givenName",
              birth_date as "birthDate", hospital_number as "hospitalNumber"
       from registry.patient_identity where centre_id = $1 and patient_id = any($2)`,
      [centreId, ids],
    );
  }
}
