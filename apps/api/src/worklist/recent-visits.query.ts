import { Injectable } from '@nestjs/common';
import { Records } from '../access/records.js';
import { windowOfContact } from '../encounters/patient-history.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import type { RecentVisit } from './worklist.model.js';

interface Visit {
  readonly patientId: string;
  readonly pseudonym: string;
  readonly protocolCode: string;
  readonly protocolVersion: string;
  readonly firstImplantOn: string | null;
  readonly encounterId: string;
  readonly heldOn: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

const recentVisits = `
  select p.id as "patientId", p.pseudonym, p.protocol_code as "protocolCode", p.protocol_version as "protocolVersion",
         a.first_implant_on as "firstImplantOn", e.id as "encounterId", e.held_on as "heldOn", e.recorded_at as "recordedAt",
         person.display_name as "recordedBy"
  from registry.encounter e
  join registry.patient p on p.centre_id = e.centre_id and p.id = e.patient_id
  join access.person person on person.id = e.recorded_by
  left join analysis.patient a on a.centre_id = p.centre_id and a.patient_id = p.id
  where e.centre_id = $1 order by e.recorded_at desc, e.id desc limit 10`;

@Injectable()
export class RecentVisitsQuery {
  constructor(
    private readonly records: Records,
    private readonly protocols: ProtocolService,
  ) {}

  async run(centreId: number): Promise<readonly RecentVisit[]> {
    const visits = await this.records.query<Visit[]>(recentVisits, [centreId]);
    return visits.map(({ patientId, pseudonym, protocolCode, protocolVersion, firstImplantOn, ...visit }) => ({
      ...visit,
      patient: { centreId, id: patientId, pseudonym },
      windowLabel:
        windowOfContact(this.protocols.exact(protocolCode, protocolVersion), firstImplantOn, visit.heldOn)?.label ??
        null,
    }));
  }
}
