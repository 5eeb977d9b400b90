import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import { ItemAnswerInput, NotDoneInput, ScoreInput } from '../encounters/record-encounter.input.js';
import { Rater } from '../instruments/instrument.model.js';
import { AmendmentCategory, VoidingCategory } from './assessment-version.model.js';

@InputType({ description: 'The next version of an assessment, whole: exactly one of answers, scores and notDone.' })
export class AmendAssessmentInput {
  @Field(() => ID, { description: 'Identifier of the assessment.' })
  @IsUUID()
  assessmentId!: string;

  @Field(() => Int, { description: 'The version the amendment was made of.' })
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion!: number;

  @Field(() => AmendmentCategory, { description: 'Why, in kind.' })
  category!: AmendmentCategory;

  @Field(() => String, { description: 'Why, in 3 to 500 characters.' })
  @Length(3, 500)
  reason!: string;

  @Field(() => Rater, { description: 'Who supplied the answers.' })
  rater!: Rater;

  @Field(() => [ItemAnswerInput], { nullable: true, description: 'Every answer; scores are computed from them.' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ItemAnswerInput)
  answers?: ItemAnswerInput[] | null;

  @Field(() => [ScoreInput], { nullable: true, description: 'Totals, when the answers are not known.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ScoreInput)
  scores?: ScoreInput[] | null;

  @Field(() => NotDoneInput, { nullable: true, description: 'Why nothing was recorded.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NotDoneInput)
  notDone?: NotDoneInput | null;
}

@InputType({ description: 'A signed assessment to open for correction.' })
export class UnlockAssessmentInput {
  @Field(() => ID, { description: 'Identifier of the assessment.' })
  @IsUUID()
  assessmentId!: string;

  @Field(() => Int, { description: 'The version to open.' })
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion!: number;

  @Field(() => String, { description: 'Why, in 3 to 500 characters.' })
  @Length(3, 500)
  reason!: string;
}

@InputType({ description: 'An assessment that should not have been recorded.' })
export class VoidAssessmentInput {
  @Field(() => ID, { description: 'Identifier of the assessment.' })
  @IsUUID()
  assessmentId!: string;

  @Field(() => Int, { description: 'The version that was looked at.' })
  @Min(1)
  @Max(2_147_483_647)
  expectedVersion!: number;

  @Field(() => VoidingCategory, { description: 'Why, in kind.' })
  category!: VoidingCategory;

  @Field(() => String, { description: 'Why, in 3 to 500 characters.' })
  @Length(3, 500)
  reason!: string;
}
