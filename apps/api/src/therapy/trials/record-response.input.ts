import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { LimitReasonInput } from '../../plausibility.js';
import { TrialFunction } from './test-bolus.model.js';

@InputType({ description: 'The grade of one muscle on one side: exactly one of code and absence.' })
export class ResponseGradeInput {
  @Field(() => String, { description: 'Cell of the body grid, such as "hip-adductors-L".' })
  @MaxLength(60)
  cell!: string;

  @Field(() => String, { nullable: true, description: 'Grade as given: 0, 1, 1+, 2, 3 or 4.' })
  @IsOptional()
  @MaxLength(40)
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'NOT_APPLICABLE or NOT_DONE.' })
  @IsOptional()
  @MaxLength(40)
  absence?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason for not doing it.' })
  @IsOptional()
  @MaxLength(40)
  reason?: string | null;
}

@InputType({ description: 'How the patient was at one hour of a test bolus: at least one thing of it.' })
export class RecordBolusResponseInput {
  @Field(() => ID, { description: 'Identifier of the bolus.' })
  @IsUUID()
  bolusId!: string;

  @Field(() => Float, { description: 'Hours after the bolus, to a tenth; 0 is before it.' })
  @Min(0)
  @Max(96)
  hours!: number;

  @Field(() => [ResponseGradeInput], { nullable: true, description: 'Grades of the Modified Ashworth Scale.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ResponseGradeInput)
  mas?: ResponseGradeInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Penn spasm frequency, 0 to 4.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  psfsFrequency?: number | null;

  @Field(() => TrialFunction, { nullable: true, description: 'Useful function against before the bolus.' })
  function?: TrialFunction | null;

  @Field(() => Int, { nullable: true, description: 'Beats per minute, 20 to 250.' })
  @IsOptional()
  @IsInt()
  @Min(20)
  @Max(250)
  heartRate?: number | null;

  @Field(() => Int, { nullable: true, description: 'Systolic blood pressure, 40 to 300 mmHg.' })
  @IsOptional()
  @IsInt()
  @Min(40)
  @Max(300)
  systolicMmhg?: number | null;

  @Field(() => Int, { nullable: true, description: 'Diastolic blood pressure, 20 to 200 mmHg.' })
  @IsOptional()
  @IsInt()
  @Min(20)
  @Max(200)
  diastolicMmhg?: number | null;

  @Field(() => Int, { nullable: true, description: 'Breaths per minute, 4 to 80.' })
  @IsOptional()
  @IsInt()
  @Min(4)
  @Max(80)
  respiratoryRate?: number | null;

  @Field(() => Int, { nullable: true, description: 'Oxygen saturation, 40 to 100 %.' })
  @IsOptional()
  @IsInt()
  @Min(40)
  @Max(100)
  spo2Percent?: number | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why something unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}
