import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/** Name of the connection whose role sees accounts and login sessions, and nothing of patients. */
export const AUTH = 'auth';

/** Where it is decided who somebody is: accounts, credentials, login sessions. */
@Injectable()
export class AuthStore {
  constructor(@InjectDataSource(AUTH) private readonly dataSource: DataSource) {}

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T> {
    return this.dataSource.query<T>(sql, [...parameters]);
  }

  transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('READ COMMITTED', work);
  }
}
