import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { LoginSessions } from '../../apps/api/src/access/login-sessions.js';
import { People } from '../../apps/api/src/access/people.js';
import { Role } from '../../apps/api/src/access/role.js';
import type { Actor } from '../../apps/api/src/access/actor.js';
import { Audit } from '../../apps/api/src/audit/audit.service.js';
import { addSystemPerson, systemActor } from '../../apps/api/src/audit/system-actor.js';
import type { Centre } from '../../apps/api/src/centres/centre.entity.js';
import { CentresService } from '../../apps/api/src/centres/centres.service.js';
import { readConfig } from '../../apps/api/src/config.js';
import { createServer } from '../../apps/api/src/server.js';
import { createTestDatabase } from '../database/database.js';
import { GraphqlClient } from './graphql-client.js';

/** A running registry with two hospitals and the personas at the first, on a database of its own. */
export interface Registry {
  readonly app: INestApplication;
  readonly url: string;
  readonly databaseUrl: string;
  readonly superuserUrl: string;
  readonly dataSource: DataSource;
  /** Northfield, where the personas work, and Southbank, which they must not see into. */
  readonly northfield: Centre;
  readonly southbank: Centre;
  /** Someone acting in code, without HTTP. */
  actor(role: Role, centre: Centre | null): Promise<Actor>;
  /** A client over HTTP, signed in as a persona or as nobody. */
  client(persona?: string): Promise<GraphqlClient>;
  /** A client signed in as a clinician of a hospital the personas do not belong to. */
  stranger(): Promise<GraphqlClient>;
  close(): Promise<void>;
}

export async function startRegistry(): Promise<Registry> {
  const database = await createTestDatabase();
  const app = await createServer(
    readConfig({ DATABASE_URL: database.url, TONUS_DASHBOARD: join(import.meta.dirname, '../../dist/dashboard') }),
  );
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer() as { address(): AddressInfo };
  const url = `http://127.0.0.1:${server.address().port}`;
  const dataSource = app.get(DataSource);
  const [northfield, southbank] = await app.get(Audit).write(systemActor(), 'test hospitals added', async (tx) => {
    await addSystemPerson(tx);
    const first = await app.get(CentresService).add(tx, { code: 'NORTH', name: 'Northfield Hospital' });
    const second = await app.get(CentresService).add(tx, { code: 'SOUTH', name: 'Southbank Hospital' });
    await app.get(People).addPersonas(tx, first.id);
    return [first, second] as const;
  });

  const actor = async (role: Role, centre: Centre | null): Promise<Actor> => {
    const personId = uuid();
    await app.get(Audit).write(systemActor(), 'test person added', async (tx) => {
      await tx.query('insert into access.person (id, display_name) values ($1, $2)', [
        personId,
        `Test ${role.toLowerCase()}`,
      ]);
      await tx.query('insert into access.membership (id, person_id, role, centre_id) values ($1, $2, $3, $4)', [
        uuid(),
        personId,
        role,
        centre?.id ?? null,
      ]);
    });
    return {
      personId,
      name: `Test ${role.toLowerCase()}`,
      role,
      centreId: centre?.id ?? null,
      centreCode: centre?.code ?? null,
      requestId: uuid(),
    };
  };

  return {
    app,
    url,
    databaseUrl: database.url,
    superuserUrl: database.superuserUrl,
    dataSource,
    northfield,
    southbank,
    actor,
    async client(persona) {
      const client = new GraphqlClient(url);
      if (persona)
        await client.ask('mutation ($code: String!) { signInAsPersona(code: $code) { name } }', { code: persona });
      return client;
    },
    async stranger() {
      const { personId, role, centreId } = await actor(Role.CLINICIAN, southbank);
      const cookies: string[] = [];
      const response = { cookie: (name: string, value: string) => cookies.push(`${name}=${value}`) };
      await app.get(LoginSessions).open({ secure: false } as never, response as never, { personId, role, centreId });
      return new GraphqlClient(url, cookies.join('; '));
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
