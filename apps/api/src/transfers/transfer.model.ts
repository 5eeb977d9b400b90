import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { CalendarDay } from '../calendar-day.scalar.js';
import { Centre } from '../centres/centre.entity.js';
import { Sex } from '../patients/patient.entity.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export enum TransferState {
  OFFERED = 'OFFERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(TransferState, {
  name: 'TransferState',
  description: 'How far a transfer has come.',
  valuesMap: {
    OFFERED: { description: 'The receiving centre has not answered yet.' },
    ACCEPTED: { description: 'The patient has moved.' },
    DECLINED: { description: 'The receiving centre does not take the patient.' },
    WITHDRAWN: { description: 'The offer was taken back.' },
  },
});

@ObjectType({ description: 'Who is offered: enough to know the person by, nothing of the therapy.' })
export class OfferedPatient {
  @Field(() => String, { description: 'Pseudonym at the centre that offers.' })
  pseudonym!: string;

  @Field(() => Int, { description: 'Year of birth.' })
  birthYear!: number;

  @Field(() => Sex, { nullable: true, description: 'Null: not recorded.' })
  sex!: Sex | null;

  @Field(() => String, { nullable: true, description: 'Family name. Null: not recorded.' })
  familyName!: string | null;

  @Field(() => String, { nullable: true, description: 'Given name. Null: not recorded.' })
  givenName!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of birth. Null: not recorded.' })
  birthDate!: string | null;
}

@ObjectType({ description: 'A patient offered by one centre to another.' })
export class Transfer {
  @Field(() => ID, { description: 'Identifier of the transfer.' })
  id!: string;

  @Field(() => ID, { description: 'Identifier of the patient, the same before and after.' })
  patientId!: string;

  @Field(() => OfferedPatient, {
    nullable: true,
    description: 'Whom it is about, while it is open, and where the patient is now. Null elsewhere.',
  })
  patient!: OfferedPatient | null;

  @Field(() => Centre, { description: 'Centre that offers.' })
  fromCentre!: Centre;

  @Field(() => Centre, { description: 'Centre that is asked.' })
  toCentre!: Centre;

  @Field(() => Boolean, { description: 'Whether the own centre offers; otherwise it is asked.' })
  outgoing!: boolean;

  @Field(() => TransferState, { description: 'How far it has come.' })
  state!: TransferState;

  @Field(() => String, { nullable: true, description: 'Why the patient moves. Null: erased with the record.' })
  reason!: string | null;

  @Field(() => String, { description: 'Name of the coordinator who offered.' })
  offeredBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  offeredAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of whoever accepted, declined or withdrew.' })
  settledBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'UTC. Null: still open.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  note!: string | null;
}

@InputType({ description: 'Whom to offer to which centre.' })
export class OfferTransferInput {
  @Field(() => ID, { description: 'The patient of the own centre.' })
  @IsUUID()
  patientId!: string;

  @Field(() => String, { description: 'Code of the centre that is to follow the patient.' })
  @MaxLength(16)
  toCentreCode!: string;

  @Field(() => String, { description: 'Why the patient moves; the other centre reads it.' })
  @trimmed
  @Length(3, 500)
  reason!: string;
}

@InputType({ description: 'The offer to accept, and what the patient is called here.' })
export class AcceptTransferInput {
  @Field(() => ID, { description: 'The transfer.' })
  @IsUUID()
  id!: string;

  @Field(() => String, { nullable: true, description: 'Pseudonym at the own centre; as before when absent.' })
  @trimmed
  @IsOptional()
  @Length(3, 24)
  pseudonym?: string | null;

  @Field(() => String, { nullable: true, description: 'Hospital number at the own centre; as before when absent.' })
  @trimmed
  @IsOptional()
  @Length(1, 40)
  hospitalNumber?: string | null;
}
