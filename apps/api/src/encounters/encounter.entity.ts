import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDay } from '../calendar-day.scalar.js';
import { LimitReason } from '../plausibility.js';
import { Attestation } from '../patients/attestation.js';
import { Antispastic, AntispasticsAbsence } from './antispastics.js';

export enum EncounterPurpose {
  BASELINE = 'BASELINE',
  FOLLOW_UP = 'FOLLOW_UP',
}
registerEnumType(EncounterPurpose, {
  name: 'EncounterPurpose',
  description: 'What a contact is for.',
  valuesMap: {
    BASELINE: { description: 'Before the first implant.' },
    FOLLOW_UP: { description: 'After it.' },
  },
});

export enum ContactMode {
  IN_PERSON = 'IN_PERSON',
  VIDEO = 'VIDEO',
  TELEPHONE = 'TELEPHONE',
  CAREGIVER_LINK = 'CAREGIVER_LINK',
}
registerEnumType(ContactMode, {
  name: 'ContactMode',
  description: 'How a contact took place.',
  valuesMap: {
    IN_PERSON: { description: 'Patient and staff in one place.' },
    VIDEO: { description: 'By video call.' },
    TELEPHONE: { description: 'By telephone.' },
    CAREGIVER_LINK: {
      description: 'Answered on a phone by a link, with nobody of the staff; only the registry itself records it.',
    },
  },
});

@ObjectType({ description: 'One dated contact with one patient.' })
@Entity({ schema: 'registry', name: 'encounter' })
export class Encounter {
  @PrimaryColumn('integer')
  centreId!: number;

  @Field(() => ID, { description: 'Identifier of the contact.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  patientId!: string;

  @Field(() => CalendarDay, { description: 'Day of the contact, not of its entry.' })
  @Column('date')
  heldOn!: string;

  @Field(() => EncounterPurpose, { description: 'Baseline or follow-up.' })
  @Column('text')
  purpose!: EncounterPurpose;

  @Field(() => ContactMode, { description: 'How it took place.' })
  @Column('text')
  contact!: ContactMode;

  @Field(() => Attestation, { description: 'Any event since the last contact?' })
  @Column('text')
  attestation!: Attestation;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  @Column('timestamptz')
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;

  @Field(() => [LimitReason], { description: 'Why what is unusual about its days was recorded.' })
  @Column('jsonb')
  reasons!: LimitReason[];

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds of entry, pauses of more than two minutes not counted. Null: not measured.',
  })
  @Column('integer', { nullable: true })
  activeSeconds!: number | null;

  @Field(() => Boolean, { description: 'Assessed on paper and entered afterwards.' })
  @Column('boolean')
  fromPaper!: boolean;

  @Field(() => [Antispastic], {
    nullable: true,
    description: 'Antispastic drugs taken beside the pump; empty: none. Null: see antispasticsAbsence.',
  })
  @Column('jsonb', { nullable: true })
  antispastics!: Antispastic[] | null;

  @Field(() => AntispasticsAbsence, {
    nullable: true,
    description: 'Why the drugs are not known. Null beside no list: nothing was recorded about them.',
  })
  @Column('text', { nullable: true })
  antispasticsAbsence!: AntispasticsAbsence | null;

  /** The link it was answered by; null: recorded by staff. */
  @Column('uuid', { nullable: true })
  caregiverLinkId!: string | null;

  @Field(() => Int, { description: 'Counts the edits of the record from 1; an edit says which one it was made of.' })
  @Column('integer')
  version!: number;
}
