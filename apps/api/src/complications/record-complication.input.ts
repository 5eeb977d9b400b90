import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { ExpectedVersion } from '../expected-version.js';
import { LimitReasonInput } from '../plausibility.js';
import { ComplicationOutcome } from './complication.entity.js';

@InputType({ description: 'One complication event of one patient.' })
export class RecordComplicationInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => String, { description: 'Code of the complication type, from the protocol of the patient.' })
  @MaxLength(80)
  type!: string;

  @Field(() => CalendarDay, { description: 'Day it began.' })
  onsetOn!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was detected.' })
  detectedOn?: string | null;

  @Field(() => Int, { description: '1 mild to 5 death.' })
  @IsInt()
  @Min(1)
  @Max(5)
  grade!: number;

  @Field(() => Boolean, { nullable: true, description: 'Meets a seriousness criterion; absent when not assessed.' })
  serious?: boolean | null;

  @Field(() => ComplicationOutcome, { description: 'How it ended, as known today.' })
  outcome!: ComplicationOutcome;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was over; absent when it is not.' })
  resolvedOn?: string | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Day of death; needed with a fatal outcome, unless it is recorded.',
  })
  diedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The event that caused this one; absent on a root event.' })
  @IsOptional()
  @IsUUID()
  causedById?: string | null;

  @Field(() => [LimitReasonInput], {
    nullable: true,
    description: 'Why something unusual about its days is right, 20 at most.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}

@InputType({ description: 'How an event that was still open ended.' })
export class ConcludeComplicationInput {
  @Field(() => ID, { description: 'The open event.' })
  @IsUUID()
  complicationId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => ComplicationOutcome, { description: 'How it ended, as known today.' })
  outcome!: ComplicationOutcome;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was over; none while it is not.' })
  resolvedOn?: string | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Day of death; needed with a fatal outcome, unless it is recorded.',
  })
  diedOn?: string | null;
}
