import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Operation } from '../access/operation.js';
import { Records } from '../access/records.js';
import { translateDatabaseError, wasInterrupted } from '../errors.js';

/** Names one patient; ids are unique within a centre only. */
export interface PatientKey {
  readonly centreId: number;
  readonly patientId: string;
}

/** Derives what is kept beside the records, in the same transaction. */
export type Projection = (tx: EntityManager, touched: readonly PatientKey[]) => Promise<void>;

/** Tries of a write that another one interrupted; nothing of an interrupted one was stored. */
const ATTEMPTS = 3;

/** What the door must know of whoever writes; who it is the database reads from the session. */
type Writer = Pick<Actor, 'session' | 'requestId'>;

interface Writing<T> {
  readonly action: string;
  readonly work: (tx: EntityManager) => Promise<T>;
  readonly reason?: string;
  /** What kind of act it is, where it is more than a change. */
  readonly kind?: WritingKind;
  /** What else the event says, such as the manifest of an export; no values of patients. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Touches what is no record yet: neither lists nor what is derived hang on it. */
  readonly besideRecords?: boolean;
}

/** Acts that write, or take data out, as the trail tells them apart. */
export type WritingKind =
  'CHANGE' | 'VOID' | 'SIGN' | 'UNLOCK' | 'EXPORT' | 'ROLE_CHANGE' | 'BREAK_GLASS' | 'REDACT' | 'ERASE';

/**
 * The patients an event changed. Their centres are told what was done, and nothing of whom, once the transaction is
 * committed: pages that show lists then ask anew.
 */
const touchedAndTold = `
  with touched as materialized (
    select distinct centre_id, patient_id from audit.change
    where event_seq = $1 and centre_id is not null and patient_id is not null),
  told as (
    select count(pg_notify('tonus_worklist', centre_id || ' ' || $2::text)) from (select distinct centre_id from touched) centres)
  select centre_id as "centreId", patient_id as "patientId" from touched, told`;

/** The one door for writing. */
@Injectable()
export class Audit {
  private readonly projections: Projection[] = [];

  constructor(private readonly records: Records) {}

  /** Has a derivation run before the commit of every write, with the patients the write touched. */
  project(projection: Projection): void {
    this.projections.push(projection);
  }

  /**
   * Runs `work` with its audit event: in the transaction of the request where there is one, else in one of its own.
   * Triggers take down every row before and after; what `work` stores is wholly there or wholly absent.
   *
   * @param action what is done, in the past tense: 'encounter recorded'
   * @param work may run more than once, when another write interrupts it: everything it stores goes through `tx`
   * @throws RegistryError when a rule of the database is broken
   */
  async write<T>(
    actor: Writer,
    action: string,
    work: (tx: EntityManager) => Promise<T>,
    options: Omit<Writing<T>, 'action' | 'work'> = {},
  ): Promise<T> {
    const writing = { action, work, ...options };
    const { operation } = this.records;
    try {
      if (operation?.kind === 'writes') return await this.untilUninterrupted(operation, actor, writing);
      return await this.records.writeAs(actor, (own) => this.untilUninterrupted(own, actor, writing));
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  private async untilUninterrupted<T>(operation: Operation, actor: Writer, writing: Writing<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.inOneEvent(operation, actor, writing);
      } catch (error) {
        if (attempt === ATTEMPTS || !wasInterrupted(error)) throw error;
        await operation.restart();
      }
    }
  }

  private async inOneEvent<T>(
    operation: Operation,
    actor: Writer,
    { action, work, reason, kind, details, besideRecords }: Writing<T>,
  ): Promise<T> {
    const [{ seq }] = await operation.query<[{ seq: number }]>('select audit.open_event($1, $2, $3, $4, $5) as seq', [
      action,
      reason ?? null,
      actor.requestId,
      kind ?? 'CHANGE',
      details ? JSON.stringify(details) : null,
    ]);
    const tx = await operation.manager();
    const result = await work(tx);
    if (besideRecords) return result;
    const touched = await operation.query<PatientKey[]>(touchedAndTold, [seq, action]);
    if (touched.length > 0) for (const projection of this.projections) await projection(tx, touched);
    return result;
  }
}
