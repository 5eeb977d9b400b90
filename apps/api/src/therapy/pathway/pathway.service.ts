import { Injectable } from '@nestjs/common';
import { deciders } from '#libs/therapy/index';
import type { Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { insertRows } from '../../audit/insert-rows.js';
import { refuseFuture } from '../../calendar-day.js';
import { CentresService } from '../../centres/centres.service.js';
import type { PatientRow } from '../../patients/patient.model.js';
import { PatientsService } from '../../patients/patients.service.js';
import { acceptOrRefuse } from '../../plausibility.js';
import { aboutRecord, findingsAbout, including } from '../findings-about.js';
import { newRecord, recordColumns } from '../therapy-record.js';
import { PathwayEventKind, RETROSPECTIVE, type PathwayEvent } from './pathway-event.model.js';
import {
  belongsTo,
  consentStands,
  deadAlready,
  deciderNeeded,
  exitedAlready,
  noDoseToDeclare,
  notDeclinable,
  ownMutation,
  referredAlready,
  wholeDayNeeded,
} from './pathway.errors.js';
import type { RecordPathwayEventInput } from './pathway.input.js';

const { REFERRED, CONSENT_GIVEN, CONSENT_REFUSED, CONSENT_WITHDRAWN, DECLINED, DOSE_STABLE, RETURNED } =
  PathwayEventKind;

/** What these records say in the history. */
const actions: Partial<Record<PathwayEventKind, string>> = {
  [REFERRED]: 'referral recorded',
  [CONSENT_GIVEN]: 'consent recorded',
  [CONSENT_REFUSED]: 'refusal of consent recorded',
  [DECLINED]: 'declined implant recorded',
  [DOSE_STABLE]: 'dose declared stable',
};

@Injectable()
export class PathwayService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
  ) {}

  async record(actor: Actor, input: RecordPathwayEventInput): Promise<PathwayEvent> {
    const action = actions[input.kind];
    if (action === undefined) throw ownMutation(input.kind === RETURNED ? 'a return' : 'an exit');
    return this.audit.write(actor, action, async (tx) => {
      const patient = await this.patients.hold(tx, actor, input.patientId);
      refuseFuture(input.happenedOn, await this.centres.today(patient.centreId), 'happenedOn');
      if (patient.diedOn !== null) throw deadAlready('happenedOn');
      if (patient.exitedOn !== null) throw exitedAlready('happenedOn');
      const detail = detailOf(input);
      await this.refuseUnfitting(patient, input);
      const { kind, happenedOn } = input;
      const event: PathwayEvent = {
        ...newRecord(actor, patient),
        kind,
        happenedOn,
        detail,
        note: input.note?.trim() || null,
      };
      const found = await findingsAbout(tx, aboutRecord(event), (timeline) => ({
        ...timeline,
        events: including(timeline.events, event),
      }));
      event.reasons = acceptOrRefuse(found, input.reasons);
      await insertRows(tx, 'registry.pathway_event', [event]);
      return event;
    });
  }

  async ofPatients(centreId: number, patientIds: readonly string[]): Promise<PathwayEvent[]> {
    return this.records.query<PathwayEvent[]>(
      `select ${recordColumns}, kind, happened_on as "happenedOn", detail, note
       from registry.pathway_event where centre_id = $1 and patient_id = any($2) and voided_at is null
       order by registry.first_day(happened_on), kind <> 'REFERRED', recorded_at, kind, id`,
      [centreId, patientIds],
    );
  }

  private async refuseUnfitting(patient: PatientRow, { kind, happenedOn }: RecordPathwayEventInput): Promise<void> {
    const events = await this.ofPatients(patient.centreId, [patient.id]);
    if (kind === REFERRED && events.some((event) => event.kind === REFERRED)) throw referredAlready();
    if (kind === CONSENT_REFUSED) {
      const consent = events.filter((event) => isConsent(event) && event.happenedOn <= happenedOn).at(-1);
      if (consent?.kind === CONSENT_GIVEN) throw consentStands();
    }
    if (kind === DECLINED && !(await this.trialWasPositive(patient, happenedOn))) throw notDeclinable();
    if (kind === DOSE_STABLE && !(await this.systemInPlace(patient, happenedOn))) throw noDoseToDeclare();
  }

  private async trialWasPositive({ centreId, id }: PatientRow, day: string): Promise<boolean> {
    const [trial] = await this.records.query<{ positive: boolean }[]>(
      `select t.conclusion = 'POSITIVE' as positive from registry.trial t
       where t.centre_id = $1 and t.patient_id = $2 and t.voided_at is null and t.started_on <= $3::date
         and not exists (select from registry.procedure i where i.centre_id = $1 and i.patient_id = $2 and i.type = 'IMPLANT'
                         and i.performed_on >= t.started_on and i.performed_on <= $3::date)
         and coalesce(t.concluded_on <= $3::date, true)
       order by t.started_on desc, t.recorded_at desc limit 1`,
      [centreId, id, day],
    );
    return trial?.positive === true;
  }

  private async systemInPlace({ centreId, id }: PatientRow, day: string): Promise<boolean> {
    const [last] = await this.records.query<{ type: string }[]>(
      `select type from registry.procedure where centre_id = $1 and patient_id = $2 and performed_on <= $3
       order by performed_on desc, recorded_at desc limit 1`,
      [centreId, id, day],
    );
    return last !== undefined && last.type !== 'EXPLANT';
  }
}

const isConsent = ({ kind }: PathwayEvent): boolean =>
  [CONSENT_GIVEN, CONSENT_REFUSED, CONSENT_WITHDRAWN].includes(kind);

/** What the kind needs besides its day, as the code it is stored by. */
function detailOf({ kind, happenedOn, earlierData, decidedBy }: RecordPathwayEventInput): string | null {
  if (kind !== REFERRED && happenedOn.length !== 10) throw wholeDayNeeded();
  if (earlierData != null && kind !== CONSENT_GIVEN) throw belongsTo('earlierData', 'given consent');
  if (decidedBy != null && kind !== DECLINED) throw belongsTo('decidedBy', 'a declined implant');
  if (kind === CONSENT_GIVEN) return earlierData === true ? RETROSPECTIVE : null;
  if (kind !== DECLINED) return null;
  if (!deciders.some(({ code }) => code === decidedBy)) throw deciderNeeded();
  return decidedBy ?? null;
}
