/** How often something may be done. */
export interface RateLimits {
  /** Of one login session, or of one address where nobody is signed in; each root field counts. */
  readonly operationsPerMinute: number;
  readonly mutationsPerMinute: number;
  /** Of one address, over all accounts; a login that succeeds is given back. */
  readonly loginsPerHour: number;
  /** Of one account from one address, before it has to wait. */
  readonly failedLoginsAtOnce: number;
  /** Of one person. */
  readonly exportsPerDay: number;
  /** To open a link for caregivers, of one address. */
  readonly linkAttemptsPerHour: number;
  /** Calendars read by their secret addresses, of one address: a hospital has one for everybody in it. */
  readonly calendarReadsPerHour: number;
}

export const rateLimits: RateLimits = {
  operationsPerMinute: 600,
  mutationsPerMinute: 60,
  loginsPerHour: 100,
  failedLoginsAtOnce: 5,
  exportsPerDay: 10,
  linkAttemptsPerHour: 10,
  calendarReadsPerHour: 600,
};

/** As often as one likes; counters want a finite number. */
export const WITHOUT_LIMIT = Number.MAX_SAFE_INTEGER;

/** For tests and measurements, which do in a second what people do in an hour. */
export const noRateLimits: RateLimits = {
  operationsPerMinute: WITHOUT_LIMIT,
  mutationsPerMinute: WITHOUT_LIMIT,
  loginsPerHour: WITHOUT_LIMIT,
  failedLoginsAtOnce: WITHOUT_LIMIT,
  exportsPerDay: WITHOUT_LIMIT,
  linkAttemptsPerHour: WITHOUT_LIMIT,
  calendarReadsPerHour: WITHOUT_LIMIT,
};
