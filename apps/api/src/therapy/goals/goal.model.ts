import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { TherapyRecord } from '../therapy-record.js';

@ObjectType({ description: 'A goal agreed with the patient or caregiver, scaled before the implant.' })
export class Goal extends TherapyRecord {
  @Field(() => Int, { description: 'Its place, 1 to 5: visits rate it by this number.' })
  number!: number;

  @Field(() => CalendarDay, { description: 'Day it was agreed.' })
  agreedOn!: string;

  @Field(() => String, { description: 'Code of the category.' })
  category!: string;

  @Field(() => String, { description: 'The goal in words.' })
  statement!: string;

  @Field(() => [String], { description: 'Wording of the levels −2, −1, 0 (expected), +1, +2, in that order.' })
  levels!: string[];

  @Field(() => Int, { description: 'Where the patient stood then: −1, or −2 if nothing worse is possible.' })
  baselineLevel!: number;

  @Field(() => Int, { nullable: true, description: 'Importance, 1 to 3. Null: not used, counts 1.' })
  importance!: number | null;

  @Field(() => Int, { nullable: true, description: 'Difficulty, 1 to 3. Null: not used, counts 1.' })
  difficulty!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'UTC; no edit from then on. Null: open.' })
  lockedAt!: Date | null;

  lockedBy!: string | null;
}

@ObjectType({ description: 'What of a goal was reached at a visit.' })
export class GoalRating {
  goalNumber!: number;
  patientId!: string;

  @Field(() => ID, { description: 'The visit.' })
  encounterId!: string;

  @Field(() => CalendarDay, { description: 'Day of the visit.' })
  heldOn!: string;

  @Field(() => Int, { nullable: true, description: 'Level reached, −2 to +2. Null: not rated, or abandoned.' })
  level!: number | null;

  @Field(() => String, { nullable: true, description: 'Why there is no level: NOT_APPLICABLE is a goal abandoned.' })
  absence!: string | null;
}
