import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config.js';
import { logUnforeseen } from '../log/log-unforeseen.js';
import { CONFIG } from './access.tokens.js';
import { AuthStore } from './auth-store.js';

const AN_HOUR = 3_600_000;
const KEYS_KEPT_DAYS = 30;

/** Forgets what has served its time: ended sessions, abandoned sign-ins, keys of acts long done. */
@Injectable()
export class Expiry implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly store: AuthStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.acting !== 'people') return;
    this.timer = setInterval(() => void this.forget().catch(logUnforeseen), AN_HOUR).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async forget(): Promise<void> {
    await this.store.query('delete from access.login_session where expires_at < now()');
    await this.store.query('delete from access.sign_in where expires_at < now()');
    await this.store.query(
      `delete from access.idempotency_key where recorded_at < now() - make_interval(days => ${KEYS_KEPT_DAYS})`,
    );
  }
}
