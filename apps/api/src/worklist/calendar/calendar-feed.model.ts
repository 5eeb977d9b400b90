import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Role } from '../../access/role.js';
import { CalendarDay } from '../../calendar-day.scalar.js';

@ObjectType({ description: 'A secret address a calendar program reads due days from. It tells no patient.' })
export class CalendarFeed {
  @Field(() => ID, { description: 'Identifier of the feed; opens nothing.' })
  id!: string;

  @Field(() => Role, { description: 'Role it was made in, and dies with.' })
  role!: Role;

  @Field(() => String, { description: 'Centre whose due days it tells.' })
  centreName!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was made, UTC.' })
  createdAt!: Date;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was last read. Null: never.' })
  lastReadOn!: string | null;

  @Field(() => Boolean, { description: 'It belongs to the role the viewer has now.' })
  current!: boolean;
}

@ObjectType({
  description: 'A new calendar feed, with its address; told this once, since the registry keeps only a hash.',
})
export class CreatedCalendarFeed {
  @Field(() => CalendarFeed, { description: 'The feed.' })
  feed!: CalendarFeed;

  @Field(() => String, { description: 'Path of the calendar at this registry: whoever knows it may read it.' })
  path!: string;
}
