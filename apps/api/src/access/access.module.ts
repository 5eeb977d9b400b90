import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Config } from '../config.js';
import { AuthStore } from './auth-store.js';
import { AccessResolver } from './access.resolver.js';
import { CONFIG } from './access.tokens.js';
import { LoginSessions } from './login-sessions.js';
import { People } from './people.js';
import { PermissionMatrixResolver } from './permission-matrix.resolver.js';
import { PermissionGuard } from './permission.guard.js';
import { Records } from './records.js';

@Global()
@Module({})
export class AccessModule {
  static with(config: Config): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: APP_GUARD, useClass: PermissionGuard },
        AuthStore,
        Records,
        LoginSessions,
        People,
        AccessResolver,
        PermissionMatrixResolver,
      ],
      exports: [CONFIG, AuthStore, Records, LoginSessions, People],
    };
  }
}
