import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { LoginSessions, type Membership } from '../../apps/api/src/access/login-sessions.js';
import { addPersonas } from '../../apps/api/src/access/people.js';
import { Records } from '../../apps/api/src/access/records.js';
import { Role } from '../../apps/api/src/access/role.js';
import type { Actor } from '../../apps/api/src/access/actor.js';
import { AppModule } from '../../apps/api/src/app.module.js';
import { Audit } from '../../apps/api/src/audit/audit.service.js';
import { addSystemPerson, systemActor } from '../../apps/api/src/audit/system-actor.js';
import type { Centre } from '../../apps/api/src/centres/centre.entity.js';
import { CentresService } from '../../apps/api/src/centres/centres.service.js';
import { readCommandConfig, readConfig, type Config } from '../../apps/api/src/config.js';
import { openDatabase } from '../../apps/api/src/database.js';
import { noRateLimits } from '../../apps/api/src/rates/limits.js';
import { createServer } from '../../apps/api/src/server.js';
import { commandEnvironment, createTestDatabase, type TestDatabase } from '../database/database.js';
import { GraphqlClient } from './graphql-client.js';

/** A running registry with two hospitals and the personas at the first, on a database of its own. */
export interface Registry {
  readonly app: INestApplication;
  readonly url: string;
  readonly databaseUrls: TestDatabase['urls'];
  readonly superuserUrl: string;
  /** Sees everything, past every policy: for what a test must know or break behind the registry's back. */
  readonly behind: DataSource;
  /** Northfield, where the personas work, and Southbank, which they must not see into. */
  readonly northfield: Centre;
  readonly southbank: Centre;
  /** Someone acting in code, without HTTP. */
  actor(role: Role, centre: Centre | null): Promise<Actor>;
  /** Writes as the registry itself, which no policy binds to a centre. */
  writeAsItself<T>(action: string, work: (tx: EntityManager) => Promise<T>): Promise<T>;
  /** The registry as its commands put it together: nobody is signed in, the registry itself acts. */
  asCommand<T>(work: (registry: INestApplicationContext) => Promise<T>): Promise<T>;
  /** A client over HTTP, signed in as a persona or as nobody. */
  client(persona?: string): Promise<GraphqlClient>;
  /** The handle of a new login session. */
  session(membership: Membership): Promise<string>;
  /** A client over HTTP in the login session of somebody. */
  clientOf(actor: Actor): GraphqlClient;
  /** A client signed in as a clinician of a hospital the personas do not belong to. */
  stranger(): Promise<GraphqlClient>;
  close(): Promise<void>;
}

/**
 * @param environment settings beside the addresses of the database
 * @param change of the configuration; rates have no limit unless it says so: tests do in a second what people do in an hour
 */
export async function startRegistry(
  environment: NodeJS.ProcessEnv = {},
  change: Partial<Config> = {},
): Promise<Registry> {
  const database = await createTestDatabase();
  const secrets = mkdtempSync(join(process.env['TONUS_TEST_FOLDER'] ?? '', 'keys-'));
  const app = await createServer({
    ...readConfig({
      TONUS_APP_DATABASE_URL: database.urls.app,
      TONUS_AUTH_DATABASE_URL: database.urls.auth,
      TONUS_DASHBOARD: join(import.meta.dirname, '../../dist/dashboard'),
      TONUS_SECRETS: join(secrets, 'secrets'),
      ...environment,
    }),
    limits: noRateLimits,
    // The test cluster writes without fsync.
    durable: false,
    ...change,
  });
  // A given port, where the registry must know its own address.
  await app.listen(Number(environment['PORT'] ?? 0), '127.0.0.1');
  const server = app.getHttpServer() as { address(): AddressInfo };
  const url = `http://127.0.0.1:${server.address().port}`;
  const behind = await openDatabase(database.superuserUrl, 2);
  const [northfield, southbank] = await asRegistry(database.urls.steward, (audit) =>
    audit.write(systemActor(), 'test hospitals added', async (tx) => {
      await addSystemPerson(tx);
      const first = await app.get(CentresService).add(tx, { code: 'NORTH', name: 'Northfield Hospital' });
      const second = await app.get(CentresService).add(tx, { code: 'SOUTH', name: 'Southbank Hospital' });
      await addPersonas(tx, first.id);
      return [first, second] as const;
    }),
  );

  const actor = async (role: Role, centre: Centre | null): Promise<Actor> => {
    const personId = uuid();
    const name = `Test ${role.toLowerCase()}`;
    await asRegistry(database.urls.steward, (audit) =>
      audit.write(systemActor(), 'test person added', async (tx) => {
        await tx.query('insert into access.person (id, display_name) values ($1, $2)', [personId, name]);
        await tx.query('insert into access.membership (id, person_id, role, centre_id) values ($1, $2, $3, $4)', [
          uuid(),
          personId,
          role,
          centre?.id ?? null,
        ]);
      }),
    );
    const session = await sessionOf(app, { personId, role, centreId: centre?.id ?? null });
    return {
      personId,
      name,
      role,
      centreId: centre?.id ?? null,
      centreCode: centre?.code ?? null,
      requestId: uuid(),
      session,
      authenticatedAt: new Date(),
    };
  };

  return {
    app,
    url,
    databaseUrls: database.urls,
    superuserUrl: database.superuserUrl,
    behind,
    northfield,
    southbank,
    actor,
    session: (membership) => sessionOf(app, membership),
    writeAsItself: (action, work) =>
      asRegistry(database.urls.steward, (audit) => audit.write(systemActor(), action, work)),
    async asCommand(work) {
      const context = await NestFactory.createApplicationContext(
        AppModule.with(readCommandConfig(commandEnvironment(database))),
        { logger: false, abortOnError: false },
      );
      try {
        return await work(context);
      } finally {
        await context.close();
      }
    },
    async client(persona) {
      const client = new GraphqlClient(url);
      if (persona)
        await client.ask('mutation ($code: String!) { signInAsPersona(code: $code) { name } }', { code: persona });
      return client;
    },
    clientOf(actor) {
      return new GraphqlClient(url, `tonus=${actor.session}`);
    },
    async stranger() {
      return new GraphqlClient(url, `tonus=${(await actor(Role.CLINICIAN, southbank)).session}`);
    },
    async close() {
      await app.close();
      await behind.destroy();
      await database.drop();
      rmSync(secrets, { recursive: true, force: true });
    },
  };
}

/** Writes as the registry itself, as its commands do. */
async function asRegistry<T>(stewardUrl: string, work: (audit: Audit) => Promise<T>): Promise<T> {
  const dataSource = await openDatabase(stewardUrl, 1);
  try {
    return await work(new Audit(Records.ofRegistry(dataSource)));
  } finally {
    await dataSource.destroy();
  }
}

/** The handle of a new login session, as its cookie would carry it. */
async function sessionOf(app: INestApplication, membership: Membership): Promise<string> {
  const cookies: string[] = [];
  const request = { secure: false, headers: {} };
  const response = { cookie: (_name: string, value: string) => cookies.push(value) };
  await app.get(LoginSessions).open(request as never, response as never, membership);
  const [handle] = cookies;
  if (handle === undefined) throw new Error('no login session was opened');
  return handle;
}
