import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { ExpectedVersion } from '../expected-version.js';
import { Origin } from './aetiology.js';
import { Sex } from './patient.entity.js';
import { PatientIdentityInput } from './patient.model.js';

@InputType({
  description: 'What was wrong about a patient. A field left out stays as it is; null clears it where it may be blank.',
})
export class CorrectPatientInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Code the centre knows the patient by. Never blank.' })
  @IsOptional()
  @MaxLength(24)
  pseudonym?: string | null;

  @Field(() => Sex, { nullable: true, description: 'Null: not recorded.' })
  sex?: Sex | null;

  @Field(() => Int, { nullable: true, description: 'Year of birth. Never blank.' })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2199)
  birthYear?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the aetiology. Null: not recorded.' })
  @IsOptional()
  @MaxLength(80)
  aetiology?: string | null;

  @Field(() => Origin, { nullable: true, description: 'Origin of the spasticity. Null: not recorded.' })
  origin?: Origin | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day the patient entered the registry. Never blank.' })
  enrolledOn?: string | null;

  @Field(() => PatientIdentityInput, {
    nullable: true,
    description: 'Who the patient is, whole; cannot be taken back.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PatientIdentityInput)
  identity?: PatientIdentityInput | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history; up to 500 characters.' })
  @IsOptional()
  @MaxLength(500)
  reason?: string | null;
}
