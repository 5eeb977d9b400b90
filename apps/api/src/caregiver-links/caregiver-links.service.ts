import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ownCentre, type Actor } from '../access/actor.js';
import { hashOf, newHandle } from '../access/handles.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { insertRows } from '../audit/insert-rows.js';
import { notFound } from '../errors.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { CaregiverLink, IssuedCaregiverLink } from './caregiver-link.model.js';
import { notAskedByLink, notFollowed } from './caregiver-links.errors.js';
import { askable } from './caregiver-questions.js';
import type { IssueCaregiverLinkInput } from './issue-caregiver-link.input.js';

const DAYS = 7;
const A_DAY_MS = 86_400_000;

const select = `
  select l.centre_id as "centreId", l.id, l.patient_id as "patientId", l.respondent, l.language,
         array(select a->>'code' from jsonb_array_elements(l.asked) a) as instruments,
         l.recorded_at as "issuedAt", maker.display_name as "issuedBy", l.expires_at as "expiresAt", l.times_opened as "timesOpened",
         l.first_opened_at as "firstOpenedAt", l.last_opened_at as "lastOpenedAt", l.submitted_at as "submittedAt", l.relation,
         l.answered_in as "answeredIn", l.wording, l.active_seconds as "activeSeconds", e.id as "encounterId",
         l.revoked_at as "revokedAt", revoker.display_name as "revokedBy",
         case when l.submitted_at is not null then 'ANSWERED' when l.revoked_at is not null then 'REVOKED'
              when l.expires_at <= now() then 'EXPIRED' else 'OPEN' end as state
  from registry.caregiver_link l
  join access.person maker on maker.id = l.recorded_by
  left join access.person revoker on revoker.id = l.revoked_by
  left join registry.encounter e on e.centre_id = l.centre_id and e.patient_id = l.patient_id and e.caregiver_link_id = l.id
  where l.centre_id = $1`;

/** Links handed to caregivers and patients: made, listed and ended by staff of the centre. */
@Injectable()
export class CaregiverLinksService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly patients: PatientsService,
    private readonly instruments: InstrumentsService,
  ) {}

  async issue(actor: Actor, input: IssueCaregiverLinkInput): Promise<IssuedCaregiverLink> {
    const patient = await this.patients.findVisible(actor, input.patientId);
    if (patient.diedOn !== null || patient.exitedOn !== null) throw notFollowed();
    const token = newHandle();
    const now = new Date();
    const link = {
      centreId: patient.centreId,
      id: uuid(),
      patientId: patient.id,
      respondent: input.respondent,
      language: input.language,
      asked: this.asked(input.instruments),
      recordedAt: now,
      recordedBy: actor.personId,
      expiresAt: new Date(now.getTime() + DAYS * A_DAY_MS),
      timesOpened: 0,
    };
    await this.audit.write(actor, 'caregiver link issued', async (tx) => {
      await insertRows(tx, 'registry.caregiver_link', [link]);
      await tx.query('insert into access.caregiver_token (token_hash, centre_id, link_id) values ($1, $2, $3)', [
        hashOf(token),
        link.centreId,
        link.id,
      ]);
    });
    return { link: await this.find(actor, link.id), path: `/answer#${token}` };
  }

  /** Ends a link; one that is answered, or has ended already, stays as it is. */
  async revoke(actor: Actor, id: string): Promise<CaregiverLink> {
    const { state } = await this.find(actor, id);
    if (state === 'OPEN') {
      await this.audit.write(actor, 'caregiver link revoked', (tx) =>
        tx.query(
          `update registry.caregiver_link set revoked_at = now(), revoked_by = $3
           where centre_id = $1 and id = $2 and revoked_at is null and submitted_at is null`,
          [ownCentre(actor), id, actor.personId],
        ),
      );
    }
    return this.find(actor, id);
  }

  /** Newest first. */
  ofPatients(centreId: number, patientIds: readonly string[]): Promise<CaregiverLink[]> {
    return this.records.query<CaregiverLink[]>(
      `${select} and l.patient_id = any($2) order by l.recorded_at desc, l.id desc`,
      [centreId, patientIds],
    );
  }

  /** By the contacts their answers were recorded as. */
  ofEncounters(centreId: number, encounterIds: readonly string[]): Promise<CaregiverLink[]> {
    return this.records.query<CaregiverLink[]>(`${select} and e.id = any($2)`, [centreId, encounterIds]);
  }

  private async find(actor: Actor, id: string): Promise<CaregiverLink> {
    // As text: whatever is not an identifier is one nobody has.
    const [found] = await this.records.query<CaregiverLink[]>(`${select} and l.id::text = lower($2)`, [
      ownCentre(actor),
      id,
    ]);
    if (!found) throw notFound('link');
    this.records.saw(found.centreId, [found.patientId]);
    return found;
  }

  /** In the versions published now: what is asked does not change under whoever answers. */
  private asked(codes: readonly string[] | null | undefined): { code: string; version: string }[] {
    const chosen = codes ?? askable;
    if (chosen.length === 0 || new Set(chosen).size < chosen.length || chosen.some((code) => !askable.includes(code)))
      throw notAskedByLink();
    return askable
      .filter((code) => chosen.includes(code))
      .map((code) => ({ code, version: this.instruments.find(code).version }));
  }
}
