import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { todayAt } from '../calendar-day.js';
import type { Config } from '../config.js';
import { RegistryError } from '../errors.js';
import type { RequestContext } from './actor.js';
import { CONFIG } from './access.tokens.js';
import { LoginSessions } from './login-sessions.js';
import { People } from './people.js';
import { personas } from './personas.js';
import { RegistryInfo, RegistryMode, Viewer } from './viewer.model.js';
import { SignInMethod } from './sign-in-method.js';
import { IdentityProvider } from './sign-in/identity-provider.js';
import { PendingSignIns } from './sign-in/pending-sign-ins.js';
import { SignInLog } from './sign-in/sign-in-log.js';
import { version } from './version.js';
import { viewerOf } from './viewer-of.js';

@Resolver(() => Viewer)
export class AccessResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sessions: LoginSessions,
    private readonly people: People,
    private readonly pending: PendingSignIns,
    private readonly provider: IdentityProvider,
    private readonly log: SignInLog,
  ) {}

  @Query(() => RegistryInfo, { description: 'What this installation is. Open to anyone.' })
  registry(): RegistryInfo {
    const demo = this.config.mode === 'demo';
    return {
      mode: demo ? RegistryMode.DEMO : RegistryMode.PRODUCTION,
      version,
      synthetic: demo,
      today: todayAt('UTC'),
      personas: demo ? personas : [],
      provider: this.provider.name,
    };
  }

  @Query(() => Viewer, { nullable: true, description: 'The signed-in person; null when nobody is.' })
  async viewer(@Context() { req, requestId }: RequestContext): Promise<Viewer | null> {
    const actor = await this.sessions.actorOf(req, requestId);
    return actor && viewerOf(actor);
  }

  @Mutation(() => Viewer, { description: 'Signs in as a persona. Exists in demonstrations only.' })
  async signInAsPersona(
    @Args('code', { type: () => String, description: 'Code of the persona.' }) code: string,
    @Context() { req, res, requestId }: RequestContext,
  ): Promise<Viewer> {
    if (this.config.mode !== 'demo') throw new RegistryError('FORBIDDEN', 'Personas exist in demonstrations only.');
    const membership = await this.people.membershipOfPersona(code);
    const name = personas.find((persona) => persona.code === code)?.name ?? code;
    const method = SignInMethod.PERSONA;
    const expiresAt = await this.sessions.open(req, res, membership, method);
    await this.log.note({ act: 'signed in', ...membership, detail: method, requestId });
    return viewerOf({ ...membership, name, method, authenticatedAt: new Date(), expiresAt });
  }

  @Mutation(() => Boolean, {
    description: 'Ends the login session, and a sign-in that was begun. True also when there was none.',
  })
  async signOut(@Context() { req, res, actor, requestId }: RequestContext): Promise<boolean> {
    await this.sessions.close(req, res);
    await this.pending.take(req, res);
    if (!actor) return true;
    await this.pending.forgetReplacements(actor.personId);
    await this.log.note({
      act: 'signed out',
      personId: actor.personId,
      role: actor.role,
      centreId: actor.centreId,
      requestId,
    });
    return true;
  }
}
