import type { Answers } from '#libs/instruments/index';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Rater } from '../instruments/instrument.model.js';
import { RaterRelation } from './rater-relation.js';
import { Score } from './score.entity.js';

export enum Recording {
  ITEMS = 'ITEMS',
  SCORE_ONLY = 'SCORE_ONLY',
  NOT_DONE = 'NOT_DONE',
}
registerEnumType(Recording, {
  name: 'Recording',
  description: 'How much of an assessment was recorded.',
  valuesMap: {
    ITEMS: { description: 'Every answer; scores are computed from them.' },
    SCORE_ONLY: { description: 'A total without its answers.' },
    NOT_DONE: { description: 'Nothing, for a stated reason.' },
  },
});

export enum AssessmentStatus {
  DRAFT = 'DRAFT',
  COMPLETED = 'COMPLETED',
  SIGNED = 'SIGNED',
  SUPERSEDED = 'SUPERSEDED',
  VOIDED = 'VOIDED',
}
registerEnumType(AssessmentStatus, {
  name: 'AssessmentStatus',
  description: 'What became of one version of an assessment. Only completed and signed ones count.',
  valuesMap: {
    DRAFT: { description: 'Not finished; may still be edited.' },
    COMPLETED: { description: 'Finished; changed by making the next version.' },
    SIGNED: { description: 'Locked under at least one signature.' },
    SUPERSEDED: { description: 'A later version took its place.' },
    VOIDED: { description: 'Should not have been recorded.' },
  },
});

@ObjectType({ description: 'One instrument completed once, as it stands now.' })
@Entity({ schema: 'registry', name: 'assessment' })
export class Assessment {
  @PrimaryColumn('integer')
  centreId!: number;

  @Field(() => ID, { description: 'Identifier of the assessment.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  patientId!: string;

  @Column('uuid')
  encounterId!: string;

  @Field(() => ID, { description: 'Code of the instrument.' })
  @Column('text')
  instrumentCode!: string;

  @Field(() => String, { description: 'Version of the instrument it was recorded with.' })
  @Column('text')
  instrumentVersion!: string;

  @Column('text')
  engineVersion!: string;

  @Field(() => Rater, { description: 'Who supplied the answers.' })
  @Column('text')
  rater!: Rater;

  /** The clinician who rated; null where none is recorded, or no clinician rated. */
  @Column('uuid', { name: 'rated_by', nullable: true })
  ratedById!: string | null;

  @Field(() => RaterRelation, {
    nullable: true,
    description: 'How the caregiver who answered is related to the patient. Null: not recorded, or no caregiver.',
  })
  @Column('text', { nullable: true })
  relation!: RaterRelation | null;

  @Field(() => Recording, { description: 'How much was recorded.' })
  @Column('text')
  recording!: Recording;

  @Column('jsonb', { name: 'answers', nullable: true })
  storedAnswers!: Answers | null;

  @Field(() => String, { nullable: true, description: 'NOT_APPLICABLE or NOT_DONE, when nothing was recorded.' })
  @Column('text', { nullable: true })
  absence!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was not done.' })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Field(() => Int, { description: 'Counts from 1; name it in whatever is to change the assessment.' })
  @Column('integer')
  version!: number;

  @Field(() => AssessmentStatus, { description: 'What became of it.' })
  @Column('text')
  status!: AssessmentStatus;

  @Field(() => [Score], { description: 'Scores of the instrument, computed or recorded.' })
  scores!: readonly Score[];
}
