import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../calendar-day.scalar.js';

@ObjectType({ description: 'Whom and what a result is about.' })
export class Population {
  @Field(() => ID, { description: 'Code of the protocol the patients are followed under.' })
  protocolCode!: string;

  @Field(() => String, { description: 'Newest version, whose windows and rules the result uses.' })
  protocolVersion!: string;

  @Field(() => Int, { description: 'Patients that meet the conditions, implanted or not.' })
  patients!: number;

  @Field(() => Int, { description: 'Of these, implanted by the data lock; results are about them.' })
  implanted!: number;

  @Field(() => Int, { description: 'Centres of the implanted patients.' })
  centres!: number;

  @Field(() => CalendarDay, { description: 'Data lock.' })
  asOf!: string;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  computedAt!: Date;

  @Field(() => String, { description: 'The conditions in words.' })
  definition!: string;
}
