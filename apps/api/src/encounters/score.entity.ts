import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'A computed or recorded score: a value, or why there is none.' })
@Entity({ schema: 'registry', name: 'score' })
export class Score {
  @PrimaryColumn('integer')
  centreId!: number;

  @Column('uuid')
  patientId!: string;

  @PrimaryColumn('uuid')
  assessmentId!: string;

  @Field(() => ID, { description: 'Code of the score.' })
  @PrimaryColumn('text')
  code!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'In the unit of the score. Null: see absence; never zero for missing.',
  })
  @Column('numeric', { nullable: true })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'INSUFFICIENT, NOT_APPLICABLE, NOT_DONE or MISSING.' })
  @Column('text', { nullable: true })
  absence!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason for the absence. Null: none recorded.' })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Field(() => Int, { description: 'Answers the score was computed from.' })
  @Column('smallint')
  answered!: number;

  @Field(() => Int, { description: 'Answers expected.' })
  @Column('smallint')
  expected!: number;
}
