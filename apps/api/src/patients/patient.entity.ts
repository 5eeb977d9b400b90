import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDay } from '../calendar-day.scalar.js';
import { Origin } from './aetiology.js';

export enum Sex {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  OTHER = 'OTHER',
}
registerEnumType(Sex, {
  name: 'Sex',
  description: 'Sex as recorded.',
  valuesMap: {
    FEMALE: { description: 'Female.' },
    MALE: { description: 'Male.' },
    OTHER: { description: 'Neither female nor male.' },
  },
});

/** The pseudonymous record. Who the person is stands apart, in PatientIdentity. */
@ObjectType({ description: 'A patient of the registry, under a pseudonym.' })
@Entity({ schema: 'registry', name: 'patient' })
export class Patient {
  @PrimaryColumn('integer')
  centreId!: number;

  @Field(() => ID, { description: 'Identifier in the registry.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String, { description: 'Code the centre knows the patient by; says nothing about the person.' })
  @Column('text')
  pseudonym!: string;

  @Field(() => Sex, { nullable: true, description: 'Null: not recorded.' })
  @Column('text', { nullable: true })
  sex!: Sex | null;

  @Field(() => Int, { description: 'Year of birth.' })
  @Column('smallint')
  birthYear!: number;

  @Column('text', { name: 'aetiology', nullable: true })
  aetiologyCode!: string | null;

  @Field(() => Origin, { nullable: true, description: 'Origin of the spasticity. Null: not recorded.' })
  @Column('text', { nullable: true })
  origin!: Origin | null;

  @Column('text')
  protocolCode!: string;

  @Column('text')
  protocolVersion!: string;

  @Field(() => CalendarDay, { description: 'Day the patient entered the registry.' })
  @Column('date')
  enrolledOn!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'Last day the patient is known to have been followed.' })
  @Column('date', { nullable: true })
  lastContactOn!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of death.' })
  @Column('date', { nullable: true })
  diedOn!: string | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Day follow-up ended by transfer, choice or withdrawal of consent.',
  })
  @Column('date', { nullable: true })
  exitedOn!: string | null;

  @Column('text', { nullable: true })
  exitReason!: string | null;

  @Column('uuid')
  recordedBy!: string;

  @Field(() => Int, { description: 'Counts the edits of the record from 1; an edit says which one it was made of.' })
  @Column('integer')
  version!: number;
}
