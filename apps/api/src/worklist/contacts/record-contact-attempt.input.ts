import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { Attestation } from '../../patients/attestation.js';
import { ContactAbout, ContactChannel, ContactOutcome } from './contact-attempt.model.js';

@InputType({ description: 'One attempt to reach a patient, whatever came of it.' })
export class RecordContactAttemptInput {
  @Field(() => ID, { description: 'Identifier of the patient.' })
  @IsUUID()
  patientId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When, UTC.' })
  @IsDate()
  attemptedAt!: Date;

  @Field(() => ContactAbout, { description: 'What about.' })
  about!: ContactAbout;

  @Field(() => ContactChannel, { description: 'How.' })
  channel!: ContactChannel;

  @Field(() => ContactOutcome, { description: 'What came of it.' })
  outcome!: ContactOutcome;

  @Field(() => Attestation, {
    nullable: true,
    description: 'Any event since the last contact? Needed when somebody was reached, and only then.',
  })
  attestation?: Attestation | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of the appointment made.' })
  appointmentOn?: string | null;

  @Field(() => String, { nullable: true, description: 'A note; no identifying data.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;
}
