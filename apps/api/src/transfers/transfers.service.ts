import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ownCentre, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { CentresService } from '../centres/centres.service.js';
import { notFound } from '../errors.js';
import { PatientsService } from '../patients/patients.service.js';
import { refusedAs } from '../refused-as.js';
import { TransferState, type AcceptTransferInput, type OfferTransferInput, type Transfer } from './transfer.model.js';
import { noSuchCentre, offerRefusals, settledMeanwhile, transferRefusals } from './transfers.errors.js';

/** Most that a list shows; open ones come first. */
const SHOWN = 100;

type TransferRow = Omit<Transfer, 'fromCentre' | 'toCentre'> & {
  readonly fromCentreId: number;
  readonly toCentreId: number;
};

/** A patient goes from one centre to another when coordinators of both want it: the offer is the word of the one. */
@Injectable()
export class Transfers {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
  ) {}

  async list(actor: Actor, id: string | null = null): Promise<Transfer[]> {
    const rows = await this.records.query<TransferRow[]>(
      `select t.id, t.patient_id as "patientId", t.from_centre_id as "fromCentreId", t.to_centre_id as "toCentreId",
              t.from_centre_id = $1 as outgoing, t.state, t.reason, offering.display_name as "offeredBy", t.offered_at as "offeredAt",
              settling.display_name as "settledBy", t.settled_at as "settledAt", t.note,
              case when o.transfer_id is not null or p.id is not null then json_build_object(
                'pseudonym', coalesce(p.pseudonym, o.pseudonym), 'birthYear', coalesce(p.birth_year, o.birth_year), 'sex', coalesce(p.sex, o.sex),
                'familyName', coalesce(i.family_name, o.family_name), 'givenName', coalesce(i.given_name, o.given_name),
                'birthDate', coalesce(i.birth_date, o.birth_date)) end as patient
       from governance.transfer t
       join access.person offering on offering.id = t.offered_by
       left join access.person settling on settling.id = t.settled_by
       left join governance.offered_patients() o on o.transfer_id = t.id
       left join registry.patient p on p.centre_id = $1 and p.id = t.patient_id
       left join registry.patient_identity i on i.centre_id = p.centre_id and i.patient_id = p.id
       where ($2::uuid is null or t.id = $2)
       order by t.state <> 'OFFERED', t.offered_at desc limit ${SHOWN}`,
      [ownCentre(actor), id],
    );
    const own = ownCentre(actor);
    for (const { patient, patientId, fromCentreId, state } of rows) {
      if (patient) this.records.saw(state === TransferState.OFFERED ? fromCentreId : own, [patientId]);
    }
    const centres = new Map((await this.centres.all()).map((centre) => [centre.id, centre]));
    return rows.flatMap((row) => {
      const [fromCentre, toCentre] = [centres.get(row.fromCentreId), centres.get(row.toCentreId)];
      return fromCentre && toCentre ? [{ ...row, fromCentre, toCentre }] : [];
    });
  }

  async offer(actor: Actor, { patientId, toCentreCode, reason }: OfferTransferInput): Promise<Transfer> {
    const patient = await this.patients.findVisible(actor, patientId);
    const centre = await this.centres.byCode(toCentreCode);
    if (!centre || centre.id === patient.centreId) throw noSuchCentre();
    const id = uuid();
    await this.audit
      .write(actor, 'transfer offered', (tx) =>
        tx.query(
          `insert into governance.transfer (id, patient_id, from_centre_id, to_centre_id, reason, offered_by) values ($1, $2, $3, $4, $5, $6)`,
          [id, patientId, patient.centreId, centre.id, reason, actor.personId],
        ),
      )
      .catch(refusedAs(offerRefusals));
    return this.one(actor, id);
  }

  /** The whole record moves, with who recorded it and when; pseudonym and hospital number are those of the new centre. */
  async accept(actor: Actor, { id, pseudonym, hospitalNumber }: AcceptTransferInput): Promise<Transfer> {
    if ((await this.one(actor, id)).outgoing) throw notFound('transfer');
    await this.audit
      .write(actor, 'transfer accepted', (tx) =>
        tx.query('select governance.accept_transfer($1, $2, $3)', [id, pseudonym || null, hospitalNumber || null]),
      )
      .catch(refusedAs(transferRefusals));
    return this.one(actor, id);
  }

  decline(actor: Actor, id: string, note: string | null): Promise<Transfer> {
    return this.settle(actor, id, { state: TransferState.DECLINED, note: note?.trim() || null });
  }

  withdraw(actor: Actor, id: string): Promise<Transfer> {
    return this.settle(actor, id, { state: TransferState.WITHDRAWN, note: null });
  }

  private async settle(
    actor: Actor,
    id: string,
    { state, note }: { state: TransferState.DECLINED | TransferState.WITHDRAWN; note: string | null },
  ): Promise<Transfer> {
    const transfer = await this.one(actor, id);
    // Only the centre that offers withdraws, and only the one that is asked declines.
    if (transfer.outgoing !== (state === TransferState.WITHDRAWN)) throw notFound('transfer');
    await this.audit.write(actor, `transfer ${state.toLowerCase()}`, async (tx) => {
      const [, settled] = await tx.query<[unknown, number]>(
        `update governance.transfer set state = $2, note = $3, settled_by = $4, settled_at = now() where id = $1 and state = 'OFFERED'`,
        [id, state, note, actor.personId],
      );
      if (settled !== 1) throw settledMeanwhile();
    });
    return this.one(actor, id);
  }

  private async one(actor: Actor, id: string): Promise<Transfer> {
    const [transfer] = await this.list(actor, id);
    if (!transfer) throw notFound('transfer');
    return transfer;
  }
}
