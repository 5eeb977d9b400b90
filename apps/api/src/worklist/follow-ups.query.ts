import { addDays, daysBetween, type Protocol } from '#libs/outcomes/index';
import { Injectable } from '@nestjs/common';
import { Records } from '../access/records.js';
import type { Clinician } from '../patients/clinician.model.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { isOf, LONGEST_LIST, responsibleJson, type WorklistScope } from './scope.js';
import type { FollowUpItem, FollowUpList } from './worklist.model.js';

/** How far the list looks ahead. */
const DAYS_AHEAD = 30;

interface Listed {
  readonly overdue: number;
  readonly due: number;
  readonly upcoming: number;
  readonly items: readonly {
    patientId: string;
    pseudonym: string;
    protocol: string;
    code: string;
    implantedOn: string;
    status: 'OVERDUE' | 'DUE' | 'UPCOMING';
    responsible: Clinician | null;
  }[];
}

/**
 * The schedule of libs/outcomes for all patients of one centre at once, reduced to what is to be arranged: $1 centre,
 * $2 today, $3 the protocols, $4 the clinician who looks after them or null. Systems are asked for by $1: the planner
 * hashes them, by index for one centre, and by reading every centre where it finds no constant.
 */
const followUps = `
  with protocol as materialized (
    select * from jsonb_to_recordset($3::jsonb) as published (key text, "lostAfterMonths" integer, windows jsonb)),
  "window" as materialized (
    select protocol.key, listed.*
    from protocol cross join jsonb_to_recordset(protocol.windows)
      as listed (code text, "fromDay" integer, "targetDay" integer, "toDay" integer, baseline boolean)),
  followed as (
    select patient.centre_id, patient.patient_id, patient.first_implant_on, protocol.key, $2::date - patient.first_implant_on as day
    from analysis.patient patient
    join protocol on protocol.key = patient.protocol_code || '@' || patient.protocol_version
    where patient.centre_id = $1 and patient.died_on is null and patient.exited_on is null and patient.first_implant_on <= $2::date
      and (patient.last_contact_on + make_interval(months => protocol."lostAfterMonths") < $2::date) is not true
      and case when patient.systems = 1 then patient.explanted_on is null else exists (
            select from analysis.exposure system
            where system.centre_id = $1 and system.patient_id = patient.patient_id
              and system.clock = 'SYSTEM' and system.to_on is null) end
      and ($4::uuid is null or exists (
        select from registry.patient of_somebody
        where of_somebody.centre_id = patient.centre_id and of_somebody.id = patient.patient_id and ${isOf('of_somebody', '$4')}))),
  -- The earliest window a patient can still be asked for.
  asked as materialized (
    select distinct on (followed.patient_id)
           followed.centre_id, followed.patient_id, followed.first_implant_on, followed.key, "window".code, "window"."targetDay",
           case when day < "fromDay" then 'UPCOMING' when day <= "targetDay" then 'DUE' else 'OVERDUE' end as status
    from followed
    join "window" on "window".key = followed.key and not "window".baseline
      and day >= "fromDay" - ${DAYS_AHEAD}
      and day <= "toDay"
    where not exists (
      select from analysis.filled_window filled
      where filled.centre_id = followed.centre_id and filled.patient_id = followed.patient_id and filled.window_code = "window".code)
    order by followed.patient_id, "fromDay"),
  urgent as (
    select asked.patient_id as "patientId", patient.pseudonym, asked.key as protocol, asked.code,
           asked.first_implant_on as "implantedOn", asked.status, ${responsibleJson('patient')} as responsible
    from (
      select * from asked
      order by case status when 'OVERDUE' then 0 when 'DUE' then 1 else 2 end, first_implant_on + "targetDay", patient_id
      limit ${LONGEST_LIST}) asked
    join registry.patient patient on patient.centre_id = asked.centre_id and patient.id = asked.patient_id
    order by case asked.status when 'OVERDUE' then 0 when 'DUE' then 1 else 2 end, asked.first_implant_on + asked."targetDay",
             asked.patient_id)
  select count(*) filter (where status = 'OVERDUE') as overdue, count(*) filter (where status = 'DUE') as due,
         count(*) filter (where status = 'UPCOMING') as upcoming,
         (select coalesce(json_agg(urgent), '[]') from urgent) as items
  from asked`;

/** Whom to see: overdue, due now, and soon. */
@Injectable()
export class FollowUpsQuery {
  constructor(
    private readonly records: Records,
    private readonly protocols: ProtocolService,
  ) {}

  async run({ centreId, today, responsibleId }: WorklistScope): Promise<FollowUpList> {
    const published = this.protocols.all().map((protocol) => ({
      key: keyOf(protocol),
      lostAfterMonths: protocol.exposure.lostAfterMonths,
      windows: protocol.windows,
    }));
    const [listed] = await this.records.query<[Listed]>(followUps, [
      centreId,
      today,
      JSON.stringify(published),
      responsibleId,
    ]);
    const { overdue, due, upcoming } = listed;
    return { overdue, due, upcoming, items: listed.items.map((item) => this.itemOf(item, centreId, today)) };
  }

  private itemOf(item: Listed['items'][number], centreId: number, today: string): FollowUpItem {
    const protocol = this.protocols.all().find((each) => keyOf(each) === item.protocol);
    const window = protocol?.windows.find(({ code }) => code === item.code);
    if (window === undefined) throw new Error(`no window ${item.code} in ${item.protocol}`);
    const dayOf = (day: number) => addDays(item.implantedOn, day);
    return {
      patient: { centreId, id: item.patientId, pseudonym: item.pseudonym },
      window: {
        code: window.code,
        label: window.label,
        opensOn: dayOf(window.fromDay),
        targetOn: dayOf(window.targetDay),
        closesOn: dayOf(window.toDay),
        status: item.status,
        encounterId: null,
      },
      daysOverdue: daysBetween(dayOf(window.targetDay), today),
      responsible: item.responsible,
    };
  }
}

const keyOf = ({ code, version }: Protocol): string => `${code}@${version}`;
