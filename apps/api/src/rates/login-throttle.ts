import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { accountKey, digestOf, networkOf } from './keys.js';
import { millisecondsToWait } from './limiter.js';
import { WITHOUT_LIMIT } from './limits.js';
import { RATE_COUNTERS, type RateCounters } from './rate-counters.js';
import { RateLimited } from './rate-limited.js';

const AN_HOUR = 3_600;
const A_MONTH = 30 * 86_400;

/** Seconds between two attempts after so many failures too many: doubled by each, never more than a minute. */
const pauseAfter = (tooMany: number): number => Math.min(60, 2 ** tooMany);

/** Milliseconds a request may be kept waiting; a longer pause is told instead. */
const PATIENCE = 5_000;

/**
 * Slows down guessing of passwords. Failures count for one account from one address, so that whoever guesses elsewhere
 * slows down nobody but themselves; nothing is ever locked, the pause between two attempts only grows to a minute. An
 * address that has been used to sign in to an account may go on doing so when others have spent its hourly attempts:
 * a hospital has one address for everybody in it. Guessing one account from very many addresses is not slowed down
 * here; a pause for all addresses would be the attacker's way to keep the owner out.
 */
@Injectable()
export class LoginThrottle {
  private readonly perAddress: RateLimiterAbstract;
  private readonly failures: RateLimiterAbstract;
  private readonly pauses: RateLimiterAbstract;
  private readonly known: RateLimiterAbstract;
  private readonly atOnce: number;

  constructor(@Inject(RATE_COUNTERS) { limits, count }: RateCounters) {
    this.atOnce = limits.failedLoginsAtOnce;
    this.perAddress = count({ name: 'login-address', points: limits.loginsPerHour, seconds: AN_HOUR });
    this.failures = count({ name: 'login-failures', points: 1, seconds: AN_HOUR });
    this.pauses = count({ name: 'login-pause', points: 1, seconds: 1 });
    this.known = count({ name: 'login-known', points: 1, seconds: A_MONTH });
  }

  /**
   * Call before a password is looked at; waits where a short pause is due. Counts as a failure until `succeeded`: of
   * many attempts at once, no more than five are looked at.
   *
   * @throws RateLimited when it is too early for another attempt
   */
  async beforeAttempt(account: string, address: string | undefined): Promise<void> {
    if (this.atOnce === WITHOUT_LIMIT) return;
    const pair = pairOf(account, address);
    if ((await this.known.get(pair)) === null) await this.spendAttemptOf(address);
    const { consumedPoints } = await this.failures.penalty(pair);
    const tooMany = consumedPoints - 1 - this.atOnce;
    if (tooMany < 0) return;
    const wait = await this.untilFree(pair, pauseAfter(tooMany));
    if (wait === 0) return;
    await this.failures.reward(pair);
    throw new RateLimited('This sign-in has failed several times.', wait);
  }

  /** The next pause starts now, not when the attempt began. */
  async failed(account: string, address: string | undefined): Promise<void> {
    if (this.atOnce === WITHOUT_LIMIT) return;
    const pair = pairOf(account, address);
    const failures = (await this.failures.get(pair))?.consumedPoints ?? 0;
    if (failures >= this.atOnce) await this.pauses.block(pair, pauseAfter(failures - this.atOnce));
  }

  async succeeded(account: string, address: string | undefined): Promise<void> {
    if (this.atOnce === WITHOUT_LIMIT) return;
    const pair = pairOf(account, address);
    const wasKnown = (await this.known.get(pair)) !== null;
    await this.failures.delete(pair);
    await this.pauses.delete(pair);
    await this.known.set(pair, 1, A_MONTH);
    if (!wasKnown) await this.perAddress.reward(digestOf(networkOf(address)));
  }

  private async spendAttemptOf(address: string | undefined): Promise<void> {
    const wait = await millisecondsToWait(this.perAddress, digestOf(networkOf(address)));
    if (wait > 0) throw new RateLimited('There have been too many attempts to sign in from your network.', wait);
  }

  /** Takes the next turn, one at a time, waiting for it when it is near; else how many milliseconds off it is. */
  private async untilFree(pair: string, pause: number): Promise<number> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const wait = await this.takeTurn(pair, pause);
      if (wait === 0 || Date.now() + wait > deadline) return wait;
      await sleep(wait);
    }
  }

  private async takeTurn(pair: string, pause: number): Promise<number> {
    const turn = await this.pauses.penalty(pair, 1, { customDuration: pause });
    return turn.consumedPoints <= 1 ? 0 : Math.max(1, turn.msBeforeNext);
  }
}

const pairOf = (account: string, address: string | undefined): string =>
  digestOf(accountKey(account), networkOf(address));
