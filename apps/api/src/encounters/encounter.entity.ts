import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDay } from '../calendar-day.scalar.js';

export enum EncounterPurpose {
  BASELINE = 'BASELINE',
  FOLLOW_UP = 'FOLLOW_UP',
}
registerEnumType(EncounterPurpose, {
  name: 'EncounterPurpose',
  valuesMap: {
    BASELINE: { description: 'Before the first implant.' },
    FOLLOW_UP: { description: 'After it.' },
  },
});

export enum ContactMode {
  IN_PERSON = 'IN_PERSON',
  VIDEO = 'VIDEO',
  TELEPHONE = 'TELEPHONE',
}
registerEnumType(ContactMode, { name: 'ContactMode' });

export enum Attestation {
  NONE = 'NONE',
  EVENTS = 'EVENTS',
  NOT_ASKED = 'NOT_ASKED',
}
registerEnumType(Attestation, {
  name: 'Attestation',
  description: 'Answer to "any event since the last contact?". Only NONE and EVENTS prove event-free time.',
});

@ObjectType({ description: 'One dated contact with one patient.' })
@Entity({ schema: 'registry', name: 'encounter' })
export class Encounter {
  @PrimaryColumn('integer')
  centreId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  patientId!: string;

  @Field(() => CalendarDay, { description: 'Day of the contact, not of its entry.' })
  @Column('date')
  heldOn!: string;

  @Field(() => EncounterPurpose)
  @Column('text')
  purpose!: EncounterPurpose;

  @Field(() => ContactMode)
  @Column('text')
  contact!: ContactMode;

  @Field(() => Attestation)
  @Column('text')
  attestation!: Attestation;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  @Column('timestamptz')
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;
}
