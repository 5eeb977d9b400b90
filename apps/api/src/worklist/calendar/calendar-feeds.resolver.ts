import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../../access/actor.js';
import { CalendarFeed, CreatedCalendarFeed } from './calendar-feed.model.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';

@Resolver(() => CalendarFeed)
export class CalendarFeedsResolver {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Query(() => [CalendarFeed], { description: 'Calendar feeds of the viewer, of all her roles.' })
  calendarFeeds(@CurrentActor() actor: Actor): Promise<CalendarFeed[]> {
    return this.feeds.own(actor);
  }

  @Mutation(() => CreatedCalendarFeed, {
    description: 'Makes a secret address of a calendar for the own role and centre; a former one ends. Told this once.',
  })
  createCalendarFeed(@CurrentActor() actor: Actor): Promise<CreatedCalendarFeed> {
    return this.feeds.create(actor);
  }

  @Mutation(() => CalendarFeed, { description: 'Ends a calendar feed: its address answers nothing from now on.' })
  revokeCalendarFeed(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Identifier of the feed.' }) id: string,
  ): Promise<CalendarFeed> {
    return this.feeds.revoke(actor, id);
  }
}
