import { DEATH } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { insertRows } from '../../audit/insert-rows.js';
import { refuseFuture } from '../../calendar-day.js';
import { CentresService } from '../../centres/centres.service.js';
import type { PatientRow, RecordDeathInput } from '../../patients/patient.model.js';
import { PatientsService } from '../../patients/patients.service.js';
import { acceptOrRefuse, type Implausibility } from '../../plausibility.js';
import { editRow, versionConflict } from '../../versions.js';
import { findingsAbout } from '../findings-about.js';
import { newRecord } from '../therapy-record.js';
import { lostTooEarly } from './lost-too-early.js';
import { exitCodes, ExitReason, PathwayEventKind, type PathwayEvent } from './pathway-event.model.js';
import {
  consentGone,
  deadAlready,
  enrolledAfterExit,
  exitedAlready,
  implanted,
  notExited,
  recordedAfterExit,
  reimplantPlanned,
  resumedBeforeExit,
  systemInPlace,
} from './pathway.errors.js';
import type { RecordExitInput, ResumeFollowUpInput } from './pathway.input.js';

const { CONSENT_WITHDRAWN, EXITED, RETURNED } = PathwayEventKind;

/** What an exit is judged by. */
interface Standing {
  /** What of the latest record, as begins a sentence, and its day. */
  readonly lastRecord: { readonly what: string; readonly day: string } | null;
  readonly lastOperation: string | null;
  readonly reimplantPlanned: boolean | null;
  readonly implanted: boolean;
  readonly attempts: number;
}

