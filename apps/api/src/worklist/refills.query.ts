import { Injectable } from '@nestjs/common';
import { Records } from '../access/records.js';
import { daysBetween } from '../calendar-day.js';
import type { Clinician } from '../patients/clinician.model.js';
import { reservoirJson, reservoirOf, type ReservoirRow } from '../therapy/dosing/reservoir.sql.js';
import { attemptOfJson, type AttemptJson } from './contacts/attempt-of-json.js';
import { RefillBand, type RefillItem, type RefillList } from './refill.model.js';
import { isGone, isOf, lastContactJson, LONGEST_LIST, responsibleJson, type WorklistScope } from './scope.js';

/** Days of the two bands ahead. */
const SOON = 7;
const AHEAD = 30;

/** Rows of each band that are shown whatever stands before them: a hundred unknown pumps must not hide one that is empty. */
const OF_EACH = 20;

const bands = Object.values(RefillBand)
  .map((band) => `'${band}'`)
  .join(', ');

/**
 * Who is lost has no band: an attempt to reach her stands among the silent patients. Each branch has an index of its own.
 * $1 centre, $2 today, $3 clinician or null, $4 band or null.
 */
const refills = `
  with standing as materialized (
    select pump.centre_id, pump.patient_id, pump.due_by_on, pump.band
    from (
      select centre_id, patient_id, due_by_on, 'CANNOT_COMPUTE' as band from analysis.pump
      where centre_id = $1 and state = 'CANNOT_COMPUTE'
      union all
      select centre_id, patient_id, due_by_on, 'STOPPED' from analysis.pump where centre_id = $1 and state = 'STOPPED'
      union all
      select centre_id, patient_id, due_by_on,
             case when due_by_on < $2::date then 'OVERDUE' when due_by_on <= $2::date + ${SOON} then 'WITHIN_7' else 'WITHIN_30' end
      from analysis.pump where centre_id = $1 and state = 'COMPUTED' and due_by_on <= $2::date + ${AHEAD}) pump
    where not ${isGone('pump', '$2')}
      and ($3::uuid is null or exists (
        select from registry.patient patient
        where patient.centre_id = pump.centre_id and patient.id = pump.patient_id and ${isOf('patient', '$3')}))),
  placed as (
    select *, row_number() over (partition by band order by due_by_on, patient_id) as place
    from standing where $4::text is null or band = $4),
  chosen as (
    select * from placed
    order by place > ${OF_EACH}, array_position(array[${bands}], band), place limit ${LONGEST_LIST}),
  listed as (
    select chosen.patient_id as "patientId", patient.pseudonym, chosen.band, ${reservoirJson} as reservoir,
           ${lastContactJson('patient')} as "lastContact", ${responsibleJson('patient')} as responsible
    from chosen
    join analysis.pump pump on pump.centre_id = chosen.centre_id and pump.patient_id = chosen.patient_id
    join registry.patient patient on patient.centre_id = chosen.centre_id and patient.id = chosen.patient_id
    order by array_position(array[${bands}], chosen.band), chosen.place)
  select count(*) filter (where band = 'CANNOT_COMPUTE') as "cannotCompute", count(*) filter (where band = 'OVERDUE') as overdue,
         count(*) filter (where band = 'WITHIN_7') as within7, count(*) filter (where band = 'WITHIN_30') as within30,
         count(*) filter (where band = 'STOPPED') as stopped,
         (select coalesce(json_agg(listed), '[]') from listed) as items
  from standing`;

interface Item {
  readonly patientId: string;
  readonly pseudonym: string;
  readonly band: RefillBand;
  readonly reservoir: ReservoirRow;
  readonly lastContact: AttemptJson | null;
  readonly responsible: Clinician | null;
}

/** Whose reservoir must be refilled by when. */
@Injectable()
export class RefillsQuery {
  constructor(private readonly records: Records) {}

  async run({ centreId, today, responsibleId, band }: WorklistScope): Promise<RefillList> {
    const [listed] = await this.records.query<[Omit<RefillList, 'items'> & { items: readonly Item[] }]>(refills, [
      centreId,
      today,
      responsibleId,
      band,
    ]);
    return { ...listed, items: listed.items.map((item) => itemOf(item, centreId, today)) };
  }
}

function itemOf(
  { patientId, pseudonym, band, reservoir, lastContact, responsible }: Item,
  centreId: number,
  today: string,
): RefillItem {
  const patient = { centreId, id: patientId, pseudonym };
  const known = reservoirOf(reservoir);
  const computed = band === RefillBand.CANNOT_COMPUTE || band === RefillBand.STOPPED ? null : known;
  const alarmOn = computed?.programmerAlarmOn ?? computed?.alarmOn ?? null;
  const dueByOn = computed?.dueByOn ?? null;
  const emptyOn = computed?.emptyOn ?? null;
  return {
    patient,
    band,
    reservoir: known,
    daysLeft: dueByOn === null ? null : daysBetween(today, dueByOn),
    alarmReached: alarmOn !== null && alarmOn <= today,
    emptyReached: emptyOn !== null && emptyOn <= today,
    lastContact: attemptOfJson(lastContact, patient),
    responsible,
  };
}
