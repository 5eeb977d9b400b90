import { Global, Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CONFIG } from '../access/access.tokens.js';
import { AUTH } from '../access/auth-store.js';
import type { Config } from '../config.js';
import { countedInDatabase } from './limiter.js';
import { LoginThrottle } from './login-throttle.js';
import { RATE_COUNTERS, type RateCounters } from './rate-counters.js';
import { Rates } from './rates.js';

@Global()
@Module({
  providers: [
    {
      provide: RATE_COUNTERS,
      inject: [CONFIG, getDataSourceToken(AUTH)],
      useFactory: ({ limits }: Config, store: DataSource): RateCounters => ({
        limits,
        count: (allowance) => countedInDatabase(store, allowance),
      }),
    },
    LoginThrottle,
    Rates,
  ],
  exports: [LoginThrottle, Rates],
})
export class RatesModule {}
