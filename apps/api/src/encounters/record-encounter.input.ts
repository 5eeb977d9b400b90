import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { LimitReasonInput } from '../plausibility.js';
import { Rater } from '../instruments/instrument.model.js';
import { ContactMode, EncounterPurpose } from './encounter.entity.js';
import { Attestation } from '../patients/attestation.js';
import { Antispastic, AntispasticsAbsence } from './antispastics.js';
import { RaterRelation } from './rater-relation.js';

@InputType({ description: 'One answer: exactly one of code and absence.' })
export class ItemAnswerInput {
  @Field(() => String, { description: 'linkId of the item, or linkId:cell in a grid.' })
  @MaxLength(80)
  key!: string;

  @Field(() => String, { nullable: true, description: 'Raw code as answered: "1+", "88", "2.5".' })
  @IsOptional()
  @MaxLength(40)
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'NOT_APPLICABLE, NOT_DONE or MISSING.' })
  @IsOptional()
  @MaxLength(40)
  absence?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason for not doing it.' })
  @IsOptional()
  @MaxLength(40)
  reason?: string | null;
}

/** No scale reaches this far, and no column could hold more. */
const SCORE_LIMIT = 999_999;

@InputType({ description: 'A total recorded without its answers.' })
export class ScoreInput {
  @Field(() => ID, { description: 'Code of the score.' })
  @MaxLength(80)
  code!: string;

  @Field(() => Float, { description: 'In the unit of the score.' })
  @Min(-SCORE_LIMIT)
  @Max(SCORE_LIMIT)
  value!: number;
}

@InputType({ description: 'Why an instrument was not done.' })
export class NotDoneInput {
  @Field(() => String, { description: 'NOT_DONE or NOT_APPLICABLE.' })
  @MaxLength(40)
  absence!: string;

  @Field(() => String, { nullable: true, description: 'Code of the reason; needed for NOT_DONE.' })
  @IsOptional()
  @MaxLength(40)
  reason?: string | null;
}

@InputType({ description: 'A goal the ratings are of, by the number they carry.' })
export class RatedGoalInput {
  @Field(() => Int, { description: 'The number the ratings carry, 1 to 5.' })
  @IsInt()
  @Min(1)
  @Max(5)
  number!: number;

  @Field(() => ID, { description: 'The goal.' })
  @IsUUID()
  goalId!: string;
}

@InputType({ description: 'One instrument: exactly one of answers, scores and notDone.' })
export class AssessmentInput {
  @Field(() => ID, { description: 'Code of the instrument.' })
  @MaxLength(80)
  instrumentCode!: string;

  @Field(() => String, { nullable: true, description: 'The newest when absent.' })
  @IsOptional()
  @MaxLength(20)
  instrumentVersion?: string | null;

  @Field(() => Rater, { description: 'Who supplied the answers.' })
  rater!: Rater;

  @Field(() => ID, {
    nullable: true,
    description: 'The clinician of the centre who rated, when a clinician did. Null: not recorded.',
  })
  @IsOptional()
  @IsUUID()
  ratedById?: string | null;

  @Field(() => RaterRelation, {
    nullable: true,
    description: 'How the caregiver who answered is related to the patient, when a caregiver did.',
  })
  @IsOptional()
  relation?: RaterRelation | null;

  @Field(() => [RatedGoalInput], {
    nullable: true,
    description: 'The locked goals a goal attainment rating is of: refused when they are not those of the patient.',
  })
  @IsOptional()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => RatedGoalInput)
  goals?: RatedGoalInput[] | null;

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

@InputType({ description: 'One dated contact with one patient.' })
export class RecordEncounterInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => CalendarDay, { description: 'Day of the contact, not of its entry.' })
  heldOn!: string;

  @Field(() => EncounterPurpose, { description: 'Baseline or follow-up.' })
  purpose!: EncounterPurpose;

  @Field(() => ContactMode, { defaultValue: ContactMode.IN_PERSON, description: 'How it took place.' })
  contact!: ContactMode;

  @Field(() => Attestation, { description: 'Any event since the last contact?' })
  attestation!: Attestation;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds of entry, pauses of more than two minutes not counted. Null: not measured.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(86_400)
  activeSeconds?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was assessed on paper and is entered afterwards. Null: no.',
  })
  @IsOptional()
  fromPaper?: boolean | null;

  @Field(() => [Antispastic], {
    nullable: true,
    description:
      'Antispastic drugs taken beside the pump; empty: none. Null: not recorded, or see antispasticsAbsence.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  antispastics?: Antispastic[] | null;

  @Field(() => AntispasticsAbsence, { nullable: true, description: 'Why the drugs are not known.' })
  @IsOptional()
  antispasticsAbsence?: AntispasticsAbsence | null;

  @Field(() => [AssessmentInput], { description: 'Instruments completed or not done; may be empty.' })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AssessmentInput)
  assessments!: AssessmentInput[];

  @Field(() => [LimitReasonInput], {
    nullable: true,
    description: 'Why something unusual about its days is right, 20 at most.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The draft it was entered in, which ends with it.' })
  @IsOptional()
  @IsUUID()
  draftId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Revision of the draft as it was seen: what somebody entered since keeps it from ending. Null: whatever is in it.',
  })
  @IsOptional()
  @Min(0)
  @Max(2_000_000_000)
  draftRevision?: number | null;
}
