import { Field, Float, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsDate, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { ExpectedVersion } from '../../expected-version.js';
import { LimitReasonInput } from '../../plausibility.js';
import { BolusAdverse } from './test-bolus.model.js';
import { TrialConclusion, TrialCriterion, TrialDecider, TrialRoute } from './trial.model.js';

@InputType({ description: 'A screening trial that starts.' })
export class StartTrialInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => CalendarDay, { description: 'Day it starts.' })
  startedOn!: string;

  @Field(() => TrialRoute, { description: 'How the drug is given.' })
  route!: TrialRoute;

  @Field(() => String, { nullable: true, description: 'Remark, up to 500 characters.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why something unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}

/** What the columns hold; what is plausible is narrower, and refused or asked about by name. */
const [MOST_UG, MOST_ML, MOST_UG_PER_ML] = [99_999, 9_999, 999_999];

@InputType({ description: 'One test bolus of an open trial.' })
export class RecordTestBolusInput {
  @Field(() => ID, { description: 'Identifier of the trial.' })
  @IsUUID()
  trialId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was given, UTC.' })
  @IsDate()
  givenAt!: Date;

  @Field(() => Float, { description: 'Dose, µg.' })
  @Min(0)
  @Max(MOST_UG)
  doseUg!: number;

  @Field(() => Float, { nullable: true, description: 'Volume, mL.' })
  @IsOptional()
  @Min(0)
  @Max(MOST_ML)
  volumeMl?: number | null;

  @Field(() => Float, { nullable: true, description: 'Concentration, µg/mL; the bolus product has 50.' })
  @IsOptional()
  @Min(0)
  @Max(MOST_UG_PER_ML)
  concentrationUgPerMl?: number | null;

  @Field(() => String, { nullable: true, description: 'Level of the puncture, such as "L3-4", up to 8 characters.' })
  @IsOptional()
  @MaxLength(8)
  punctureLevel?: string | null;

  @Field(() => Float, { nullable: true, description: 'Opening pressure of the CSF, cmH2O.' })
  @IsOptional()
  @Min(-999)
  @Max(999)
  openingPressureCmH2o?: number | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why something unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}

@InputType({ description: 'The end of the observation after a test bolus.' })
export class EndObservationInput {
  @Field(() => ID, { description: 'Identifier of the bolus.' })
  @IsUUID()
  bolusId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => Float, { description: 'Hours observed.' })
  @Min(-999)
  @Max(999)
  observedHours!: number;

  @Field(() => BolusAdverse, { description: 'Any adverse event after this bolus?' })
  adverse!: BolusAdverse;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why something unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}

@InputType({ description: 'What an open trial showed.' })
export class ConcludeTrialInput {
  @Field(() => ID, { description: 'Identifier of the trial.' })
  @IsUUID()
  trialId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => CalendarDay, { description: 'Day it is concluded.' })
  concludedOn!: string;

  @Field(() => TrialConclusion, { description: 'What it showed.' })
  conclusion!: TrialConclusion;

  @Field(() => TrialCriterion, {
    nullable: true,
    description: 'What the response was judged by; needed unless inconclusive or aborted.',
  })
  criterion?: TrialCriterion | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was met, as the clinician decides.' })
  criterionMet?: boolean | null;

  @Field(() => TrialDecider, { nullable: true, description: 'Whose decision it is.' })
  decidedBy?: TrialDecider | null;

  @Field(() => String, { nullable: true, description: 'Remark, up to 500 characters. Absent: what stands is kept.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why something unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}
