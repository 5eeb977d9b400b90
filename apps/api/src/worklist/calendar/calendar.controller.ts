import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../access/access.tokens.js';
import { hashOf } from '../../access/handles.js';
import type { Config } from '../../config.js';
import { RateLimited } from '../../rates/rate-limited.js';
import { Rates } from '../../rates/rates.js';
import { refuse } from '../../web/refuse.js';
import { requestId } from '../../web/request-id.js';
import { calendarText, type DueDay } from './calendar-text.js';

/** base64url of 32 random bytes. */
const FILE = /^([A-Za-z0-9_-]{43})\.ics$/;

/** What a calendar program reads by a secret address. It has no cookie and is nobody: the address alone opens it. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rates: Rates,
    @Inject(CONFIG) private readonly config: Pick<Config, 'origin'>,
  ) {}

  @Get(':file')
  async read(@Param('file') file: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    try {
      await this.rates.countCalendarRead(req.ip);
      const days = await this.daysOf(file);
      if (days === null) {
        refuse(res, 404, 'NOT_FOUND', 'There is no such calendar: it was revoked, or its owner has lost her role.');
        return;
      }
      const origin = this.config.origin ?? `${req.protocol}://${req.headers.host ?? 'localhost'}`;
      res.type('text/calendar; charset=utf-8').send(calendarText(days, { origin, now: new Date() }));
    } catch (error) {
      if (error instanceof RateLimited) {
        res.set('Retry-After', error.extensions.http.headers.get('retry-after'));
        return refuse(res, 429, error.code, error.message);
      }
      throw error;
    }
  }

  /** Null without a living feed of this address. */
  private async daysOf(file: string): Promise<DueDay[] | null> {
    const token = FILE.exec(file)?.[1];
    if (token === undefined) return null;
    const rows = await this.dataSource.query<{ kind: string; day: string; uid: string }[]>(
      'select kind, day, uid from registry.read_calendar($1, $2)',
      [hashOf(token), requestId() ?? randomUUID()],
    );
    // The first row says that there is one.
    return rows.length === 0 ? null : (rows.slice(1) as DueDay[]);
  }
}