/** The end of follow-up, and its return. */
@Injectable()
export class ExitsService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
  ) {}

  async exit(actor: Actor, input: RecordExitInput): Promise<PatientRow> {
    await this.audit.write(actor, 'exit recorded', async (tx) => {
      const patient = await this.holdAsSeen(tx, actor, input);
      refuseFuture(input.exitedOn, await this.centres.today(patient.centreId), 'exitedOn');
      const reasons = acceptOrRefuse(await this.judge(patient, input), input.reasons);
      const exit: PathwayEvent = {
        ...newRecord(actor, patient, reasons),
        kind: EXITED,
        happenedOn: input.exitedOn,
        detail: exitCodes[input.reason],
        note: input.note?.trim() || null,
      };
      await editRow(tx, {
        ...rowOf(patient),
        expectedVersion: input.expectedVersion,
        set: { exited_on: input.exitedOn, exit_reason: exit.detail },
      });
      await insertRows(tx, 'registry.pathway_event', [...withdrawalOf(actor, patient, exit), exit]);
    });
    return this.patients.findVisible(actor, input.patientId);
  }

  /** @throws VALIDATION_FAILED for a day before anything recorded of the patient, and for another day than is known */
  async death(actor: Actor, input: RecordDeathInput): Promise<PatientRow> {
    return this.patients.recordDeath(actor, input, async (tx, { centreId, id: patientId }) => {
      const about = { centreId, patientId, recordId: DEATH };
      const found = await findingsAbout(tx, about, (timeline) => ({ ...timeline, diedOn: input.diedOn }));
      acceptOrRefuse(found, null);
    });
  }

  /** @throws VALIDATION_FAILED where follow-up goes on, and where consent was withdrawn */
  async resume(actor: Actor, input: ResumeFollowUpInput): Promise<PatientRow> {
    await this.audit.write(actor, 'follow-up resumed', async (tx) => {
      const patient = await this.holdAsSeen(tx, actor, input);
      refuseFuture(input.resumedOn, await this.centres.today(patient.centreId), 'resumedOn');
      if (patient.diedOn !== null) throw deadAlready('resumedOn');
      if (patient.exitedOn === null) throw notExited();
      if (patient.exitReason === exitCodes.CONSENT_WITHDRAWN) throw consentGone();
      if (input.resumedOn < patient.exitedOn) throw resumedBeforeExit();
      const event: PathwayEvent = {
        ...newRecord(actor, patient),
        kind: RETURNED,
        happenedOn: input.resumedOn,
        detail: null,
        note: input.note?.trim() || null,
      };
      const set = { exited_on: null, exit_reason: null };
      await editRow(tx, { ...rowOf(patient), expectedVersion: input.expectedVersion, set });
      await insertRows(tx, 'registry.pathway_event', [event]);
    });
    return this.patients.findVisible(actor, input.patientId);
  }

  private async judge(patient: PatientRow, { exitedOn, reason }: RecordExitInput): Promise<Implausibility[]> {
    if (patient.diedOn !== null) throw deadAlready('exitedOn');
    if (patient.exitedOn !== null) throw exitedAlready('exitedOn');
    if (exitedOn < patient.enrolledOn) throw enrolledAfterExit();
    const standing = await this.standing(patient);
    const { lastRecord } = standing;
    if (lastRecord !== null && exitedOn < lastRecord.day) throw recordedAfterExit(lastRecord.what, lastRecord.day);
    if (reason === ExitReason.NOT_IMPLANTED && standing.implanted) throw implanted();
    if (reason === ExitReason.EXPLANTED && standing.lastOperation !== 'EXPLANT') throw systemInPlace();
    if (reason === ExitReason.EXPLANTED && standing.reimplantPlanned === true) throw reimplantPlanned();
    if (reason !== ExitReason.LOST_TO_FOLLOW_UP) return [];
    return lostTooEarly({ exitedOn, lastContactOn: patient.lastContactOn, attempts: standing.attempts });
  }

  private async standing({ centreId, id, lastContactOn }: PatientRow): Promise<Standing> {
    const [standing] = await this.records.query<[Standing]>(
      `select (select json_build_object('what', what, 'day', day) from (
                 select 'A visit' as what, held_on as day from registry.encounter where centre_id = $1 and patient_id = $2
                 union all select 'An operation', performed_on from registry.procedure where centre_id = $1 and patient_id = $2
                 union all select 'A complication', onset_on from registry.complication where centre_id = $1 and patient_id = $2
                 union all select 'A decision on candidacy', assessed_on from registry.candidacy where centre_id = $1 and patient_id = $2 and voided_at is null
                 union all select 'The start of a trial', started_on from registry.trial where centre_id = $1 and patient_id = $2 and voided_at is null
                 union all select 'The conclusion of a trial', concluded_on from registry.trial where centre_id = $1 and patient_id = $2 and voided_at is null
                 union all select 'A refill', registry.day_at(centre_id, refilled_at) from registry.refill where centre_id = $1 and patient_id = $2 and voided_at is null
                 union all select 'A programming session', registry.day_at(centre_id, programmed_at) from registry.programming where centre_id = $1 and patient_id = $2 and voided_at is null
               ) recorded where day is not null order by day desc, what limit 1) as "lastRecord",
              (select type from registry.procedure where centre_id = $1 and patient_id = $2 order by performed_on desc, recorded_at desc limit 1) as "lastOperation",
              (select reimplant_planned from registry.procedure where centre_id = $1 and patient_id = $2 order by performed_on desc, recorded_at desc limit 1) as "reimplantPlanned",
              exists (select from registry.procedure where centre_id = $1 and patient_id = $2 and type = 'IMPLANT') as implanted,
              (select count(*) from registry.contact_attempt where centre_id = $1 and patient_id = $2 and voided_at is null and outcome <> 'REACHED'
                 and registry.day_at(centre_id, attempted_at) >= coalesce($3::date, 'epoch')) as attempts`,
      [centreId, id, lastContactOn],
    );
    return standing;
  }

  /** @throws VERSION_CONFLICT before any rule is judged by what the editor has not seen */
  private async holdAsSeen(
    tx: EntityManager,
    actor: Actor,
    { patientId, expectedVersion }: Pick<RecordExitInput, 'patientId' | 'expectedVersion'>,
  ): Promise<PatientRow> {
    const patient = await this.patients.hold(tx, actor, patientId);
    if (patient.version !== expectedVersion) throw versionConflict('patient', patient.version);
    return patient;
  }
}

/** Withdrawn consent is an event of its own beside the exit it leads to. */
const withdrawalOf = (actor: Actor, patient: PatientRow, exit: PathwayEvent): PathwayEvent[] =>
  exit.detail === exitCodes.CONSENT_WITHDRAWN
    ? [{ ...exit, ...newRecord(actor, patient), recordedAt: exit.recordedAt, kind: CONSENT_WITHDRAWN, detail: null }]
    : [];

const rowOf = ({ centreId, id }: PatientRow) => ({
  what: 'patient',
  relation: 'registry.patient',
  key: { centre_id: centreId, id },
});
