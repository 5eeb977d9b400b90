import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { RequestContext } from '../actor.js';
import { AuthStore } from '../auth-store.js';
import { Clock } from '../clock.js';
import { hashOf, newHandle } from '../handles.js';
import { People } from '../people.js';
import { accountForm, accountTaken, codeNotGood, isAccountName } from './sign-in.errors.js';
import type { Invitation, SignInProgress } from './sign-in.model.js';
import { PasswordHashes } from './password-hashes.js';
import { keepPassword, Passwords } from './passwords.js';
import { refusePoorPassword } from './password-rules.js';
import { SessionList } from './session-list.js';
import { SignInLog } from './sign-in-log.js';
import { SignInSteps } from './sign-in-steps.js';

/** How long an invitation, or a link to set a new password, is good. */
export const INVITATION_HOURS = 72;
const SETUP_MINUTES = 60;

/**
 * Whether the link i comes from somebody who may still act for its person: the registry itself, an administrator, or a
 * coordinator of the one centre where she works.
 */
const STILL_HANDED = `(i.invited_by is null or exists (
  select from access.membership h join access.person p on p.id = h.person_id and p.disabled_at is null
  where h.person_id = i.invited_by and (h.role = 'ADMINISTRATOR' or h.role = 'COORDINATOR'
    and exists (select from access.membership m where m.person_id = i.person_id)
    and not exists (select from access.membership m where m.person_id = i.person_id
                    and (m.role = 'ADMINISTRATOR' or m.centre_id is distinct from h.centre_id)))))`;

/** A one-time code for a person, and what the database keeps of it. */
export function newInvitationCode(): { readonly code: string; readonly codeHash: Buffer } {
  const code = newHandle();
  return { code, codeHash: hashOf(code) };
}

/** Where the person opens it. The part after # is never sent to a server, so it stands in no log. */
export const invitationAddress = (origin: string, code: string): string => `${origin}/invitation#${code}`;

/** Turns one-time codes into passwords; a second factor follows before anybody is signed in. */
@Injectable()
export class Invitations {
  constructor(
    private readonly store: AuthStore,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly hashes: PasswordHashes,
    private readonly list: SessionList,
    private readonly steps: SignInSteps,
    private readonly log: SignInLog,
    private readonly clock: Clock,
  ) {}

  /** A new code for the first administrator; earlier ones are void. Null when there is an administrator. */
  async newSetupCode(): Promise<string | null> {
    const [{ done }] = await this.store.query<[{ done: boolean }]>('select access.has_administrator() as done');
    await this.store.query(`delete from access.invitation where purpose = 'SETUP' and used_at is null`);
    if (done) return null;
    const { code, codeHash } = newInvitationCode();
    await this.store.query(`insert into access.invitation (code_hash, purpose, expires_at) values ($1, 'SETUP', $2)`, [
      codeHash,
      new Date(this.clock.now().getTime() + SETUP_MINUTES * 60_000),
    ]);
    return code;
  }

  /** Opening uses nothing up. */
  async show(context: RequestContext, code: string): Promise<Invitation> {
    const { personId, purpose } = await this.find(context, code, ['INVITATION', 'RESET']);
    const person = personId === null ? null : await this.people.byId(personId);
    if (!person?.account) throw codeNotGood();
    return { name: person.name, account: person.account, reset: purpose === 'RESET' };
  }

  async accept(context: RequestContext, code: string, password: string): Promise<SignInProgress> {
    const { personId } = await this.find(context, code, ['INVITATION', 'RESET']);
    const person = personId === null ? null : await this.people.byId(personId);
    if (!person) throw codeNotGood();
    // Before the code is used up: a poor password leaves it good.
    await this.passwords.refusePoor(person, password);
    const hash = await this.hashes.hash(password);
    await this.store.transaction(async (tx) => {
      const [, used] = await tx.query<[unknown, number]>(
        `update access.invitation i set used_at = now()
         where i.code_hash = $1 and i.used_at is null and i.expires_at > $2 and ${STILL_HANDED}`,
        [hashOf(code), this.clock.now()],
      );
      if (used !== 1) throw codeNotGood();
      await keepPassword(tx, person.personId, hash);
      await tx.query(
        'update access.credential set totp_secret = null, totp_enrolled_at = null, totp_last_step = null where person_id = $1',
        [person.personId],
      );
      // Other links that were given for the same person would set another password after this one.
      await tx.query('update access.invitation set used_at = now() where person_id = $1 and used_at is null', [
        person.personId,
      ]);
    });
    await this.list.endAllOf(person.personId);
    await this.log.note({ act: 'invitation accepted', personId: person.personId, requestId: context.requestId });
    return this.steps.askSecondFactor(context, { ...person, secondFactorSince: null });
  }

  /** The first administrator, from the code the server printed. */
  async setUp(
    context: RequestContext,
    input: { code: string; account: string; name: string; password: string },
  ): Promise<SignInProgress> {
    const account = input.account.trim().toLowerCase();
    const name = input.name.trim();
    await this.find(context, input.code.trim(), ['SETUP']);
    if (!isAccountName(account)) throw accountForm();
    refusePoorPassword(input.password, [account, name]);
    if (await this.people.byAccount(account)) throw accountTaken();
    const personId = uuid();
    const hash = await this.hashes.hash(input.password);
    await this.store.transaction(async (tx) => {
      const [{ done }] = await tx.query<[{ done: boolean }]>('select access.set_up($1, $2, $3, $4, $5) as done', [
        hashOf(input.code.trim()),
        personId,
        account,
        name,
        context.requestId,
      ]);
      if (!done) throw codeNotGood();
      await keepPassword(tx, personId, hash);
    });
    const person = await this.people.byId(personId);
    if (!person) throw codeNotGood();
    return this.steps.askSecondFactor(context, person);
  }

  private async find(
    { requestId }: RequestContext,
    code: string,
    purposes: readonly string[],
  ): Promise<{ personId: string | null; purpose: string }> {
    const [row] = await this.store.query<{ person_id: string | null; purpose: string }[]>(
      `select i.person_id, i.purpose from access.invitation i
       where i.code_hash = $1 and i.used_at is null and i.expires_at > $2 and i.purpose = any($3) and ${STILL_HANDED}`,
      [hashOf(code), this.clock.now(), purposes],
    );
    if (!row) {
      await this.log.note({ act: 'sign-in failed', personId: null, detail: 'one-time code', requestId });
      throw codeNotGood();
    }
    return { personId: row.person_id, purpose: row.purpose };
  }
}
