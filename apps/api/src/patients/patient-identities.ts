import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { RequestContext } from '../access/actor.js';
import { mayDo } from '../access/permissions.js';
import { batched } from '../batches.js';
import { PatientIdentity } from './patient-identity.entity.js';

/** The only way to who a patient is: for staff of the same centre whose role may see it. */
@Injectable()
export class PatientIdentities {
  constructor(private readonly dataSource: DataSource) {}

  /** One query for all patients of a list; null where none is recorded or the person asking may not see it. */
  async visible(
    request: RequestContext,
    { id, centreId }: { id: string; centreId: number },
  ): Promise<PatientIdentity | null> {
    const { actor } = request;
    if (!actor || actor.centreId !== centreId || !mayDo('Patient.identity', actor.role)) return null;
    const identities = batched(request, 'identity', async (ids) => {
      const found = await this.dataSource.getRepository(PatientIdentity).findBy({ centreId, patientId: In([...ids]) });
      return new Map(found.map((identity) => [identity.patientId, identity]));
    });
    return (await identities.load(id)) ?? null;
  }
}
