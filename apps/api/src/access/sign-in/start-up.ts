import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../access.tokens.js';
import { AuthStore } from '../auth-store.js';
import { IdentityProvider } from './identity-provider.js';
import { Invitations } from './invitations.js';
import { SealedSecrets } from './sealed-secrets.js';

/** What must hold, and what is said once, before people can sign in. */
@Injectable()
export class StartUp {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode' | 'origin'>,
    private readonly store: AuthStore,
    private readonly sealed: SealedSecrets,
    private readonly provider: IdentityProvider,
    private readonly invitations: Invitations,
  ) {}

  /** @throws ConfigurationError when a key is missing, open to others or not of this database */
  async check(): Promise<void> {
    await this.sealed.check();
    this.provider.check();
    if (this.config.mode !== 'production') return;
    // A database that was a demonstration's: whoever was signed in there is not signed in here.
    await this.store.query(
      `delete from access.login_session s using access.person p
       where p.id = s.person_id and (p.persona is not null or s.method = 'PERSONA')`,
    );
  }

  /** A registry nobody can let others into yet: the code makes the first administrator. */
  async offerSetUp(say: (sentence: string) => void): Promise<void> {
    if (this.config.mode !== 'production') return;
    const code = await this.invitations.newSetupCode();
    if (code === null) return;
    say(
      `Nobody can sign in yet. Open ${this.config.origin ?? ''}/welcome within 60 minutes and enter this code, once:\n\n    ${code}\n`,
    );
  }
}
