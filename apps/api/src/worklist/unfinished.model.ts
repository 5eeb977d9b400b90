import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../calendar-day.scalar.js';
import { PatientRef } from './patient-ref.model.js';

@ObjectType({ description: 'A visit with something left to do.' })
export class UnfinishedVisit {
  @Field(() => PatientRef, { description: 'Whose visit it was.' })
  patient!: PatientRef;

  @Field(() => ID, { description: 'Identifier of the contact.' })
  encounterId!: string;

  @Field(() => CalendarDay, { description: 'Day of the contact, not of its entry.' })
  heldOn!: string;

  @Field(() => Int, { description: 'Assessments of it that wait.' })
  assessments!: number;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;
}

@ObjectType({ description: 'Visits people recorded that have something left to do.' })
export class UnfinishedList {
  @Field(() => Int, { description: 'How many there are.' })
  total!: number;

  @Field(() => [UnfinishedVisit], { description: 'Longest waiting first, at most 100.' })
  items!: readonly UnfinishedVisit[];
}

@ObjectType({ description: 'A visit that is being entered and was not saved yet.' })
export class BegunVisit {
  @Field(() => PatientRef, { description: 'Whose visit it is.' })
  patient!: PatientRef;

  @Field(() => ID, { description: 'Identifier of the draft.' })
  draftId!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of the visit as entered. Null: not entered.' })
  heldOn!: string | null;

  @Field(() => Int, { description: 'Answers and totals in it.' })
  answers!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was begun, UTC.' })
  begunAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was changed last, UTC.' })
  changedAt!: Date;

  @Field(() => String, { description: 'Who changed it last.' })
  changedBy!: string;
}

@ObjectType({ description: 'Visits of the centre that are being entered.' })
export class BegunList {
  @Field(() => Int, { description: 'How many there are.' })
  total!: number;

  @Field(() => [BegunVisit], { description: 'Longest untouched first, at most 100.' })
  items!: readonly BegunVisit[];
}

@ObjectType({ description: 'An implant after a negative trial that a second person has not confirmed.' })
export class UnconfirmedImplant {
  @Field(() => PatientRef, { description: 'Whose implant it was.' })
  patient!: PatientRef;

  @Field(() => ID, { description: 'Identifier of the operation.' })
  procedureId!: string;

  @Field(() => CalendarDay, { description: 'Day of the operation.' })
  performedOn!: string;

  @Field(() => String, { description: 'Who recorded it, and so cannot confirm it.' })
  recordedBy!: string;

  @Field(() => Boolean, { description: 'The viewer recorded it: somebody else confirms it.' })
  own!: boolean;
}
