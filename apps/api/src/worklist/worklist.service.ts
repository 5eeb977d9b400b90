import { Injectable } from '@nestjs/common';
import { ownCentre, type Actor } from '../access/actor.js';
import { todayAt } from '../calendar-day.js';
import { Records } from '../access/records.js';
import { CentresService } from '../centres/centres.service.js';
import { FollowUpsQuery } from './follow-ups.query.js';
import { OpenSentinelsQuery } from './open-sentinels.query.js';
import { RecentVisitsQuery } from './recent-visits.query.js';
import type { Today } from './worklist.model.js';

@Injectable()
export class WorklistService {
  constructor(
    private readonly records: Records,
    private readonly centres: CentresService,
    private readonly followUps: FollowUpsQuery,
    private readonly openSentinels: OpenSentinelsQuery,
    private readonly recentVisits: RecentVisitsQuery,
  ) {}

  async today(actor: Actor): Promise<Today> {
    const centre = await this.centres.byId(ownCentre(actor));
    const date = todayAt(centre.timeZone);
    const [followUps, openSentinels, recentVisits] = await Promise.all([
      this.followUps.run(centre.id, date),
      this.openSentinels.run(centre.id, date),
      this.recentVisits.run(centre.id),
    ]);
    const listed = [...followUps.items, ...openSentinels, ...recentVisits];
    this.records.saw(
      centre.id,
      listed.map(({ patient }) => patient.id),
    );
    return { date, centre, followUps, openSentinels, recentVisits };
  }
}
