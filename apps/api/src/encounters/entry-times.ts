import { Injectable } from '@nestjs/common';
import { Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, ownCentre, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { CalendarDay } from '../calendar-day.scalar.js';

@ObjectType({ description: 'How long the entry of visits took: seconds at the keyboard, long pauses not counted.' })
export class EntryTimes {
  @Field(() => CalendarDay, { nullable: true, description: 'First day of the month of entry. Null: all twelve.' })
  month!: string | null;

  @Field(() => Boolean, {
    description: 'Entered from paper; with the patient in the room otherwise. Never counted together.',
  })
  fromPaper!: boolean;

  @Field(() => Int, { description: 'Visits timed.' })
  visits!: number;

  @Field(() => Float, { description: 'Seconds; half of the visits took no longer.' })
  medianSeconds!: number;

  @Field(() => Float, { description: 'Seconds; a quarter of the visits took no longer.' })
  lowerQuartileSeconds!: number;

  @Field(() => Float, { description: 'Seconds; three quarters of the visits took no longer.' })
  upperQuartileSeconds!: number;

  @Field(() => Int, { description: 'Visits entered in under three minutes.' })
  underThreeMinutes!: number;
}

const entryTimes = `
  with timed as (
    select e.active_seconds, e.from_paper, date_trunc('month', e.recorded_at at time zone c.time_zone)::date as month
    from registry.encounter e join registry.centre c on c.id = e.centre_id
    where e.centre_id = $1 and e.active_seconds is not null
      and e.recorded_at >= date_trunc('month', now() at time zone c.time_zone) at time zone c.time_zone - interval '11 months'
  )
  select month, from_paper as "fromPaper", count(*) as visits,
         percentile_cont(0.5) within group (order by active_seconds) as "medianSeconds",
         percentile_cont(0.25) within group (order by active_seconds) as "lowerQuartileSeconds",
         percentile_cont(0.75) within group (order by active_seconds) as "upperQuartileSeconds",
         count(*) filter (where active_seconds < 180) as "underThreeMinutes"
  from timed group by grouping sets ((from_paper), (from_paper, month)) order by from_paper, month nulls first`;

@Injectable()
export class EntryTimesQuery {
  constructor(private readonly records: Records) {}

  run(centreId: number): Promise<EntryTimes[]> {
    return this.records.query<EntryTimes[]>(entryTimes, [centreId]);
  }
}

@Resolver(() => EntryTimes)
export class EntryTimesResolver {
  constructor(private readonly query: EntryTimesQuery) {}

  @Query(() => [EntryTimes], {
    description: 'How long the entry of visits took at the own centre: the last twelve months together, then each.',
  })
  entryTimes(@CurrentActor() actor: Actor): Promise<EntryTimes[]> {
    return this.query.run(ownCentre(actor));
  }
}
