import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { WITHOUT_LIMIT } from './limits.js';
import { RateLimited } from './rate-limited.js';

/** Points that may be spent within so many seconds; the first one starts the clock. */
export interface Allowance {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Counts in this process: what is lost at a restart is at most a minute's worth. */
export const countedHere = ({ name, points, seconds }: Allowance): RateLimiterAbstract =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });

/** Counts in the database, for all processes, and remembers over a restart. */
export const countedInDatabase = (store: DataSource, { name, points, seconds }: Allowance): RateLimiterAbstract =>
  new RateLimiterPostgres({
    storeClient: store,
    storeType: 'typeorm',
    schemaName: 'access',
    tableName: 'rate',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });

/**
 * Spends points.
 *
 * @throws RateLimited when there are not that many left; what happened is told by `sentence`
 */
export async function spend(
  limiter: RateLimiterAbstract,
  key: string,
  { points = 1, sentence }: { points?: number; sentence: string },
): Promise<void> {
  const wait = await millisecondsToWait(limiter, key, points);
  if (wait > 0) throw new RateLimited(sentence, wait);
}

/** Spends points; the milliseconds until there are some again when there were too few, else 0. */
export async function millisecondsToWait(limiter: RateLimiterAbstract, key: string, points = 1): Promise<number> {
  if (limiter.points === WITHOUT_LIMIT) return 0;
  try {
    await limiter.consume(key, points);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
    throw refused;
  }
}
