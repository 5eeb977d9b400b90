import { Injectable } from '@nestjs/common';
import { notFound, RegistryError } from '../../errors.js';
import { LoginThrottle } from '../../rates/login-throttle.js';
import type { Actor, RequestContext } from '../actor.js';
import { hashOf } from '../handles.js';
import { LoginSessions } from '../login-sessions.js';
import { People, type PersonWithAccount } from '../people.js';
import { isFresh, refuseStale } from '../refuse-stale.js';
import { SignInMethod } from '../sign-in-method.js';
import { viewerOf } from '../viewer-of.js';
import type { Viewer } from '../viewer.model.js';
import type { Account } from './account.model.js';
import { Passwords } from './passwords.js';
import { SecondFactor } from './second-factor.js';
import { SecondFactorSetUp } from './second-factor-set-up.js';
import { SessionList } from './session-list.js';
import { SignInLog } from './sign-in-log.js';
import { wrongCode, wrongPassword } from './sign-in.errors.js';
import type { SignInProgress } from './sign-in.model.js';

/** What people do with their own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly factor: SecondFactor,
    private readonly setUp: SecondFactorSetUp,
    private readonly sessions: LoginSessions,
    private readonly list: SessionList,
    private readonly log: SignInLog,
    private readonly throttle: LoginThrottle,
  ) {}

  async show(actor: Actor): Promise<Account> {
    const person = await this.personOf(actor);
    return {
      account: person.account,
      name: person.name,
      method: actor.method ?? SignInMethod.TEST,
      fresh: isFresh(actor),
      passwordSetAt: person.passwordSetAt,
      secondFactorSince: person.secondFactorSince,
      roles: await this.people.rolesOf(actor.personId),
      sessions: await this.list.of(actor, actor.personId),
    };
  }

  /** A session has one role at a time; each has a handle of its own. */
  async switchRole({ req, res, requestId }: RequestContext, actor: Actor, roleId: string): Promise<Viewer> {
    const role = (await this.people.rolesOf(actor.personId)).find(({ id }) => id === roleId);
    if (!role) throw notFound('role');
    const expiresAt = endOf(actor);
    if (!(await this.sessions.changeRole(req, res, role))) return viewerOf({ ...actor, expiresAt });
    await this.log.note({
      act: 'role switched',
      personId: actor.personId,
      role: role.role,
      centreId: role.centreId,
      requestId,
    });
    return viewerOf({ ...actor, role: role.role, centreId: role.centreId, onlyPatientId: null, expiresAt });
  }

  /** Password and code, or, of a persona, the click itself. An identity provider is asked in the browser. */
  async proveAgain(
    context: RequestContext,
    actor: Actor,
    proof: { password?: string | null; code?: string | null },
  ): Promise<Viewer> {
    const { req, res, requestId } = context;
    if (actor.method === SignInMethod.OIDC) {
      throw new RegistryError('FORBIDDEN', 'Prove who you are at your identity provider.', { rule: 'PROVIDER' });
    }
    if (actor.method !== SignInMethod.PERSONA) {
      await this.check(context, actor, proof.password ?? '', proof.code ?? '');
    }
    await this.sessions.renew(req, res);
    await this.log.note({
      act: 'proved again',
      personId: actor.personId,
      role: actor.role,
      centreId: actor.centreId,
      detail: actor.method ?? SignInMethod.TEST,
      requestId,
    });
    return viewerOf({ ...actor, authenticatedAt: new Date(), expiresAt: endOf(actor) });
  }

  /** Whoever knew the old password is put out. */
  async changePassword(context: RequestContext, actor: Actor, current: string, next: string): Promise<void> {
    const person = await this.personOf(actor);
    await this.checkPassword(context, person, current);
    if (current.normalize('NFKC') === next.normalize('NFKC')) {
      throw new RegistryError('VALIDATION_FAILED', 'This is the password you have. Choose a different one.', {
        rule: 'SAME',
        field: 'next',
      });
    }
    await this.passwords.refusePoor(person, next, 'next');
    await this.passwords.set(person.personId, next);
    if (actor.session) await this.list.endAllOf(person.personId, hashOf(actor.session));
    await this.log.note({
      act: 'password set',
      personId: person.personId,
      role: actor.role,
      centreId: actor.centreId,
      requestId: actor.requestId,
    });
  }

  /** Asks for a fresh proof: whoever finds an unlocked computer must not set up her own telephone. */
  async replaceSecondFactor(context: RequestContext, actor: Actor): Promise<SignInProgress> {
    refuseStale(actor);
    const person = await this.personOf(actor);
    if (person.secondFactorSince === null) {
      throw new RegistryError('FORBIDDEN', 'You sign in without a second factor of this registry.', {
        rule: 'NO_PASSWORD',
      });
    }
    return this.setUp.begin(context, person, true);
  }

  private async check(context: RequestContext, actor: Actor, password: string, code: string): Promise<void> {
    const person = await this.personOf(actor);
    await this.checkPassword(context, person, password);
    if (await this.factor.accepts(person.personId, code))
      return this.throttle.succeeded(nameOf(person), context.req.ip);
    await this.failed(context, person, 'second factor');
    throw wrongCode();
  }

  private async checkPassword(context: RequestContext, person: PersonWithAccount, password: string): Promise<void> {
    await this.throttle.beforeAttempt(nameOf(person), context.req.ip);
    if (await this.passwords.matches(person, password)) return;
    await this.failed(context, person, 'password');
    throw wrongPassword();
  }

  private async failed({ req, requestId }: RequestContext, person: PersonWithAccount, detail: string): Promise<void> {
    await this.throttle.failed(nameOf(person), req.ip);
    await this.log.note({ act: 'proof failed', personId: person.personId, detail, requestId });
  }

  private async personOf({ personId }: Actor): Promise<PersonWithAccount> {
    const person = await this.people.byId(personId);
    if (!person) throw new RegistryError('UNAUTHENTICATED', 'Sign in first.');
    return person;
  }
}

const endOf = (actor: Actor): Date => ('expiresAt' in actor ? (actor.expiresAt as Date) : new Date());

const nameOf = ({ account, personId }: PersonWithAccount): string => account ?? personId;
