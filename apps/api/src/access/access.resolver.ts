import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { todayAt } from '../calendar-day.js';
import type { Config } from '../config.js';
import { RegistryError } from '../errors.js';
import type { Actor, RequestContext } from './actor.js';
import { CONFIG } from './access.tokens.js';
import { LoginSessions } from './login-sessions.js';
import { People } from './people.js';
import { permissionsOf } from './permissions.js';
import { personas } from './personas.js';
import { RegistryInfo, RegistryMode, Viewer } from './viewer.model.js';
import { version } from './version.js';

const viewerOf = (actor: Actor & { expiresAt: Date }): Viewer => ({
  name: actor.name,
  role: actor.role,
  centreId: actor.centreId,
  permissions: permissionsOf(actor.role),
  expiresAt: actor.expiresAt,
});

@Resolver(() => Viewer)
export class AccessResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sessions: LoginSessions,
    private readonly people: People,
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
    const expiresAt = await this.sessions.open(req, res, membership);
    return viewerOf({ ...membership, name, centreCode: null, requestId, session: null, expiresAt });
  }

  @Mutation(() => Boolean, { description: 'Ends the login session. True also when there was none.' })
  async signOut(@Context() { req, res }: RequestContext): Promise<boolean> {
    await this.sessions.close(req, res);
    return true;
  }
}
