import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { ComplicationOutcome } from './complication.entity.js';

@InputType()
export class RecordComplicationInput {
  @Field(() => ID)
  patientId!: string;

  @Field(() => String, { description: 'Code of the complication type, from the protocol of the patient.' })
  type!: string;

  @Field(() => CalendarDay)
  onsetOn!: string;

  @Field(() => CalendarDay, { nullable: true })
  detectedOn?: string | null;

  @Field(() => Int, { description: '1 mild to 5 death.' })
  @IsInt()
  @Min(1)
  @Max(5)
  grade!: number;

  @Field(() => Boolean, { nullable: true })
  serious?: boolean | null;

  @Field(() => ComplicationOutcome)
  outcome!: ComplicationOutcome;

  @Field(() => CalendarDay, { nullable: true })
  resolvedOn?: string | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Day of death; needed with a fatal outcome, unless it is recorded.',
  })
  diedOn?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  causedById?: string | null;
}

@InputType({ description: 'How an event that was still open ended.' })
export class ConcludeComplicationInput {
  @Field(() => ID)
  @IsUUID()
  complicationId!: string;

  @Field(() => ComplicationOutcome)
  outcome!: ComplicationOutcome;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was over; none while it is not.' })
  resolvedOn?: string | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Day of death; needed with a fatal outcome, unless it is recorded.',
  })
  diedOn?: string | null;
}
