import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FollowUpsQuery } from './follow-ups.query.js';
import { OpenSentinelsQuery } from './open-sentinels.query.js';
import { RecentVisitsQuery } from './recent-visits.query.js';
import { FollowUpList, RecentVisit, SentinelItem, Today } from './worklist.model.js';
import { WorklistService } from './worklist.service.js';

/** The lists of visits and events. */
@Resolver(() => Today)
export class VisitsOfTodayResolver {
  constructor(
    private readonly worklist: WorklistService,
    private readonly followUpsQuery: FollowUpsQuery,
    private readonly sentinels: OpenSentinelsQuery,
    private readonly visits: RecentVisitsQuery,
  ) {}

  @ResolveField(() => FollowUpList, { description: 'Visits to arrange.' })
  followUps(@Parent() { scope }: Today): Promise<FollowUpList> {
    return this.worklist.listed(scope, this.followUpsQuery.run(scope));
  }

  @ResolveField(() => [SentinelItem], { description: 'Longest open first, at most 100.' })
  openSentinels(@Parent() { scope }: Today): Promise<readonly SentinelItem[]> {
    return this.worklist.listed(scope, this.sentinels.run(scope));
  }

  @ResolveField(() => [RecentVisit], { description: 'Last recorded first, at most 10; whoever looks after them.' })
  recentVisits(@Parent() { scope }: Today): Promise<readonly RecentVisit[]> {
    return this.worklist.listed(scope, this.visits.run(scope.centreId));
  }
}
