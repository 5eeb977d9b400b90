import { Inject, Injectable } from '@nestjs/common';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { digestOf, networkOf } from './keys.js';
import { spend } from './limiter.js';
import { RATE_COUNTERS, type RateCounters } from './rate-counters.js';

/** What may be done a few times a day only. */
@Injectable()
export class Rates {
  private readonly exports: RateLimiterAbstract;
  private readonly links: RateLimiterAbstract;
  private readonly calendars: RateLimiterAbstract;

  constructor(@Inject(RATE_COUNTERS) { limits, count }: RateCounters) {
    this.exports = count({ name: 'export', points: limits.exportsPerDay, seconds: 86_400 });
    this.links = count({ name: 'link', points: limits.linkAttemptsPerHour, seconds: 3_600 });
    this.calendars = count({ name: 'calendar', points: limits.calendarReadsPerHour, seconds: 3_600 });
  }

  /** @throws RateLimited after ten exports of a person in a day */
  async countExport(personId: string): Promise<void> {
    await spend(this.exports, digestOf(personId), { sentence: 'You have made as many exports as one may in a day.' });
  }

  /** @throws RateLimited after ten attempts of an address in an hour to open a link for caregivers */
  async countLinkAttempt(address: string | undefined): Promise<void> {
    await spend(this.links, digestOf(networkOf(address)), {
      sentence: 'This link has been tried too often from here.',
    });
  }

  /** @throws RateLimited after six hundred calendars of an address in an hour */
  async countCalendarRead(address: string | undefined): Promise<void> {
    await spend(this.calendars, digestOf(networkOf(address)), {
      sentence: 'Calendars have been read too often from here.',
    });
  }
}
