import { randomUUID } from 'node:crypto';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RegistryError } from '../../errors.js';
import { logUnforeseen } from '../../log/log-unforeseen.js';
import { requestId } from '../../web/request-id.js';
import type { RequestContext } from '../actor.js';
import { LoginSessions } from '../login-sessions.js';
import { People } from '../people.js';
import { SignInMethod } from '../sign-in-method.js';
import { IdentityProvider, NotAssured } from './identity-provider.js';
import { PendingSignIns, type PendingDetails } from './pending-sign-ins.js';
import { SignInLog } from './sign-in-log.js';
import { SignInSteps } from './sign-in-steps.js';

/** The way to the identity provider and back. The browser ends on a page of ours, which asks how far signing in has come. */
@Controller('sign-in/provider')
export class ProviderController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly pending: PendingSignIns,
    private readonly people: People,
    private readonly steps: SignInSteps,
    private readonly sessions: LoginSessions,
    private readonly log: SignInLog,
  ) {}

  /** @param to the page to come back to; @param again to prove once more who is signed in */
  @Get()
  async leave(
    @Req() req: Request,
    @Res() res: Response,
    @Query('to') to?: string,
    @Query('again') again?: string,
  ): Promise<void> {
    if (this.provider.name === null) return res.redirect(303, '/');
    const context = await this.contextOf(req, res);
    try {
      const { address, asked } = await this.provider.ask(again === '1' && context.actor !== null);
      await this.remember(context, { provider: { ...asked, to: ownPage(to) } });
      res.redirect(303, address.href);
    } catch (error) {
      logUnforeseen(error);
      await this.tell(context, 'PROVIDER_AWAY', 'The identity provider does not answer. Try again in a moment.');
      res.redirect(303, '/');
    }
  }

  @Get('callback')
  async comeBack(@Req() req: Request, @Res() res: Response): Promise<void> {
    const context = await this.contextOf(req, res);
    const asked = (await this.pending.take(req, res))?.details.provider;
    if (!asked) {
      await this.log.note({
        act: 'sign-in failed',
        personId: null,
        detail: 'provider answer nobody waits for',
        requestId: context.requestId,
      });
      await this.tell(
        context,
        'PROVIDER_LATE',
        'This answer of the identity provider came too late or a second time. Begin again.',
      );
      return res.redirect(303, '/');
    }
    await this.admit(context, asked).catch((error: unknown) => this.refuse(context, error));
    res.redirect(303, asked.to);
  }

  private async admit(context: RequestContext, asked: NonNullable<PendingDetails['provider']>): Promise<void> {
    const { req, res, actor } = context;
    const identity = await this.provider.answered(new URL(req.originalUrl, 'http://localhost').search, asked);
    const person = await this.people.byIdentity(identity.issuer, identity.subject);
    if (!person) {
      throw new RegistryError(
        'FORBIDDEN',
        `No account of this registry belongs to you as yet. Pass this on to the registry office, which links it: issuer ${identity.issuer}, subject ${identity.subject}.`,
        { rule: 'UNLINKED' },
      );
    }
    if (!asked.again) return void (await this.steps.finish(context, person.personId, SignInMethod.OIDC));
    if (actor?.personId !== person.personId || !(await this.sessions.renew(req, res))) {
      throw new RegistryError('FORBIDDEN', 'Somebody else is signed in here. Sign out first.', {
        rule: 'OTHER_PERSON',
      });
    }
    await this.log.note({
      act: 'proved again',
      personId: person.personId,
      role: actor.role,
      centreId: actor.centreId,
      detail: 'OIDC',
      requestId: context.requestId,
    });
  }

  /** What exactly was wrong is for the log: whoever tampers learns nothing, and nobody else could act on it. */
  private async refuse(context: RequestContext, error: unknown): Promise<void> {
    const known = error instanceof RegistryError ? error : null;
    const assured = !(error instanceof NotAssured);
    const rule = known?.details.rule ?? (assured ? 'PROVIDER_ANSWER' : 'NOT_ASSURED');
    await this.log.note({
      act: 'sign-in failed',
      personId: context.actor?.personId ?? null,
      detail: rule,
      requestId: context.requestId,
    });
    const sentence = assured
      ? 'The identity provider did not sign you in, or its answer is not valid. Try again; if it stays, tell the registry office.'
      : 'The identity provider let you in with less than this registry asks for. Sign in there with a second factor.';
    await this.tell(context, rule, known?.message ?? sentence);
  }

  private tell(context: RequestContext, code: string, sentence: string): Promise<void> {
    return this.remember(context, { problem: { code, sentence } });
  }

  private remember({ req, res }: RequestContext, details: PendingDetails): Promise<void> {
    return this.pending.begin(req, res, { personId: null, step: 'PROVIDER', method: SignInMethod.OIDC, details });
  }

  private async contextOf(req: Request, res: Response): Promise<RequestContext> {
    const id = requestId() ?? randomUUID();
    return { req, res, requestId: id, link: null, actor: await this.sessions.actorOf(req, id) };
  }
}

/** A page of this registry and nothing else: "//elsewhere" and "/\elsewhere" are other hosts to a browser. */
function ownPage(to: string | undefined): string {
  const here = 'http://here.invalid';
  const url = to !== undefined && URL.canParse(to, here) ? new URL(to, here) : null;
  return url?.origin === here ? `${url.pathname}${url.search}` : '/';
}
