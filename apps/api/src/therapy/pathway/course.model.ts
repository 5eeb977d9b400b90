import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { TherapyState } from '../../patients/patient.model.js';

@ObjectType({ description: 'A state the patient was in, and since when.' })
export class PathwayStage {
  @Field(() => TherapyState, { description: 'The state.' })
  state!: TherapyState;

  @Field(() => CalendarDay, { description: 'Day it began, as far as it is known.' })
  fromOn!: string;
}

@ObjectType({ description: 'Where the patient stands in the therapy, as follows from the dated records.' })
export class Pathway {
  @Field(() => TherapyState, { description: 'State today.' })
  state!: TherapyState;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it began. Null: nothing dated is recorded.' })
  sinceOn!: string | null;

  @Field(() => [PathwayStage], { description: 'States in order of time, the present one last.' })
  course!: PathwayStage[];

  @Field(() => [TherapyState], { description: 'States that records may lead to next, in the order of the pathway.' })
  nextStates!: TherapyState[];
}
