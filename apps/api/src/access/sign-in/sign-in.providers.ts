import type { Provider } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../access.tokens.js';
import { Clock } from '../clock.js';
import { Cookies } from '../cookies.js';
import { LoginSessions } from '../login-sessions.js';
import { Secrets } from '../secrets.js';
import { AccountResolver } from './account.resolver.js';
import { IdentityProvider } from './identity-provider.js';
import { Invitations } from './invitations.js';
import { OwnAccount } from './own-account.js';
import { PasswordHashes } from './password-hashes.js';
import { Passwords } from './passwords.js';
import { PendingSignIns } from './pending-sign-ins.js';
import { SealedSecrets } from './sealed-secrets.js';
import { SecondFactor } from './second-factor.js';
import { SecondFactorSetUp } from './second-factor-set-up.js';
import { SessionList } from './session-list.js';
import { SignInLog, SignInTrail } from './sign-in-log.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInSteps } from './sign-in-steps.js';
import { StartUp } from './start-up.js';

/** What people prove who they are with. */
export const signInProviders: Provider[] = [
  { provide: Secrets, inject: [CONFIG], useFactory: (config: Config) => new Secrets(config) },
  { provide: SignInLog, useClass: SignInTrail },
  Clock,
  Cookies,
  LoginSessions,
  PasswordHashes,
  Passwords,
  SealedSecrets,
  SecondFactor,
  PendingSignIns,
  SessionList,
  SecondFactorSetUp,
  SignInSteps,
  Invitations,
  IdentityProvider,
  OwnAccount,
  StartUp,
  SignInResolver,
  AccountResolver,
];
