import { Field, Float, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsDate, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { LimitReasonInput } from '../../plausibility.js';
import { InfusionMode } from './dosing-codes.js';

const MINUTES_A_DAY = 1440;
/** Beyond what any pump delivers: a slip is told from a limit by its sentence, not by this bound. */
const DOSE_LIMIT = 99_999;
const VOLUME_LIMIT = 999;

@InputType({
  description: 'A rate (fromMinute, toMinute, rateUgPerHour), or a bolus (doseUg, with atMinute or perDay).',
})
export class DoseStepInput {
  @Field(() => Int, { nullable: true, description: 'Of a rate: begin, minutes after midnight on the pump’s clock.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MINUTES_A_DAY - 1)
  fromMinute?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a rate: end, minutes after midnight; at or before its begin it runs over midnight.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MINUTES_A_DAY)
  toMinute?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a rate: µg/h.' })
  @IsOptional()
  @Min(0)
  @Max(DOSE_LIMIT)
  rateUgPerHour?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a bolus: minutes after midnight. Null: when the patient asks.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MINUTES_A_DAY - 1)
  atMinute?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a bolus: µg.' })
  @IsOptional()
  @Min(0)
  @Max(DOSE_LIMIT)
  doseUg?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a bolus the patient asks for: how many a day at most.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99)
  perDay?: number | null;
}

@InputType({ description: 'A bolus that accounts for old concentration left in tubing and catheter.' })
export class BridgeBolusInput {
  @Field(() => Float, { nullable: true, description: 'Concentration left in the tubing, µg/mL.' })
  @IsOptional()
  @Min(25)
  @Max(5000)
  oldConcentrationUgPerMl?: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume of tubing and catheter, mL.' })
  @IsOptional()
  @Min(0)
  @Max(5)
  volumeMl?: number | null;

  @Field(() => Int, { nullable: true, description: 'How long it runs, minutes.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20_160)
  durationMinutes?: number | null;
}

@InputType({ description: 'What the pump was told to deliver, within a refill or an operation.' })
export class ProgrammeInput {
  @Field(() => InfusionMode, { description: 'How the pump delivers.' })
  mode!: InfusionMode;

  @Field(() => [DoseStepInput], {
    nullable: true,
    description: 'Rates and boluses of a day; none for one rate all day.',
  })
  @IsOptional()
  @ArrayMaxSize(48)
  @ValidateNested({ each: true })
  @Type(() => DoseStepInput)
  steps?: DoseStepInput[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Total of 24 hours, µg/day. Left out: the sum of the steps, 0 of a stopped pump.',
  })
  @IsOptional()
  @Min(0)
  @Max(DOSE_LIMIT)
  dailyDoseUg?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason, up to 40 characters.' })
  @IsOptional()
  @MaxLength(40)
  reason?: string | null;

  @Field(() => BridgeBolusInput, { nullable: true, description: 'The bridge bolus after a change of concentration.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BridgeBolusInput)
  bridge?: BridgeBolusInput | null;

  @Field(() => Float, { nullable: true, description: 'Oral baclofen now, mg/day; 0 is none.' })
  @IsOptional()
  @Min(0)
  @Max(9999)
  oralBaclofenMgPerDay?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the dose is declared stable: titration ends.' })
  declaredStable?: boolean | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of replacement as the programmer shows it.' })
  replaceByOn?: string | null;
}

@InputType({ description: 'A programming session.' })
export class RecordProgrammingInput extends ProgrammeInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was programmed.' })
  @IsDate()
  programmedAt!: Date;

  @Field(() => Float, { nullable: true, description: 'As programmed, µg/mL. Left out: as in the reservoir.' })
  @IsOptional()
  @Min(0)
  @Max(DOSE_LIMIT)
  concentrationUgPerMl?: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume entered in the programmer, mL.' })
  @IsOptional()
  @Min(0)
  @Max(VOLUME_LIMIT)
  reservoirMl?: number | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Low-reservoir alarm date as the programmer shows it.' })
  alarmOn?: string | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why what is unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}
