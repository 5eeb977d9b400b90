import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { RegistryError } from '../errors.js';
import { AuthStore } from './auth-store.js';
import type { Membership } from './login-sessions.js';
import { personas } from './personas.js';
import type { Records } from './records.js';
import type { Role } from './role.js';

/** The people of a demonstration, and what each acts as. */
@Injectable()
export class People {
  constructor(private readonly store: AuthStore) {}

  async membershipOfPersona(code: string): Promise<Membership> {
    const [row] = await this.store.query<{ person_id: string; role: Role; centre_id: number | null }[]>(
      `select m.person_id, m.role, m.centre_id
       from access.person p join access.membership m on m.person_id = p.id
       where p.persona = $1`,
      [code],
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
