import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../access.tokens.js';
import type { RequestContext } from '../actor.js';
import { hashOf } from '../handles.js';
import { People, type PersonWithAccount } from '../people.js';
import { SignInMethod } from '../sign-in-method.js';
import { PendingSignIns, type PendingDetails } from './pending-sign-ins.js';
import { SealedSecrets } from './sealed-secrets.js';
import { SecondFactor } from './second-factor.js';
import { SessionList } from './session-list.js';
import { beginAnew } from './sign-in.errors.js';
import { SignInStep, type SignInProgress } from './sign-in.model.js';

/** Setting up a second factor: at the first sign-in, and when the person changes her phone. */
@Injectable()
export class SecondFactorSetUp {
  constructor(
    private readonly factor: SecondFactor,
    private readonly sealed: SealedSecrets,
    private readonly pending: PendingSignIns,
    private readonly people: People,
    private readonly list: SessionList,
    @Inject(CONFIG) private readonly config: Pick<Config, 'origin'>,
  ) {}

  /** Nothing is kept for the person until a code proves that her device has the secret. */
  async begin(
    { req, res }: RequestContext,
    { personId }: PersonWithAccount,
    replaces = false,
  ): Promise<SignInProgress> {
    const secret = this.sealed.seal(personId, this.factor.newSecret()).toString('base64');
    const details: PendingDetails = replaces ? { secret, replaces } : { secret };
    await this.pending.begin(req, res, {
      personId,
      step: 'ENROL_SECOND_FACTOR',
      method: SignInMethod.PASSWORD,
      details,
    });
    return this.shown(personId, details);
  }

  async shown(personId: string, details: PendingDetails): Promise<SignInProgress> {
    const secret = this.opened(personId, details);
    const person = await this.people.byId(personId);
    const host = this.config.origin === null ? null : new URL(this.config.origin).hostname;
    const issuer = host === null ? 'Tonus' : `Tonus ${host}`;
    return {
      step: SignInStep.ENROL_SECOND_FACTOR,
      roles: [],
      enrolment: {
        secret: this.factor.inText(secret),
        address: this.factor.address(secret, person?.account ?? person?.name ?? '', issuer),
      },
    };
  }

  async proves(personId: string, details: PendingDetails, code: string): Promise<boolean> {
    const secret = this.opened(personId, details);
    const step = this.factor.stepOf(secret, code);
    if (step === null) return false;
    await this.factor.enrol(personId, secret, step);
    return true;
  }

  /** The device that had the old one no longer opens anything, and neither does what it opened. */
  async replaced({ req, res, actor }: RequestContext): Promise<SignInProgress> {
    await this.pending.take(req, res);
    if (actor?.session) await this.list.endAllOf(actor.personId, hashOf(actor.session));
    return { step: SignInStep.DONE, roles: [] };
  }

  private opened(personId: string, { secret }: PendingDetails): Buffer {
    if (secret === undefined) throw beginAnew();
    return this.sealed.open(personId, Buffer.from(secret, 'base64'));
  }
}
