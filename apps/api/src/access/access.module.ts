import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Config } from '../config.js';
import { AuthStore } from './auth-store.js';
import { AccessResolver } from './access.resolver.js';
import { CONFIG } from './access.tokens.js';
import { Expiry } from './expiry.js';
import { LoginSessions } from './login-sessions.js';
import { People } from './people.js';
import { PermissionMatrixResolver } from './permission-matrix.resolver.js';
import { PermissionGuard } from './permission.guard.js';
import { Records } from './records.js';
import { Clock } from './clock.js';
import { Secrets } from './secrets.js';
import { ProviderController } from './sign-in/provider.controller.js';
import { signInProviders } from './sign-in/sign-in.providers.js';

@Global()
@Module({})
export class AccessModule {
  static with(config: Config): DynamicModule {
    return {
      module: AccessModule,
      controllers: [ProviderController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: APP_GUARD, useClass: PermissionGuard },
        AuthStore,
        Records,
        ...signInProviders,
        People,
        AccessResolver,
        PermissionMatrixResolver,
        Expiry,
      ],
      exports: [CONFIG, AuthStore, Records, LoginSessions, People, Secrets, Clock],
    };
  }
}
