import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { RegistryError } from '../errors.js';
import type { Actor } from './actor.js';

/** base64url of 32 random bytes. */
const HANDLE = /^[A-Za-z0-9_-]{43}$/;

const readOnly = 'begin isolation level repeatable read read only';
const readWrite = 'begin isolation level read committed';
/**
 * For all statements together, since the limit of one begins anew with each. A second more than one has: a single slow
 * statement is ended by its own limit, which keeps the connection.
 */
const limited = "set local transaction_timeout = '11s'";

/**
 * One transaction on one connection, as one person. It opens when the first statement is sent; what the database shows
 * and accepts follows from the login session whose handle the transaction carries.
 */
export class Operation {
  private opening: Promise<QueryRunner> | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private ended = false;
  /** What must be done again, first of all, when the transaction begins anew. */
  beginAnew: () => Promise<void> = () => Promise.resolve();
  /** Ids of the patients whose data were read for the answer, by centre: the trail says who saw them. */
  readonly seen = new Map<number, Set<string>>();

  constructor(
    private readonly dataSource: DataSource,
    readonly actor: Pick<Actor, 'session'> | null,
    readonly kind: 'reads' | 'writes',
  ) {}

  get opened(): boolean {
    return this.opening !== null;
  }

  /** Statements of one connection take turns: the driver must never be given two at once. */
  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T> {
    const turn = this.last.then(async () => (await this.runner()).query(sql, [...parameters]) as Promise<T>);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** For work that sends its statements one after the other. */
  async manager(): Promise<EntityManager> {
    return (await this.runner()).manager;
  }

  /** Gives up what was done so far and begins a new transaction. */
  async restart(): Promise<void> {
    await this.close('rollback');
    this.opening = null;
    this.ended = false;
    await this.beginAnew();
  }

  /** @throws what the database refuses at the end of the transaction; nothing is stored then */
  async commit(): Promise<void> {
    await this.close('commit');
  }

  async rollback(): Promise<void> {
    await this.close('rollback');
  }

  private runner(): Promise<QueryRunner> {
    // The client has gone: what is still being resolved is for nobody.
    if (this.ended) throw new RegistryError('BUSY', 'The request was broken off after the end of its operation.');
    this.opening ??= this.open();
    return this.opening;
  }

  private async open(): Promise<QueryRunner> {
    const session = this.actor?.session ?? null;
    if (session !== null && !HANDLE.test(session)) throw new Error('a login session without a proper handle');
    const runner = this.dataSource.createQueryRunner();
    // The registry itself loads and rebuilds for as long as that takes.
    const limit = this.actor !== null && session === null ? '' : `; ${limited}`;
    try {
      await runner.connect();
      await runner.query(`${this.kind === 'reads' ? readOnly : readWrite}${limit}`);
      // As a parameter: the text of a statement is seen by every connection of the same role.
      if (session !== null) await runner.query(`select set_config('app.session', $1, true)`, [session]);
      return runner;
    } catch (error) {
      await discard(runner);
      throw error;
    }
  }

  private async close(how: 'commit' | 'rollback'): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    if (this.opening === null) return;
    await this.last;
    const runner = await this.opening.catch(() => null);
    if (runner === null) return;
    try {
      await finish(runner, how);
    } catch (error) {
      await discard(runner);
      if (how === 'commit') throw error;
      return;
    }
    await runner.release();
  }
}

/** A transaction in which a statement failed answers a commit with a rollback, and calls that no error. */
async function finish(runner: QueryRunner, how: 'commit' | 'rollback'): Promise<void> {
  const client = (await runner.connect()) as { query(sql: string): Promise<{ command: string }> };
  const { command } = await client.query(how);
  if (how === 'commit' && command !== 'COMMIT') throw new Error('the transaction had failed before its commit');
}

/** A connection whose transaction may still be open must not serve anybody else. */
async function discard(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect().catch(() => null)) as { end(): Promise<void> } | null;
  // The pool forgets a connection that is ending when it is given back.
  client?.end().catch(() => undefined);
  await runner.release().catch(() => undefined);
}
