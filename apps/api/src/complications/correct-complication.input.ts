import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { ExpectedVersion } from '../expected-version.js';
import { LimitReasonInput } from '../plausibility.js';
import { ComplicationOutcome } from './complication.entity.js';

@InputType({
  description: 'What was wrong about an event. A field left out stays as it is; null clears it where it may be blank.',
})
export class CorrectComplicationInput {
  @Field(() => ID, { description: 'The event.' })
  @IsUUID()
  complicationId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Code of the complication type. Never blank.' })
  @IsOptional()
  @MaxLength(80)
  type?: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it began. Never blank.' })
  onsetOn?: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was detected. Null: not recorded.' })
  detectedOn?: string | null;

  @Field(() => Int, { nullable: true, description: '1 mild to 5 death. Never blank.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  grade?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Meets a seriousness criterion. Null: not assessed.' })
  serious?: boolean | null;

  @Field(() => ComplicationOutcome, { nullable: true, description: 'How it ended, as known today. Never blank.' })
  outcome?: ComplicationOutcome | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was over. Null: not over or not recorded.' })
  resolvedOn?: string | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Day of death; needed when the outcome becomes fatal, unless it is recorded.',
  })
  diedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The event that caused this one. Null: a root event.' })
  @IsOptional()
  @IsUUID()
  causedById?: string | null;

  @Field(() => String, { description: 'Why, for the history: 3 to 500 characters.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Length(3, 500)
  reason!: string;

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
