import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { refuseStale } from '../access/refuse-stale.js';
import { Role } from '../access/role.js';
import { Audit } from '../audit/audit.service.js';
import { CentresService } from '../centres/centres.service.js';
import { notFound } from '../errors.js';
import { refusedAs } from '../refused-as.js';
import { glassRefusals, noteNeeded, notToReview } from './break-glass.errors.js';
import {
  GlassVerdict,
  type BreakGlassSight,
  type BreakGlassUse,
  type OpenBreakGlassInput,
  type OpenedBreakGlass,
  type ReviewBreakGlassInput,
} from './break-glass.model.js';

/** Most that a list shows; those not reviewed yet come first. */
const SHOWN = 100;

type UseRow = Omit<BreakGlassUse, 'centre' | 'fromCentre'> & {
  readonly centreId: number;
  readonly fromCentreId: number;
};

const kind = { kind: 'BREAK_GLASS' } as const;

/** A clinician looks at one patient of another centre, for an hour, in an emergency; the centre of the patient reviews it. */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
  ) {}

  /**
   * Null when not exactly one patient is meant. That is an answer and not an error, because it has to be stored: the
   * attempts are counted.
   */
  async open(actor: Actor, input: OpenBreakGlassInput): Promise<OpenedBreakGlass | null> {
    refuseStale(actor);
    const [{ id }] = await this.audit
      .write(
        actor,
        'break-glass asked for',
        (tx) =>
          tx.query<[{ id: string | null }]>('select governance.open_glass($1, $2, $3, $4) as id', [
            input.centreCode,
            input.knownAs,
            input.bornOn,
            input.reason,
          ]),
        kind,
      )
      .catch(refusedAs(glassRefusals));
    if (id === null) return null;
    // Requests that come after this one see the patient; this one does not yet.
    await this.records.query('select governance.enter_glass($1)', [id]);
    const [opened] = await this.records.query<OpenedBreakGlass[]>(
      'select patient_id as "patientId", until from governance.glass_use where id = $1',
      [id],
    );
    return opened ?? null;
  }

  /** @returns whether anybody was looked at */
  async close(actor: Actor): Promise<boolean> {
    const [{ left }] = await this.audit.write(
      actor,
      'break-glass left',
      (tx) => tx.query<[{ left: boolean }]>('select governance.leave_glass() as left'),
      kind,
    );
    return left;
  }

  /** What the banner says; null when nobody is looked at. */
  async sight({ onlyPatientId, glassUntil }: Actor): Promise<BreakGlassSight | null> {
    if (onlyPatientId == null || glassUntil == null) return null;
    const [patient] = await this.records.query<{ pseudonym: string }[]>(
      'select pseudonym from registry.patient where id = $1',
      [onlyPatientId],
    );
    return patient ? { patientId: onlyPatientId, pseudonym: patient.pseudonym, until: glassUntil } : null;
  }

  /** Accesses to patients of the own centre; for the registry office of all, without saying whom. */
  async list(actor: Actor, id: string | null = null): Promise<BreakGlassUse[]> {
    const rows = await this.records.query<UseRow[]>(
      `select u.id, u.centre_id as "centreId", u.from_centre_id as "fromCentreId", p.id as "patientId", p.pseudonym, who.display_name as "openedBy",
              u.opened_at as "openedAt", u.until, u.closed_at as "closedAt", u.reason, u.opened_at + interval '72 hours' as "reviewDueAt",
              u.verdict is null and now() > u.opened_at + interval '72 hours' as overdue, u.verdict, u.note,
              reviewer.display_name as "reviewedBy", u.reviewed_at as "reviewedAt"
       from governance.glass_use u
       join access.person who on who.id = u.person_id
       left join access.person reviewer on reviewer.id = u.reviewed_by
       left join registry.patient p on p.centre_id = u.centre_id and p.id = u.patient_id
       where ($1::integer is null or u.centre_id = $1) and ($2::uuid is null or u.id = $2)
       order by u.verdict is not null, u.opened_at desc limit ${SHOWN}`,
      [actor.role === Role.ADMINISTRATOR ? null : actor.centreId, id],
    );
    for (const { centreId, patientId } of rows) if (patientId !== null) this.records.saw(centreId, [patientId]);
    const centres = await this.centres.all();
    const centre = (wanted: number) => {
      const found = centres.find((one) => one.id === wanted);
      if (!found) throw notFound('centre');
      return found;
    };
    return rows.map((row) => ({ ...row, centre: centre(row.centreId), fromCentre: centre(row.fromCentreId) }));
  }

  async review(actor: Actor, { id, verdict, note }: ReviewBreakGlassInput): Promise<BreakGlassUse> {
    if (verdict === GlassVerdict.NOT_JUSTIFIED && !note) throw noteNeeded();
    const [use] = await this.list(actor, id);
    if (!use) throw notFound('emergency access');
    await this.audit.write(
      actor,
      'break-glass reviewed',
      async (tx) => {
        const [, reviewed] = await tx.query<[unknown, number]>(
          `update governance.glass_use set verdict = $2, note = $3, reviewed_by = $4, reviewed_at = now()
           where id = $1 and verdict is null`,
          [id, verdict, note || null, actor.personId],
        );
        if (reviewed !== 1) throw notToReview();
      },
      kind,
    );
    const [reviewed] = await this.list(actor, id);
    if (!reviewed) throw notFound('emergency access');
    return reviewed;
  }
}
