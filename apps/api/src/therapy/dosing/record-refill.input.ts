import { Field, Float, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsDate,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { PartialDay } from '../../partial-day.scalar.js';
import { Attestation } from '../../patients/attestation.js';
import { LimitReasonInput } from '../../plausibility.js';
import { GapAnswer } from './dosing-codes.js';
import { ProgrammeInput } from './record-programming.input.js';

/** Beyond any reservoir: a slip is told from a limit by its sentence, not by this bound. */
const VOLUME_LIMIT = 999;

@InputType({ description: 'A refill, with the programme of the same act.' })
export class RecordRefillInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was filled.' })
  @IsDate()
  refilledAt!: Date;

  @Field(() => Float, { nullable: true, description: 'Residual the programmer expected, mL.' })
  @IsOptional()
  @Min(0)
  @Max(VOLUME_LIMIT)
  expectedResidualMl?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Volume withdrawn before filling, mL; 0 is nothing. Null: not measured.',
  })
  @IsOptional()
  @Min(-VOLUME_LIMIT)
  @Max(VOLUME_LIMIT)
  measuredResidualMl?: number | null;

  @Field(() => Float, { description: 'Volume in the reservoir after filling, mL.' })
  @Min(0)
  @Max(VOLUME_LIMIT)
  filledMl!: number;

  @Field(() => Float, { description: 'Of the drug filled in, µg/mL.' })
  @Min(0)
  @Max(99_999)
  concentrationUgPerMl!: number;

  @Field(() => String, { nullable: true, description: 'Code or name of the product, up to 80 characters.' })
  @IsOptional()
  @MaxLength(80)
  drugProduct?: string | null;

  @Field(() => String, { nullable: true, description: 'Lot of the drug, up to 40 characters.' })
  @IsOptional()
  @MaxLength(40)
  lot?: string | null;

  @Field(() => PartialDay, { nullable: true, description: 'Expiry of the drug.' })
  drugExpiresOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Punctures until the port was found.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  attempts?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether imaging showed the way. Null: not recorded.' })
  imagingGuided?: boolean | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Low-reservoir alarm date as the programmer shows it.' })
  alarmOn?: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of the next appointment.' })
  nextAppointmentOn?: string | null;

  @Field(() => Attestation, { description: 'Any event since the last contact?' })
  attestation!: Attestation;

  @Field(() => String, {
    nullable: true,
    description: 'Who reviewed a large discrepancy, and what was found: 3 to 500 characters.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Length(3, 500)
  discrepancyReview?: string | null;

  @Field(() => GapAnswer, {
    nullable: true,
    description: 'Why it comes after the reservoir was computed to be empty; asked for then.',
  })
  gapAnswer?: GapAnswer | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How severe an empty reservoir was, 1 mild to 4 life-threatening; asked for when nothing usable was left.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  emptyGrade?: number | null;

  @Field(() => ProgrammeInput, { nullable: true, description: 'The programme of the same act. Null: as before.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProgrammeInput)
  programming?: ProgrammeInput | null;

  @Field(() => [LimitReasonInput], { nullable: true, description: 'Why what is unusual is right.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}
