import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { PartialDay } from '../../partial-day.scalar.js';
import { LimitReasonInput } from '../../plausibility.js';
import { AisGrade, CandidacyOutcome, CheckStatus, Distribution } from './candidacy.model.js';

@InputType({ description: 'What was found of one entry of a checklist.' })
export class CheckedEntryInput {
  @Field(() => String, { description: 'Code of the entry.' })
  @MaxLength(40)
  code!: string;

  @Field(() => CheckStatus, { description: 'What was found. RESOLVED only of contraindications.' })
  status!: CheckStatus;

  @Field(() => String, { nullable: true, description: 'Remark, up to 300 characters.' })
  @IsOptional()
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'A treatment tried before.' })
export class PreviousTreatmentInput {
  @Field(() => String, { description: 'Code of the treatment.' })
  @MaxLength(40)
  code!: string;

  @Field(() => Float, { nullable: true, description: 'Highest dose of a drug, mg/day.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(10_000)
  maxDoseMgPerDay?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of why it ended.' })
  @IsOptional()
  @MaxLength(40)
  stoppedBecause?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark, up to 300 characters.' })
  @IsOptional()
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'A decision on whether the therapy may be tried. What is left out was not recorded.' })
export class RecordCandidacyInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => CalendarDay, { description: 'Day of the assessment.' })
  assessedOn!: string;

  @Field(() => CandidacyOutcome, { description: 'The decision.' })
  outcome!: CandidacyOutcome;

  @Field(() => String, { nullable: true, description: 'Why it was decided so, up to 500 characters.' })
  @IsOptional()
  @MaxLength(500)
  outcomeNote?: string | null;

  @Field(() => PartialDay, { nullable: true, description: 'When the condition began, as far as it is known.' })
  onsetOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Present from birth; then there is no onset.' })
  congenital?: boolean | null;

  @Field(() => Distribution, { nullable: true, description: 'Limbs affected.' })
  distribution?: Distribution | null;

  @Field(() => Boolean, { nullable: true, description: 'Trunk affected.' })
  trunk?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Dystonia present.' })
  dystonia?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'GMFCS level, 1 to 5.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  gmfcs?: number | null;

  @Field(() => AisGrade, { nullable: true, description: 'ASIA impairment scale.' })
  ais?: AisGrade | null;

  @Field(() => String, { nullable: true, description: 'Neurological level of a spinal cord injury, such as T4.' })
  @IsOptional()
  @MaxLength(4)
  injuryLevel?: string | null;

  @Field(() => Float, { nullable: true, description: 'EDSS, 0 to 10 in halves.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(10)
  edss?: number | null;

  @Field(() => Int, { nullable: true, description: 'Modified Rankin scale, 0 to 6.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(6)
  mrs?: number | null;

  @Field(() => Float, { nullable: true, description: 'Weight, 5 to 250 kg.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(5)
  @Max(250)
  weightKg?: number | null;

  @Field(() => Float, { nullable: true, description: 'Height, 30 to 250 cm.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(30)
  @Max(250)
  heightCm?: number | null;

  @Field(() => [CheckedEntryInput], { nullable: true, description: 'Contraindications looked for.' })
  @IsOptional()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => CheckedEntryInput)
  contraindications?: CheckedEntryInput[] | null;

  @Field(() => [PreviousTreatmentInput], { nullable: true, description: 'Treatments tried before.' })
  @IsOptional()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PreviousTreatmentInput)
  treatments?: PreviousTreatmentInput[] | null;

  @Field(() => [CheckedEntryInput], { nullable: true, description: 'What series link to complications.' })
  @IsOptional()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => CheckedEntryInput)
  features?: CheckedEntryInput[] | null;

  @Field(() => String, { nullable: true, description: 'Code of who gives daily care.' })
  @IsOptional()
  @MaxLength(40)
  caregiver?: string | null;

  @Field(() => Float, { nullable: true, description: 'Distance to the centre, up to 20,000 km.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(20_000)
  distanceKm?: number | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why what is unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}
