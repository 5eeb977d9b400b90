import type { Records } from '../access/records.js';
import {
  PatientSortField,
  SortDirection,
  type PatientFilter,
  type PatientRow,
  type PatientSort,
} from './patient.model.js';

/** One row a patient, with the state that follows from the dated events. $1 centre, $2 today at the centre. */
const patientRows = `
  select p.centre_id as "centreId", p.id, p.pseudonym, p.sex, p.birth_year as "birthYear", p.aetiology as "aetiologyCode", p.origin,
         p.protocol_code as "protocolCode", p.protocol_version as "protocolVersion", p.enrolled_on as "enrolledOn",
         p.last_contact_on as "lastContactOn", p.died_on as "diedOn", p.exited_on as "exitedOn", p.exit_reason as "exitReason",
         p.recorded_by as "recordedBy", p.version, o.first_implant_on as "firstImplantOn",
         case
           when a.lost_from <= $2::date then 'LOST'
           when a.state = 'TITRATION' and a.maintenance_from <= $2::date then 'MAINTENANCE'
           -- Derived with every record; one that was restored without it is at least referred.
           else coalesce(a.state, 'REFERRED')
         end as state
  from registry.patient p
  left join analysis.pathway a on a.centre_id = p.centre_id and a.patient_id = p.id
  cross join lateral (
    select min(q.performed_on) as first_implant_on from registry.procedure q
    where q.centre_id = p.centre_id and q.patient_id = p.id and q.type = 'IMPLANT'
  ) o
  where p.centre_id = $1`;

const sortColumns: Readonly<Record<PatientSortField, string>> = {
  [PatientSortField.PSEUDONYM]: 'pseudonym',
  [PatientSortField.FIRST_IMPLANT]: '"firstImplantOn"',
  [PatientSortField.LAST_CONTACT]: '"lastContactOn"',
};

export interface PatientScope {
  readonly centreId: number;
  readonly today: string;
}

export async function findPatientRow(
  records: Records,
  { centreId, today }: PatientScope,
  id: string,
): Promise<PatientRow | null> {
  const [row] = await records.query<PatientRow[]>(`${patientRows} and p.id = $3`, [centreId, today, id]);
  if (row) records.saw(row.centreId, [row.id]);
  return row ?? null;
}

/** Wildcards in what a person types are letters to look for. */
const pattern = (search: string): string => `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;

export async function listPatientRows(
  records: Records,
  { centreId, today }: PatientScope,
  list: { filter: PatientFilter; sort: PatientSort; limit: number; offset: number },
): Promise<{ total: number; rows: PatientRow[] }> {
  const { filter, sort } = list;
  const direction = sort.direction === SortDirection.DESC ? 'desc nulls last' : 'asc nulls last';
  const rows = await records.query<(PatientRow & { total: number })[]>(
    `select listed.*, count(*) over () as total from (${patientRows}) listed
     where ($3::text is null or pseudonym ilike $3 or exists (
              select from registry.patient_identity i
              where i.centre_id = "centreId" and i.patient_id = listed.id
                and (i.family_name || ' ' || i.given_name || ' ' || i.family_name ilike $3 or i.hospital_number ilike $3)))
       and ($4::text[] is null or state = any($4))
       and ($5::text[] is null or "aetiologyCode" = any($5))
     order by ${sortColumns[sort.field]} ${direction}, pseudonym limit $6 offset $7`,
    [
      centreId,
      today,
      filter.search ? pattern(filter.search) : null,
      filter.states ?? null,
      filter.aetiologies ?? null,
      list.limit,
      list.offset,
    ],
  );
  records.saw(
    centreId,
    rows.map(({ id }) => id),
  );
  return { total: rows[0]?.total ?? 0, rows };
}
