import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDay } from '../calendar-day.scalar.js';
import { LimitReason } from '../plausibility.js';

export enum ComplicationOutcome {
  RECOVERED = 'RECOVERED',
  RECOVERED_WITH_SEQUELAE = 'RECOVERED_WITH_SEQUELAE',
  RECOVERING = 'RECOVERING',
  NOT_RECOVERED = 'NOT_RECOVERED',
  FATAL = 'FATAL',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ComplicationOutcome, {
  name: 'ComplicationOutcome',
  description: 'How a complication event ended.',
  valuesMap: {
    RECOVERED: { description: 'Over, without lasting effects.' },
    RECOVERED_WITH_SEQUELAE: { description: 'Over, with lasting effects.' },
    RECOVERING: { description: 'Improving, not over yet.' },
    NOT_RECOVERED: { description: 'Goes on without improvement.' },
    FATAL: { description: 'The patient died of it.' },
    UNKNOWN: { description: 'Not known.' },
  },
});

@ObjectType({
  description: 'One clinical episode from the taxonomy. A cause and what it led to are two events, linked.',
})
@Entity({ schema: 'registry', name: 'complication' })
export class Complication {
  @PrimaryColumn('integer')
  centreId!: number;

  @Field(() => ID, { description: 'Identifier of the event.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  patientId!: string;

  @Column('text')
  typeCode!: string;

  @Field(() => CalendarDay, { description: 'Day it began.' })
  @Column('date')
  onsetOn!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was detected. Null: not recorded.' })
  @Column('date', { nullable: true })
  detectedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Severity: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. Independent of serious.',
  })
  @Column('smallint', { nullable: true })
  grade!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Meets a seriousness criterion. Null: not assessed.' })
  @Column('boolean', { nullable: true })
  serious!: boolean | null;

  @Field(() => ComplicationOutcome, { description: 'How it ended, as last recorded.' })
  @Column('text')
  outcome!: ComplicationOutcome;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was over. Null: not over or not recorded.' })
  @Column('date', { nullable: true })
  resolvedOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The event that caused this one; null on a root event.' })
  @Column('uuid', { nullable: true })
  causedById!: string | null;

  @Column('text', { nullable: true })
  sourceRecord!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  @Column('timestamptz')
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;

  @Field(() => [LimitReason], { description: 'Why what is unusual about its days was recorded.' })
  @Column('jsonb')
  reasons!: LimitReason[];

  @Field(() => Int, { description: 'Counts the edits of the record from 1; an edit says which one it was made of.' })
  @Column('integer')
  version!: number;
}
