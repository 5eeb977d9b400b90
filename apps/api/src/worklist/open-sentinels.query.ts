import { daysBetween } from '#libs/outcomes/index';
import { Injectable } from '@nestjs/common';
import { Records } from '../access/records.js';
import type { Complication } from '../complications/complication.entity.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import type { Clinician } from '../patients/clinician.model.js';
import { isOf, LONGEST_LIST, responsibleJson, type WorklistScope } from './scope.js';
import type { SentinelItem } from './worklist.model.js';

/** Days for which an event counts as open although nobody stated how it stands. */
const DAYS_UNKNOWN = 90;

/**
 * Sentinel events that are not over: recovering, not recovered, or recent ones of unknown outcome. $1 centre, $2 codes
 * of sentinel types, $3 today, $4 the clinician who looks after the patient or null.
 */
const openSentinels = `
  select c.centre_id as "centreId", c.id, c.patient_id as "patientId", c.type_code as "typeCode", c.onset_on as "onsetOn",
         c.detected_on as "detectedOn", c.grade, c.serious, c.outcome, c.resolved_on as "resolvedOn", c.caused_by_id as "causedById",
         c.source_record as "sourceRecord", c.recorded_at as "recordedAt", c.recorded_by as "recordedBy", c.reasons, c.version, p.pseudonym,
         ${responsibleJson('p')} as responsible
  from registry.complication c
  join registry.patient p on p.centre_id = c.centre_id and p.id = c.patient_id
  where c.centre_id = $1 and c.type_code = any($2) and c.resolved_on is null and p.died_on is null and ${isOf('p', '$4')}
    and (c.outcome in ('RECOVERING', 'NOT_RECOVERED') or (c.outcome = 'UNKNOWN' and c.onset_on > $3::date - ${DAYS_UNKNOWN}))
  order by c.onset_on, c.id limit ${LONGEST_LIST}`;

@Injectable()
export class OpenSentinelsQuery {
  constructor(
    private readonly records: Records,
    private readonly protocols: ProtocolService,
  ) {}

  async run({ centreId, today, responsibleId }: WorklistScope): Promise<readonly SentinelItem[]> {
    const types = this.protocols.all().flatMap(({ complicationTypes }) => complicationTypes);
    const sentinel = new Set(types.filter((type) => type.sentinel).map(({ code }) => code));
    const rows = await this.records.query<(Complication & { pseudonym: string; responsible: Clinician | null })[]>(
      openSentinels,
      [centreId, [...sentinel], today, responsibleId],
    );
    return rows.map(({ pseudonym, responsible, ...complication }) => ({
      patient: { centreId, id: complication.patientId, pseudonym },
      complication,
      daysOpen: daysBetween(complication.onsetOn, today),
      responsible,
    }));
  }
}
