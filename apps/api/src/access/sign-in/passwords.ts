import { Injectable } from '@nestjs/common';
import { AuthStore } from '../auth-store.js';
import { People } from '../people.js';
import { PasswordHashes } from './password-hashes.js';
import { refusePoorPassword } from './password-rules.js';

/** Checks and sets passwords of people. */
@Injectable()
export class Passwords {
  constructor(
    private readonly store: AuthStore,
    private readonly people: People,
    private readonly hashes: PasswordHashes,
  ) {}

  /** Takes as long where there is nobody. */
  async matches(person: { personId: string; passwordHash: string | null } | null, password: string): Promise<boolean> {
    const hash = person?.passwordHash ?? null;
    const same = await this.hashes.matches(hash, password);
    if (same && person && hash !== null && this.hashes.isOutdated(hash)) await this.set(person.personId, password);
    return same;
  }

  /** @throws VALIDATION_FAILED for a password that is easily guessed */
  async refusePoor(
    person: { personId: string; account: string | null; name: string },
    password: string,
    field = 'password',
  ): Promise<void> {
    const hospitals = (await this.people.rolesOf(person.personId)).flatMap(({ centreName }) => centreName ?? []);
    refusePoorPassword(password, [person.account ?? '', person.name, ...hospitals], field);
  }

  /** One that was found good before. Within a transaction of more, hash it first: that takes long. */
  async set(personId: string, password: string): Promise<void> {
    await keepPassword(this.store, personId, await this.hashes.hash(password));
  }
}

export async function keepPassword(tx: Pick<AuthStore, 'query'>, personId: string, hash: string): Promise<void> {
  await tx.query(
    `insert into access.credential (person_id, password_hash, password_set_at) values ($1, $2, now())
     on conflict (person_id) do update set password_hash = excluded.password_hash, password_set_at = now()`,
    [personId, hash],
  );
}
