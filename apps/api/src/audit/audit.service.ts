import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
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

interface Writing<T> {
  readonly action: string;
  readonly work: (tx: EntityManager) => Promise<T>;
  readonly reason?: string;
}

/** The one door for writing. */
@Injectable()
export class Audit {
  private readonly projections: Projection[] = [];

  constructor(private readonly dataSource: DataSource) {}

  /** Has a derivation run before the commit of every write, with the patients the write touched. */
  project(projection: Projection): void {
    this.projections.push(projection);
  }

  /**
   * Runs `work` in one transaction with its audit event. Triggers take down every row before and after; what `work`
   * stores is wholly there or wholly absent.
   *
   * @param action what is done, in the past tense: 'encounter recorded'
   * @param work may run more than once, when another write interrupts it: everything it stores goes through `tx`
   * @throws RegistryError when a rule of the database is broken
   */
  async write<T>(
    actor: Actor,
    action: string,
    work: (tx: EntityManager) => Promise<T>,
    options: { reason?: string } = {},
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', (tx) =>
          this.inOneEvent(tx, actor, { action, work, ...options }),
        );
      } catch (error) {
        if (attempt < ATTEMPTS && wasInterrupted(error)) continue;
        throw translateDatabaseError(error);
      }
    }
  }

  private async inOneEvent<T>(tx: EntityManager, actor: Actor, { action, work, reason }: Writing<T>): Promise<T> {
    const [{ seq }] = await tx.query<[{ seq: string }]>(
      `with event as (
         insert into audit.event (person_id, role, centre_id, action, reason, request_id) values ($1, $2, $3, $4, $5, $6) returning seq)
       select set_config('tonus.audit_event', seq::text, true) as seq from event`,
      [actor.personId, actor.role, actor.centreId, action, reason ?? null, actor.requestId],
    );
    const result = await work(tx);
    const touched = await tx.query<PatientKey[]>(
      `select distinct centre_id as "centreId", patient_id as "patientId" from audit.change
       where event_seq = $1 and centre_id is not null and patient_id is not null`,
      [seq],
    );
    if (touched.length > 0) for (const projection of this.projections) await projection(tx, touched);
    return result;
  }
}
