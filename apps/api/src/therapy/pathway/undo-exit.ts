import type { EntityManager } from 'typeorm';
import { RegistryError } from '../../errors.js';
import { exitCodes, PathwayEventKind } from './pathway-event.model.js';

const { CONSENT_WITHDRAWN, EXITED, RETURNED } = PathwayEventKind;

/** A stored record as the table has it. */
export interface StoredEvent {
  readonly centre_id: number;
  readonly id: string;
  readonly patient_id: string;
  readonly version: number;
  readonly trial_id?: string;
  readonly kind?: string;
  readonly happened_on?: string;
  readonly detail?: string | null;
  readonly locked_at?: Date | null;
}

type Partner = Pick<StoredEvent, 'id' | 'version'>;

const refuse = (sentence: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule: 'DEPENDENT', field: 'id' });

/**
 * What voiding an event does to whether follow-up goes on: a voided exit lets it go on, a voided return ends it again.
 * Call inside the door for writing, once the event itself is voided.
 *
 * @returns events that are voided with it: withdrawn consent and the exit it led to are one decision
 * @throws VALIDATION_FAILED where a later event rests on it
 */
export async function undoExit(tx: EntityManager, event: StoredEvent): Promise<readonly Partner[]> {
  if (event.kind === RETURNED) {
    await exitAgain(tx, event);
    return [];
  }
  if (event.kind !== EXITED && event.kind !== CONSENT_WITHDRAWN) return [];
  const { centre_id, patient_id, happened_on } = event;
  const returned = await tx.query<unknown[]>(
    `select from registry.pathway_event where centre_id = $1 and patient_id = $2 and voided_at is null and kind = $3
       and happened_on >= $4 limit 1`,
    [centre_id, patient_id, RETURNED, happened_on],
  );
  if (returned.length > 0) throw refuse('Follow-up was resumed after this exit. Void the return first.');
  await tx.query(
    `update registry.patient set exited_on = null, exit_reason = null, version = version + 1
     where centre_id = $1 and id = $2 and exited_on = $3::date`,
    [centre_id, patient_id, happened_on],
  );
  if (event.kind === EXITED && event.detail !== exitCodes.CONSENT_WITHDRAWN) return [];
  return tx.query<Partner[]>(
    `select id, version from registry.pathway_event
     where centre_id = $1 and patient_id = $2 and voided_at is null and happened_on = $3
       and (kind = $4 or kind = $5 and detail = $6)`,
    [centre_id, patient_id, happened_on, CONSENT_WITHDRAWN, EXITED, exitCodes.CONSENT_WITHDRAWN],
  );
}

async function exitAgain(tx: EntityManager, { centre_id, patient_id, happened_on }: StoredEvent): Promise<void> {
  const [patient] = await tx.query<{ exited_on: string | null }[]>(
    'select exited_on from registry.patient where centre_id = $1 and id = $2',
    [centre_id, patient_id],
  );
  if (patient?.exited_on != null) throw refuse('Follow-up ended again after this return. Void that exit first.');
  const [, ended] = await tx.query<[unknown[], number]>(
    `update registry.patient p set exited_on = e.happened_on::date, exit_reason = e.detail, version = p.version + 1
     from (select happened_on, detail from registry.pathway_event
           where centre_id = $1 and patient_id = $2 and voided_at is null and kind = $4 and happened_on <= $3
           order by happened_on desc, recorded_at desc limit 1) e
     where p.centre_id = $1 and p.id = $2`,
    [centre_id, patient_id, happened_on, EXITED],
  );
  if (ended !== 1) throw refuse('The exit this return ended is not recorded. Record the exit anew instead.');
}
