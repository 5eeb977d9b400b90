import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { ExpectedVersion } from '../expected-version.js';
import { ContactMode } from './encounter.entity.js';
import { Attestation } from '../patients/attestation.js';
import { Antispastic, AntispasticsAbsence } from './antispastics.js';
import { LimitReasonInput } from '../plausibility.js';

@InputType({
  description: 'What was wrong about a contact, not about its assessments. A field left out stays as it is.',
})
export class CorrectEncounterInput {
  @Field(() => ID, { description: 'The contact.' })
  @IsUUID()
  encounterId!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of the contact. Never blank.' })
  heldOn?: string | null;

  @Field(() => ContactMode, { nullable: true, description: 'How it took place. Never blank.' })
  contact?: ContactMode | null;

  @Field(() => Attestation, { nullable: true, description: 'Any event since the last contact? Never blank.' })
  attestation?: Attestation | null;

  @Field(() => Boolean, { nullable: true, description: 'Assessed on paper and entered afterwards. Never blank.' })
  fromPaper?: boolean | null;

  @Field(() => [Antispastic], {
    nullable: true,
    description: 'Antispastic drugs taken beside the pump; empty: none. Null clears them.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  antispastics?: Antispastic[] | null;

  @Field(() => AntispasticsAbsence, { nullable: true, description: 'Why the drugs are not known. Null clears it.' })
  @IsOptional()
  antispasticsAbsence?: AntispasticsAbsence | null;

  @Field(() => String, { description: 'Why, for the history: 3 to 500 characters.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Length(3, 500)
  reason!: string;

  @Field(() => [LimitReasonInput], {
    nullable: true,
    description: 'Why something unusual about its days is right, 20 at most.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LimitReasonInput)
  reasons?: LimitReasonInput[] | null;
}
