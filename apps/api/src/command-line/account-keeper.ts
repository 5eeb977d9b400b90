import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { CONFIG } from '../access/access.tokens.js';
import { AuthStore } from '../access/auth-store.js';
import { Records } from '../access/records.js';
import type { Role } from '../access/role.js';
import { invitationAddress, INVITATION_HOURS, newInvitationCode } from '../access/sign-in/invitations.js';
import { SessionList } from '../access/sign-in/session-list.js';
import { SignInLog } from '../access/sign-in/sign-in-log.js';
import { accountForm, accountTaken, isAccountName } from '../access/sign-in/sign-in.errors.js';
import { Audit } from '../audit/audit.service.js';
import { systemActor } from '../audit/system-actor.js';
import type { Config } from '../config.js';
import { RegistryError } from '../errors.js';

interface Invited {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly centre: string | null;
}

interface ListedAccount {
  readonly account: string;
  readonly name: string;
  readonly roles: string;
  readonly state: string;
}

/** What the command line does with accounts, as the registry itself. */
export class AccountKeeper {
  private constructor(
    private readonly audit: Audit,
    private readonly records: Records,
    private readonly store: AuthStore,
    private readonly sessions: SessionList,
    private readonly log: SignInLog,
    private readonly config: Config,
  ) {}

  static of(registry: INestApplicationContext): AccountKeeper {
    const get = <T>(token: Parameters<INestApplicationContext['get']>[0]): T => registry.get(token, { strict: false });
    return new AccountKeeper(get(Audit), get(Records), get(AuthStore), get(SessionList), get(SignInLog), get(CONFIG));
  }

  list(): Promise<ListedAccount[]> {
    return this.store.query<ListedAccount[]>(
      `select a.name as account, p.display_name as name,
              coalesce((select string_agg(m.role || coalesce(' ' || c.code, ''), ', ' order by m.role, c.code)
                        from access.membership m left join registry.centre c on c.id = m.centre_id where m.person_id = p.id), 'no role') as roles,
              case when p.disabled_at is not null then 'disabled' when k.totp_enrolled_at is not null then 'in use'
                   when k.password_hash is not null then 'without second factor' else 'invited' end as state
       from access.account a join access.person p on p.id = a.person_id left join access.credential k on k.person_id = p.id
       order by a.name`,
    );
  }

  /** @returns the address to pass on */
  async invite({ account, name, role, centre }: Invited): Promise<string> {
    if (!isAccountName(account)) throw accountForm();
    const [taken] = await this.records.query<unknown[]>('select from access.account where name = $1', [account]);
    if (taken) throw accountTaken();
    const centreId = centre === null ? null : await this.centreOf(centre);
    const personId = uuid();
    return this.audit.write(systemActor(), 'person invited', async (tx) => {
      await tx.query('insert into access.person (id, display_name) values ($1, $2)', [personId, name.trim()]);
      await tx.query('insert into access.account (person_id, name) values ($1, $2)', [personId, account]);
      await tx.query('insert into access.membership (id, person_id, role, centre_id) values ($1, $2, $3, $4)', [
        uuid(),
        personId,
        role,
        centreId,
      ]);
      return this.newLink(tx, 'INVITATION', personId);
    });
  }

  /** Until the link is used, the old password and second factor stay good. */
  async reset(account: string): Promise<string> {
    const personId = await this.personOf(account);
    await this.store.query('delete from access.invitation where person_id = $1 and used_at is null', [personId]);
    return this.audit.write(systemActor(), 'credentials reset', (tx) => this.newLink(tx, 'RESET', personId));
  }

  async link(account: string, { issuer, subject }: { issuer: string; subject: string }): Promise<void> {
    const personId = await this.personOf(account);
    await this.audit.write(systemActor(), 'identity linked', (tx) =>
      tx.query('insert into access.federated_identity (issuer, subject, person_id) values ($1, $2, $3)', [
        issuer,
        subject,
        personId,
      ]),
    );
  }

  async disable(account: string): Promise<void> {
    const personId = await this.personOf(account);
    await this.audit.write(
      systemActor(),
      'person disabled',
      (tx) =>
        tx.query(
          'update access.person set disabled_at = now(), version = version + 1 where id = $1 and disabled_at is null',
          [personId],
        ),
      { kind: 'ROLE_CHANGE' },
    );
  }

  async endSessions(account: string): Promise<number> {
    const personId = await this.personOf(account);
    const ended = await this.sessions.endAllOf(personId);
    const { personId: byPersonId, requestId } = systemActor();
    await this.log.note({
      act: 'login session ended',
      personId,
      detail: `${ended} from the command line`,
      byPersonId,
      requestId,
    });
    return ended;
  }

  private async newLink(
    tx: Pick<Records, 'query'>,
    purpose: 'INVITATION' | 'RESET',
    personId: string,
  ): Promise<string> {
    const { code, codeHash } = newInvitationCode();
    await tx.query(
      `insert into access.invitation (code_hash, purpose, person_id, expires_at)
       values ($1, $2, $3, now() + make_interval(hours => ${INVITATION_HOURS}))`,
      [codeHash, purpose, personId],
    );
    return invitationAddress(this.config.origin ?? `http://127.0.0.1:${this.config.port}`, code);
  }

  private async personOf(account: string): Promise<string> {
    const [row] = await this.records.query<{ person_id: string }[]>(
      'select person_id from access.account where name = $1',
      [account],
    );
    if (!row) throw new RegistryError('NOT_FOUND', 'There is no such account; "tonus account list" shows them.');
    return row.person_id;
  }

  private async centreOf(code: string): Promise<number> {
    const [row] = await this.records.query<{ id: number }[]>('select id from registry.centre where code = $1', [code]);
    if (!row) throw new RegistryError('NOT_FOUND', `There is no centre ${code} in this registry.`);
    return row.id;
  }
}
