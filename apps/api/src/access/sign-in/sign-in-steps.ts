import { Injectable } from '@nestjs/common';
import { notFound } from '../../errors.js';
import { LoginThrottle } from '../../rates/login-throttle.js';
import type { RequestContext } from '../actor.js';
import { LoginSessions } from '../login-sessions.js';
import { People, type PersonWithAccount, type RoleOfPerson } from '../people.js';
import { SignInMethod } from '../sign-in-method.js';
import { viewerOf } from '../viewer-of.js';
import { Passwords } from './passwords.js';
import { PendingSignIns, type PendingSignIn } from './pending-sign-ins.js';
import { SecondFactor } from './second-factor.js';
import { SecondFactorSetUp } from './second-factor-set-up.js';
import { SignInLog } from './sign-in-log.js';
import { beginAnew, noRole, wrongCode, wrongPassword } from './sign-in.errors.js';
import { SignInStep, type SignInProgress } from './sign-in.model.js';

type Method = PendingSignIn['method'];

/** From nobody to somebody: password, second factor, role. Whoever has not come to the end is not signed in. */
@Injectable()
export class SignInSteps {
  constructor(
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly factor: SecondFactor,
    private readonly setUp: SecondFactorSetUp,
    private readonly pending: PendingSignIns,
    private readonly sessions: LoginSessions,
    private readonly log: SignInLog,
    private readonly throttle: LoginThrottle,
  ) {}

  async withPassword(context: RequestContext, account: string, password: string): Promise<SignInProgress> {
    const { req, requestId } = context;
    await this.throttle.beforeAttempt(account, req.ip);
    const person = await this.people.byAccount(account);
    if (!(await this.passwords.matches(person, password)) || !person) {
      await this.throttle.failed(account, req.ip);
      await this.log.note({ act: 'sign-in failed', personId: person?.personId ?? null, detail: 'password', requestId });
      throw wrongPassword();
    }
    return this.askSecondFactor(context, person);
  }

  /** The right password, or a code that stands in for it, is not enough. */
  async askSecondFactor(context: RequestContext, person: PersonWithAccount): Promise<SignInProgress> {
    if (person.secondFactorSince === null) return this.setUp.begin(context, person);
    await this.pending.begin(context.req, context.res, {
      personId: person.personId,
      step: 'SECOND_FACTOR',
      method: SignInMethod.PASSWORD,
      details: {},
    });
    return { step: SignInStep.SECOND_FACTOR, roles: [] };
  }

  /** A code of the second factor the person has, or of the one being set up. */
  async withCode(context: RequestContext, code: string): Promise<SignInProgress> {
    const { req, requestId } = context;
    const pending = await this.pending.attempt(req);
    const person = pending?.personId ? await this.people.byId(pending.personId) : null;
    if (!pending || !person) throw beginAnew();
    if (pending.details.replaces && context.actor?.personId !== person.personId) {
      await this.pending.take(req, context.res);
      throw beginAnew();
    }
    const account = person.account ?? person.personId;
    if (pending.attempts > 1) await this.throttle.beforeAttempt(account, req.ip);
    if (!(await this.isRight(pending, person.personId, code))) {
      await this.throttle.failed(account, req.ip);
      await this.log.note({ act: 'sign-in failed', personId: person.personId, detail: 'second factor', requestId });
      throw wrongCode();
    }
    if (pending.step === 'ENROL_SECOND_FACTOR') {
      await this.log.note({ act: 'second factor set', personId: person.personId, requestId });
    }
    if (pending.details.replaces) return this.setUp.replaced(context);
    await this.throttle.succeeded(account, req.ip);
    return this.finish(context, person.personId, SignInMethod.PASSWORD);
  }

  /** Everything is proved: a session where there is one role, else the choice among them. */
  async finish(context: RequestContext, personId: string, method: Method): Promise<SignInProgress> {
    const roles = await this.people.rolesOf(personId);
    const [only, ...others] = roles;
    if (!only) {
      await this.pending.take(context.req, context.res);
      await this.log.note({ act: 'sign-in denied', personId, detail: 'no role', requestId: context.requestId });
      throw noRole();
    }
    if (others.length === 0) return this.enter(context, only, method);
    await this.pending.begin(context.req, context.res, { personId, step: 'CHOOSE_ROLE', method, details: {} });
    return { step: SignInStep.CHOOSE_ROLE, roles };
  }

  async withRole(context: RequestContext, roleId: string): Promise<SignInProgress> {
    const pending = await this.pending.find(context.req);
    if (pending?.step !== 'CHOOSE_ROLE' || pending.personId === null) throw beginAnew();
    const role = (await this.people.rolesOf(pending.personId)).find(({ id }) => id === roleId);
    if (!role) throw notFound('role');
    return this.enter(context, role, pending.method);
  }

  /** Where signing in stands, for a page that was reloaded. */
  async progress({ req }: RequestContext): Promise<SignInProgress> {
    const pending = await this.pending.find(req);
    if (!pending) return { step: SignInStep.PASSWORD, roles: [] };
    const { step, personId, details } = pending;
    if (step === 'PROVIDER' || personId === null) {
      return { step: SignInStep.PASSWORD, roles: [], problem: details.problem?.sentence ?? null };
    }
    if (step === 'ENROL_SECOND_FACTOR') return this.setUp.shown(personId, details);
    return { step: SignInStep[step], roles: step === 'CHOOSE_ROLE' ? await this.people.rolesOf(personId) : [] };
  }

  private async isRight(pending: PendingSignIn, personId: string, code: string): Promise<boolean> {
    if (pending.step === 'SECOND_FACTOR') return this.factor.accepts(personId, code);
    return pending.step === 'ENROL_SECOND_FACTOR' && this.setUp.proves(personId, pending.details, code);
  }

  private async enter(context: RequestContext, role: RoleOfPerson, method: Method): Promise<SignInProgress> {
    const { req, res, requestId } = context;
    // First the session, so that its cookie is the first of the answer.
    const expiresAt = await this.sessions.open(req, res, role, method);
    await this.pending.take(req, res);
    await this.log.note({
      act: 'signed in',
      personId: role.personId,
      role: role.role,
      centreId: role.centreId,
      detail: method,
      requestId,
    });
    const person = await this.people.byId(role.personId);
    return {
      step: SignInStep.DONE,
      roles: [],
      viewer: viewerOf({
        name: person?.name ?? '',
        role: role.role,
        centreId: role.centreId,
        method,
        authenticatedAt: new Date(),
        expiresAt,
      }),
    };
  }
}
