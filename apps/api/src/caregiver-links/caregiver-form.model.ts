import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { FormLanguage, LinkRespondent } from './caregiver-link.model.js';

@ObjectType({ description: 'A question, answered by a whole number. Its words are those of the page.' })
export class CaregiverQuestion {
  @Field(() => ID, { description: 'Code of the instrument.' })
  instrumentCode!: string;

  @Field(() => ID, { description: 'linkId of the item.' })
  key!: string;

  @Field(() => Int, { description: 'Lowest answer.' })
  lowest!: number;

  @Field(() => Int, { description: 'Highest answer.' })
  highest!: number;

  @Field(() => Boolean, { description: 'Whether it may be no part of this person’s care.' })
  mayNotApply!: boolean;
}

@ObjectType({ description: 'An answer given so far: exactly one of code and absence.' })
export class CaregiverAnswer {
  @Field(() => ID, { description: 'Code of the instrument.' })
  instrumentCode!: string;

  @Field(() => ID, { description: 'linkId of the item.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'The number, as answered. Null: see absence.' })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'NOT_APPLICABLE: no part of the care. NOT_DONE: prefers not to say. Null with a code.',
  })
  absence?: string | null;
}

@ObjectType({ description: 'The form of one caregiver link. It names nobody.' })
export class CaregiverForm {
  @Field(() => LinkRespondent, { description: 'Who is asked.' })
  respondent!: LinkRespondent;

  @Field(() => FormLanguage, { description: 'Language chosen last, else the one it was made in.' })
  language!: FormLanguage;

  @Field(() => String, { description: 'The hospital that asks.' })
  centreName!: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when it may be answered, UTC.' })
  expiresAt!: Date;

  @Field(() => [String], { description: 'Who the respondent can be to the patient, as codes.' })
  relations!: string[];

  @Field(() => String, { nullable: true, description: 'Who the respondent is, said so far. Null: not yet.' })
  relation!: string | null;

  @Field(() => [CaregiverQuestion], { description: 'What is asked, in order.' })
  questions!: CaregiverQuestion[];

  @Field(() => [CaregiverAnswer], { description: 'Answers given so far.' })
  answers!: CaregiverAnswer[];
}

@InputType({ description: 'One answer: exactly one of code and absence.' })
export class CaregiverAnswerInput {
  @Field(() => ID, { description: 'Code of the instrument.' })
  @MaxLength(80)
  instrumentCode!: string;

  @Field(() => ID, { description: 'linkId of the item.' })
  @MaxLength(80)
  key!: string;

  @Field(() => String, { nullable: true, description: 'The number, as answered.' })
  @IsOptional()
  @MaxLength(10)
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'NOT_APPLICABLE, or NOT_DONE for "prefer not to say".' })
  @IsOptional()
  @MaxLength(20)
  absence?: string | null;
}

@InputType({ description: 'Answers to keep until the form is submitted.' })
export class KeepCaregiverAnswersInput {
  @Field(() => [CaregiverAnswerInput], { description: 'Those given or changed; others stay as they were.' })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => CaregiverAnswerInput)
  answers!: CaregiverAnswerInput[];

  @Field(() => String, { nullable: true, description: 'Who the respondent is to the patient, as a code.' })
  @IsOptional()
  @MaxLength(40)
  relation?: string | null;

  @Field(() => FormLanguage, { description: 'Language the page is read in.' })
  language!: FormLanguage;
}

/** A week: a link lives no longer. */
const LONGEST_SECONDS = 604_800;

@InputType({ description: 'The whole form, answered.' })
export class SubmitCaregiverAnswersInput {
  @Field(() => [CaregiverAnswerInput], { description: 'An answer to each question.' })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => CaregiverAnswerInput)
  answers!: CaregiverAnswerInput[];

  @Field(() => String, { nullable: true, description: 'Who the respondent is to the patient; absent for the patient.' })
  @IsOptional()
  @MaxLength(40)
  relation?: string | null;

  @Field(() => FormLanguage, { description: 'Language the questions were read in.' })
  language!: FormLanguage;

  @Field(() => String, { description: 'Version of the words the questions were shown in.' })
  @MaxLength(20)
  wording!: string;

  @Field(() => Int, { description: 'Seconds the page was in front of the person, a week at most.' })
  @IsInt()
  @Min(0)
  @Max(LONGEST_SECONDS)
  activeSeconds!: number;
}
