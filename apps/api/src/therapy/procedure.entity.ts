import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDay } from '../calendar-day.scalar.js';

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

  @Column('text', { nullable: true })
  sourceRecord!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  @Column('timestamptz')
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;
}
