import { Injectable } from '@nestjs/common';
import { Records } from '../access/records.js';
import { attemptOfJson, type AttemptJson } from './contacts/attempt-of-json.js';
import { isOf, lastContactJson, LONGEST_LIST, responsibleJson, type WorklistScope } from './scope.js';
import type { SilentList, SilentPatient } from './silent-patient.model.js';

/** Months without attested contact, and attempts, after which somebody counts as lost to follow-up. */
const LOST_MONTHS = 18;
const ATTEMPTS = 2;

/** $1 centre, $2 today, $3 clinician or null. */
const silent = `
  with silent as materialized (
    select patient.centre_id, patient.id, patient.pseudonym, patient.last_contact_on, patient.responsible_id,
           (select count(*) from registry.contact_attempt attempt
            where attempt.centre_id = patient.centre_id and attempt.patient_id = patient.id and attempt.voided_at is null
              and registry.day_at(attempt.centre_id, attempt.attempted_at) > patient.last_contact_on) as attempts
    from registry.patient patient
    where patient.centre_id = $1 and patient.died_on is null and patient.exited_on is null
      and patient.last_contact_on < ($2::date - interval '${LOST_MONTHS} months')::date and ${isOf('patient', '$3')}
      and exists (select from registry.procedure implant
                  where implant.centre_id = patient.centre_id and implant.patient_id = patient.id and implant.type = 'IMPLANT')),
  listed as (
    select json_build_object('centreId', patient.centre_id, 'id', patient.id, 'pseudonym', patient.pseudonym) as patient,
           patient.last_contact_on as "lastContactOn", patient.attempts, ${lastContactJson('patient')} as "lastContact",
           ${responsibleJson('patient')} as responsible
    from (select * from silent order by last_contact_on, id limit ${LONGEST_LIST}) patient
    order by patient.last_contact_on, patient.id)
  select count(*) as total, count(*) filter (where attempts >= ${ATTEMPTS}) as "toDeclare",
         (select coalesce(json_agg(listed), '[]') from listed) as items
  from silent`;

type Item = Omit<SilentPatient, 'lastContact' | 'mayBeDeclaredLost'> & { readonly lastContact: AttemptJson | null };

/** Whom nobody has heard of: to be called, or declared lost. */
@Injectable()
export class SilentPatientsQuery {
  constructor(private readonly records: Records) {}

  async run({ centreId, today, responsibleId }: WorklistScope): Promise<SilentList> {
    const [listed] = await this.records.query<[Omit<SilentList, 'items'> & { items: readonly Item[] }]>(silent, [
      centreId,
      today,
      responsibleId,
    ]);
    const items = listed.items.map((item) => ({
      ...item,
      mayBeDeclaredLost: item.attempts >= ATTEMPTS,
      lastContact: attemptOfJson(item.lastContact, item.patient),
    }));
    return { ...listed, items };
  }
}
