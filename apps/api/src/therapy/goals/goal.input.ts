import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { ExpectedVersion } from '../../expected-version.js';
import { LimitReasonInput } from '../../plausibility.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

@InputType({ description: 'A goal agreed with the patient or caregiver.' })
export class RecordGoalInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => Int, { nullable: true, description: 'Its place, 1 to 5; the next free one when left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  number?: number | null;

  @Field(() => CalendarDay, { description: 'Day it was agreed.' })
  agreedOn!: string;

  @Field(() => String, { description: 'Code of the category.' })
  @MaxLength(40)
  category!: string;

  @Field(() => String, { description: 'The goal in words, 3 to 300 characters.' })
  @trimmed
  @Length(3, 300)
  statement!: string;

  @Field(() => [String], {
    description: 'Wording of the levels −2, −1, 0, +1, +2, in that order; each up to 300 characters.',
  })
  @ArrayMaxSize(5)
  @MaxLength(300, { each: true })
  levels!: string[];

  @Field(() => Int, { description: 'Where the patient stands now: −1, or −2 if nothing worse is possible.' })
  @IsInt()
  @Min(-2)
  @Max(-1)
  baselineLevel!: number;

  @Field(() => Int, { nullable: true, description: 'Importance: 1 a little, 2 moderate, 3 very.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  importance?: number | null;

  @Field(() => Int, { nullable: true, description: 'Difficulty: 1 a little, 2 moderate, 3 very.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  difficulty?: number | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why what is unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}

@InputType({
  description: 'What was wrong about a goal. A field left out stays as it is; null clears it where it may be blank.',
})
export class CorrectGoalInput {
  @Field(() => ID, { description: 'The goal.' })
  @IsUUID()
  goalId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was agreed. Never blank.' })
  agreedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the category. Never blank.' })
  @IsOptional()
  @MaxLength(40)
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'The goal in words, 3 to 300 characters. Never blank.' })
  @IsOptional()
  @trimmed
  @Length(3, 300)
  statement?: string | null;

  @Field(() => [String], { nullable: true, description: 'Wording of all five levels, −2 first. Never blank.' })
  @IsOptional()
  @ArrayMaxSize(5)
  @MaxLength(300, { each: true })
  levels?: string[] | null;

  @Field(() => Int, { nullable: true, description: '−1, or −2 if nothing worse is possible. Never blank.' })
  @IsOptional()
  @IsInt()
  @Min(-2)
  @Max(-1)
  baselineLevel?: number | null;

  @Field(() => Int, { nullable: true, description: 'Importance, 1 to 3. Null: not used.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  importance?: number | null;

  @Field(() => Int, { nullable: true, description: 'Difficulty, 1 to 3. Null: not used.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  difficulty?: number | null;

  @Field(() => String, { description: 'Why, for the history: 3 to 500 characters.' })
  @trimmed
  @Length(3, 500)
  reason!: string;
}

@InputType({ description: 'A goal to lock, as it was read.' })
export class GoalToLockInput {
  @Field(() => ID, { description: 'The goal.' })
  @IsUUID()
  goalId!: string;

  @ExpectedVersion()
  expectedVersion!: number;
}

@InputType({ description: 'The goals of a patient, to be changed no more.' })
export class LockGoalsInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => [GoalToLockInput], { description: 'All goals that are open, 1 to 5.' })
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => GoalToLockInput)
  goals!: GoalToLockInput[];
}
