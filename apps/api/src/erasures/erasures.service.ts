import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { refuseStale } from '../access/refuse-stale.js';
import { Role } from '../access/role.js';
import { Audit } from '../audit/audit.service.js';
import { CentresService } from '../centres/centres.service.js';
import { notFound } from '../errors.js';
import { PatientsService } from '../patients/patients.service.js';
import { refusedAs } from '../refused-as.js';
import { ErasureState, type Erasure, type RequestErasureInput } from './erasure.model.js';
import { bySecondPerson, decidedMeanwhile, erasureRefusals, requestRefusals } from './erasures.errors.js';

/** Most that a list shows; open requests come first. */
const SHOWN = 100;

type ErasureRow = Omit<Erasure, 'centre'> & { readonly centreId: number };

/** A coordinator requests, an administrator who is another person approves; then it is gone, and a trace says so. */
@Injectable()
export class Erasures {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
  ) {}

  async list(actor: Actor, id: string | null = null): Promise<Erasure[]> {
    const rows = await this.records.query<ErasureRow[]>(
      `select e.id, e.centre_id as "centreId", e.patient_id as "patientId", p.pseudonym, e.scope, e.ground, e.state, e.reason,
              asking.display_name as "requestedBy", e.requested_at as "requestedAt", deciding.display_name as "decidedBy",
              e.decided_at as "decidedAt", e.note, e.state = 'REQUESTED' and $1 and e.requested_by <> $2 as "mayDecide"
       from governance.erasure e
       join access.person asking on asking.id = e.requested_by
       left join access.person deciding on deciding.id = e.decided_by
       left join registry.patient p on p.centre_id = e.centre_id and p.id = e.patient_id
       where ($3::uuid is null or e.id = $3)
       order by e.state <> 'REQUESTED', e.requested_at desc limit ${SHOWN}`,
      [actor.role === Role.ADMINISTRATOR, actor.personId, id],
    );
    for (const { centreId, patientId, pseudonym } of rows)
      if (pseudonym !== null) this.records.saw(centreId, [patientId]);
    const centres = new Map((await this.centres.all()).map((centre) => [centre.id, centre]));
    return rows.flatMap((row) => {
      const centre = centres.get(row.centreId);
      return centre ? [{ ...row, centre }] : [];
    });
  }

  async request(actor: Actor, { patientId, scope, ground, reason }: RequestErasureInput): Promise<Erasure> {
    const patient = await this.patients.findVisible(actor, patientId);
    const id = uuid();
    await this.audit
      .write(actor, 'erasure requested', (tx) =>
        tx.query(
          `insert into governance.erasure (id, centre_id, patient_id, scope, ground, reason, requested_by) values ($1, $2, $3, $4, $5, $6, $7)`,
          [id, patient.centreId, patientId, scope, ground, reason, actor.personId],
        ),
      )
      .catch(refusedAs(requestRefusals));
    return this.one(actor, id);
  }

  /** The event carries the ground and nothing a coordinator wrote: events are never edited. */
  async approve(actor: Actor, id: string): Promise<Erasure> {
    refuseStale(actor);
    const { mayDecide, state, scope, ground } = await this.one(actor, id);
    if (state !== ErasureState.REQUESTED) throw decidedMeanwhile();
    if (!mayDecide) throw bySecondPerson();
    const event = { kind: 'ERASE', reason: `${scope} ${ground}` } as const;
    await this.audit
      .write(actor, 'erasure approved', (tx) => tx.query('select governance.approve_erasure($1)', [id]), event)
      .catch(refusedAs(erasureRefusals));
    return this.one(actor, id);
  }

  async decline(actor: Actor, id: string, note: string | null): Promise<Erasure> {
    const { mayDecide, state } = await this.one(actor, id);
    if (state === ErasureState.REQUESTED && !mayDecide) throw bySecondPerson();
    return this.settle(actor, id, { state: ErasureState.DECLINED, note: note?.trim() || null });
  }

  async withdraw(actor: Actor, id: string): Promise<Erasure> {
    await this.one(actor, id);
    return this.settle(actor, id, { state: ErasureState.WITHDRAWN, note: null });
  }

  private async settle(
    actor: Actor,
    id: string,
    { state, note }: { state: ErasureState.DECLINED | ErasureState.WITHDRAWN; note: string | null },
  ): Promise<Erasure> {
    await this.audit.write(actor, `erasure ${state.toLowerCase()}`, async (tx) => {
      const [, settled] = await tx.query<[unknown, number]>(
        `update governance.erasure set state = $2, note = $3, decided_by = $4, decided_at = now() where id = $1 and state = 'REQUESTED'`,
        [id, state, note, actor.personId],
      );
      if (settled !== 1) throw decidedMeanwhile();
    });
    return this.one(actor, id);
  }

  private async one(actor: Actor, id: string): Promise<Erasure> {
    const [erasure] = await this.list(actor, id);
    if (!erasure) throw notFound('request');
    return erasure;
  }
}
