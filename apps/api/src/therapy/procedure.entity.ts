import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDay } from '../calendar-day.scalar.js';
import { LimitReason } from '../plausibility.js';

export enum ProcedureType {
  IMPLANT = 'IMPLANT',
  CATHETER_REVISION = 'CATHETER_REVISION',
  PUMP_REPLACEMENT = 'PUMP_REPLACEMENT',
  EXPLANT = 'EXPLANT',
}
registerEnumType(ProcedureType, {
  name: 'ProcedureType',
  description: 'Kind of operation on the pump or catheter.',
  valuesMap: {
    IMPLANT: { description: 'First placement of pump and catheter, or a new system after an explant.' },
    CATHETER_REVISION: { description: 'Operation on the catheter because of a problem or its position.' },
    PUMP_REPLACEMENT: { description: 'Exchange of the pump.' },
    EXPLANT: { description: 'Removal of the system.' },
  },
});

export enum SurgeonRole {
  CONSULTANT = 'CONSULTANT',
  TRAINEE_SUPERVISED = 'TRAINEE_SUPERVISED',
  TRAINEE = 'TRAINEE',
}
registerEnumType(SurgeonRole, {
  name: 'SurgeonRole',
  description: 'Who operated.',
  valuesMap: {
    CONSULTANT: { description: 'A consultant.' },
    TRAINEE_SUPERVISED: { description: 'A surgeon in training, with a consultant at the table.' },
    TRAINEE: { description: 'A surgeon in training.' },
  },
});

export enum Anaesthesia {
  GENERAL = 'GENERAL',
  REGIONAL = 'REGIONAL',
  LOCAL = 'LOCAL',
}
registerEnumType(Anaesthesia, {
  name: 'Anaesthesia',
  description: 'Anaesthesia of an operation.',
  valuesMap: {
    GENERAL: { description: 'General.' },
    REGIONAL: { description: 'Spinal or other regional.' },
    LOCAL: { description: 'Local, with or without sedation.' },
  },
});

@ObjectType({ description: 'An operation on the pump or catheter.' })
@Entity({ schema: 'registry', name: 'procedure' })
export class Procedure {
  @PrimaryColumn('integer')
  centreId!: number;

  @Field(() => ID, { description: 'Identifier of the operation.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  patientId!: string;

  @Field(() => ProcedureType, { description: 'What was done.' })
  @Column('text')
  type!: ProcedureType;

  @Field(() => CalendarDay, { description: 'Day of the operation.' })
  @Column('date')
  performedOn!: string;

  @Field(() => String, { nullable: true, description: 'Model of the pump. Null: not recorded.' })
  @Column('text', { nullable: true })
  pumpModel!: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the catheter. Null: not recorded.' })
  @Column('text', { nullable: true })
  catheterModel!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was done. Null: not recorded.' })
  @Column('text', { nullable: true })
  indication!: string | null;

  @Field(() => String, { nullable: true, description: 'Only on an explant.' })
  @Column('text', { nullable: true })
  explantReason!: string | null;

  @Field(() => SurgeonRole, { nullable: true, description: 'Who operated. Null: not recorded.' })
  @Column('text', { nullable: true })
  surgeonRole!: SurgeonRole | null;

  @Field(() => Anaesthesia, { nullable: true, description: 'Null: not recorded.' })
  @Column('text', { nullable: true })
  anaesthesia!: Anaesthesia | null;

  @Field(() => Int, { nullable: true, description: 'Minutes from incision to closure. Null: not recorded.' })
  @Column('smallint', { nullable: true })
  durationMin!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether antibiotics were given before. Null: not recorded.' })
  @Column('boolean', { nullable: true })
  antibioticProphylaxis!: boolean | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of discharge. Null: not recorded.' })
  @Column('date', { nullable: true })
  dischargedOn!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of an explant: whether a new implant is planned. Null: not recorded.',
  })
  @Column('boolean', { nullable: true })
  reimplantPlanned!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why an implant was done without a trial, or after one that was negative.',
  })
  @Column('text', { nullable: true })
  overrideReason!: string | null;

  @Field(() => [LimitReason], { description: 'Why something unusual was stored.' })
  @Column('jsonb')
  reasons!: LimitReason[];

  @Column('uuid', { nullable: true })
  secondSignOffBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When another clinician confirmed it, UTC.' })
  @Column('timestamptz', { nullable: true })
  secondSignOffAt!: Date | null;

  @Field(() => Int, { description: 'Counts from 1; an edit names the one it was made of.' })
  @Column('integer')
  version!: number;

  @Column('text', { nullable: true })
  sourceRecord!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  @Column('timestamptz')
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;
}
