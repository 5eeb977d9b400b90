import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Config } from '../config.js';
import { RegistryError } from '../errors.js';
import { CONFIG } from './access.tokens.js';
import { AuthStore } from './auth-store.js';
import type { Membership } from './login-sessions.js';
import { personas } from './personas.js';
import type { Records } from './records.js';
import type { Role } from './role.js';

/** What somebody may act as, and where. */
export interface RoleOfPerson extends Membership {
  readonly id: string;
  readonly centreCode: string | null;
  readonly centreName: string | null;
}

export interface PersonWithAccount {
  readonly personId: string;
  readonly name: string;
  /** Null for somebody who signs in through an identity provider only. */
  readonly account: string | null;
  readonly passwordHash: string | null;
  readonly passwordSetAt: Date | null;
  readonly secondFactorSince: Date | null;
}

/** Who may sign in, and as what. Outside demonstrations a persona may not, whatever database is served. */
@Injectable()
export class People {
  constructor(
    private readonly store: AuthStore,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode'>,
  ) {}

  async membershipOfPersona(code: string): Promise<Membership> {
    const [row] = await this.store.query<{ person_id: string; role: Role; centre_id: number | null }[]>(
      `select m.person_id, m.role, m.centre_id
       from access.person p join access.membership m on m.person_id = p.id
       where p.persona = $1 and $2 and p.disabled_at is null`,
      [code, this.isDemo],
    );
    if (!row) throw new RegistryError('NOT_FOUND', 'There is no such persona in this registry.');
    return { personId: row.person_id, role: row.role, centreId: row.centre_id };
  }

  async centreOfPersona(code: string): Promise<number | null> {
    const [row] = await this.store.query<{ centre_id: number | null }[]>(
      'select m.centre_id from access.person p join access.membership m on m.person_id = p.id where p.persona = $1',
      [code],
    );
    return row?.centre_id ?? null;
  }

  byAccount(account: string): Promise<PersonWithAccount | null> {
    return this.one('a.name = $2', account.trim().toLowerCase());
  }

  byId(personId: string): Promise<PersonWithAccount | null> {
    return this.one('p.id = $2', personId);
  }

  /** By what an identity provider calls her; addresses and names say nothing. */
  byIdentity(issuer: string, subject: string): Promise<PersonWithAccount | null> {
    return this.one(
      'p.id = (select f.person_id from access.federated_identity f where f.issuer = $2 and f.subject = $3)',
      issuer,
      subject,
    );
  }

  /** In the order of a list to choose from. */
  async rolesOf(personId: string): Promise<RoleOfPerson[]> {
    const rows = await this.store.query<
      { id: string; role: Role; centre_id: number | null; centre_code: string | null; centre_name: string | null }[]
    >(
      `select m.id, m.role, m.centre_id, c.code as centre_code, c.name as centre_name
       from access.membership m join access.person p on p.id = m.person_id
       left join registry.centre c on c.id = m.centre_id
       where m.person_id = $1 and p.disabled_at is null and (p.persona is null or $2)
       order by c.name nulls last, m.role`,
      [personId, this.isDemo],
    );
    return rows.map(({ id, role, centre_id: centreId, centre_code: centreCode, centre_name: centreName }) => ({
      id,
      personId,
      role,
      centreId,
      centreCode,
      centreName,
    }));
  }

  private get isDemo(): boolean {
    return this.config.mode === 'demo';
  }

  private async one(where: string, ...parameters: readonly string[]): Promise<PersonWithAccount | null> {
    const [row] = await this.store.query<
      {
        id: string;
        display_name: string;
        account: string | null;
        password_hash: string | null;
        password_set_at: Date | null;
        totp_enrolled_at: Date | null;
      }[]
    >(
      `select p.id, p.display_name, a.name as account, c.password_hash, c.password_set_at, c.totp_enrolled_at
       from access.person p
       left join access.account a on a.person_id = p.id
       left join access.credential c on c.person_id = p.id
       where p.disabled_at is null and (p.persona is null or $1) and ${where}`,
      [this.isDemo, ...parameters],
    );
    if (!row) return null;
    return {
      personId: row.id,
      name: row.display_name,
      account: row.account,
      passwordHash: row.password_hash,
      passwordSetAt: row.password_set_at,
      secondFactorSince: row.totp_enrolled_at,
    };
  }
}

/** Adds the personas that are missing; those of a hospital belong to the given centre. */
export async function addPersonas(tx: EntityManager, centreId: number): Promise<void> {
  for (const persona of personas) {
    const added = await tx.query<{ id: string }[]>(
      `insert into access.person (id, display_name, persona) values ($1, $2, $3) on conflict (persona) do nothing returning id`,
      [uuid(), persona.name, persona.code],
    );
    const [person] = added;
    if (!person) continue;
    await tx.query('insert into access.membership (id, person_id, role, centre_id) values ($1, $2, $3, $4)', [
      uuid(),
      person.id,
      persona.role,
      persona.atCentre ? centreId : null,
    ]);
  }
}

export async function hasPersonas(records: Records): Promise<boolean> {
  const [row] = await records.query<[{ count: number }]>(
    'select count(*) as count from access.person where persona is not null',
  );
  return row.count >= personas.length;
}
