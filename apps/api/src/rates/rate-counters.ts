import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Allowance } from './limiter.js';
import type { RateLimits } from './limits.js';

/** Names the counters for injection. */
export const RATE_COUNTERS = Symbol('rate counters');

/** How often things may be done, and where it is counted. */
export interface RateCounters {
  readonly limits: RateLimits;
  readonly count: (allowance: Allowance) => RateLimiterAbstract;
}
