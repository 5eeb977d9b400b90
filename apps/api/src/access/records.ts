import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { CONFIG } from './access.tokens.js';
import type { Actor } from './actor.js';
import { Operation } from './operation.js';

interface Scope {
  operation: Operation | null;
}

const scopes = new AsyncLocalStorage<Scope>();

/** The only way to data of patients: in the transaction of the operation that runs, as the person who asked for it. */
@Injectable()
export class Records {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'acting'>,
  ) {}

  /** Of the command line, where nobody is signed in and the registry itself acts. */
  static ofRegistry(dataSource: DataSource): Records {
    return new Records(dataSource, { acting: 'registry' });
  }

  /** @throws Error outside an operation, except at the command line, where the registry itself acts */
  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T> {
    const { operation } = this;
    if (operation) return operation.query(sql, parameters);
    if (this.config.acting === 'registry') return this.dataSource.query<T>(sql, [...parameters]);
    throw new Error('records are read within an operation');
  }

  /**
   * Reads what policies show to everybody, such as the hospitals: on the connection of the operation where there is one,
   * for whoever asks for a second one while all are taken waits for herself.
   */
  reference<T>(sql: string, parameters: readonly unknown[] = []): Promise<T> {
    return this.operation?.query<T>(sql, parameters) ?? this.dataSource.query<T>(sql, [...parameters]);
  }

  /** The operation that runs; null outside. */
  get operation(): Operation | null {
    return scopes.getStore()?.operation ?? null;
  }

  /** Remembers whose data the operation that runs has read, wherever patients are read for an answer. */
  saw(centreId: number, patientIds: Iterable<string>): void {
    const seen = this.operation?.seen;
    if (!seen) return;
    const ids = seen.get(centreId) ?? new Set();
    for (const id of patientIds) ids.add(id);
    if (ids.size > 0) seen.set(centreId, ids);
  }

  /** Gives everything that follows a place to put its operation: one request is one operation. */
  static scope<T>(work: () => T): T {
    return scopes.run({ operation: null }, work);
  }

  /** Has the rest of the request read, or write, as somebody. The caller ends it. */
  begin(actor: Pick<Actor, 'session'> | null, kind: Operation['kind']): Operation {
    const scope = scopes.getStore();
    if (!scope) throw new Error('an operation begins within a request');
    scope.operation = new Operation(this.dataSource, actor, kind);
    return scope.operation;
  }

  /** Reads as somebody outside a request, in one snapshot. */
  async readAs<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const operation = new Operation(this.dataSource, actor, 'reads');
    try {
      return await scopes.run({ operation }, work);
    } finally {
      await operation.rollback();
    }
  }

  /** Writes as somebody outside a request: what `work` stores is wholly there or wholly absent. */
  async writeAs<T>(actor: Pick<Actor, 'session'>, work: (operation: Operation) => Promise<T>): Promise<T> {
    const operation = new Operation(this.dataSource, actor, 'writes');
    try {
      const result = await scopes.run({ operation }, () => work(operation));
      await operation.commit();
      return result;
    } finally {
      await operation.rollback();
    }
  }
}
