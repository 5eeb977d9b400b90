import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AssessmentStatus, Recording } from '../encounters/assessment.entity.js';
import { ItemAnswer } from '../encounters/assessments.resolver.js';
import { Score } from '../encounters/score.entity.js';
import { Rater } from '../instruments/instrument.model.js';

export enum VersionChange {
  AMENDED = 'AMENDED',
  UNLOCKED = 'UNLOCKED',
  VOIDED = 'VOIDED',
}
registerEnumType(VersionChange, {
  name: 'VersionChange',
  description: 'What was done to an assessment after it was recorded.',
  valuesMap: {
    AMENDED: { description: 'Something in it was put right, for a stated reason.' },
    UNLOCKED: { description: 'A signed version was opened for correction: the same content again, unsigned.' },
    VOIDED: { description: 'It should not have been recorded; it counts nowhere.' },
  },
});

export enum AmendmentCategory {
  ENTRY_ERROR = 'ENTRY_ERROR',
  OMISSION = 'OMISSION',
  NEW_INFORMATION = 'NEW_INFORMATION',
  WRONG_RATER = 'WRONG_RATER',
  OTHER = 'OTHER',
}
registerEnumType(AmendmentCategory, {
  name: 'AmendmentCategory',
  description: 'Why an assessment was amended, in kind.',
  valuesMap: {
    ENTRY_ERROR: { description: 'The form or the person said something else than was entered.' },
    OMISSION: { description: 'Something that had been answered was left out.' },
    NEW_INFORMATION: { description: 'Something became known after the visit.' },
    WRONG_RATER: { description: 'Somebody else had supplied the answers.' },
    OTHER: { description: 'None of these; the reason says it.' },
  },
});

export enum VoidingCategory {
  WRONG_PATIENT = 'WRONG_PATIENT',
  WRONG_VISIT = 'WRONG_VISIT',
  DUPLICATE = 'DUPLICATE',
  NOT_PERFORMED = 'NOT_PERFORMED',
  OTHER = 'OTHER',
}
registerEnumType(VoidingCategory, {
  name: 'VoidingCategory',
  description: 'Why an assessment was voided, in kind.',
  valuesMap: {
    WRONG_PATIENT: { description: 'It was made of another patient.' },
    WRONG_VISIT: { description: 'It was made at another visit of the patient.' },
    DUPLICATE: { description: 'It is recorded elsewhere already.' },
    NOT_PERFORMED: { description: 'It was never made.' },
    OTHER: { description: 'None of these; the reason says it.' },
  },
});

@ObjectType({ description: 'One field that differs from the version before.' })
export class FieldChange {
  @Field(() => String, {
    description: 'Name of the field; an answer as answers.<key>, a score as scores.<code>.',
  })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What it said. Null: nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it says. Null: nothing any more.' })
  after!: string | null;
}

@ObjectType({ description: 'One version of an assessment, as it was when it stood.' })
export class AssessmentVersion {
  @Field(() => Int, { description: 'Counts from 1.' })
  version!: number;

  @Field(() => AssessmentStatus, { description: 'What became of it.' })
  status!: AssessmentStatus;

  @Field(() => ID, { description: 'Code of the instrument.' })
  instrumentCode!: string;

  @Field(() => String, { description: 'Version of the instrument it was recorded with.' })
  instrumentVersion!: string;

  @Field(() => Rater, { description: 'Who supplied the answers.' })
  rater!: Rater;

  @Field(() => Recording, { description: 'How much was recorded.' })
  recording!: Recording;

  @Field(() => [ItemAnswer], { description: 'Empty when only a total was recorded, or nothing.' })
  answers!: readonly ItemAnswer[];

  @Field(() => String, { nullable: true, description: 'NOT_APPLICABLE or NOT_DONE, when nothing was recorded.' })
  absence!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was not done.' })
  reason!: string | null;

  @Field(() => [Score], { description: 'Scores of this version.' })
  scores!: readonly Score[];

  @Field(() => VersionChange, { nullable: true, description: 'The act that made it. Null: recorded so.' })
  change!: VersionChange | null;

  @Field(() => AmendmentCategory, { nullable: true, description: 'Kind of amendment that made it.' })
  changeCategory!: AmendmentCategory | null;

  @Field(() => String, { nullable: true, description: 'Reason of the act that made it.' })
  changeReason!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  @Field(() => [FieldChange], { description: 'What differs from the version before; empty in the first.' })
  differences!: readonly FieldChange[];

  /** Person; the API shows her name. */
  recordedBy!: string;
}

@ObjectType({ description: 'That an assessment was voided.' })
export class Voiding {
  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  voidedAt!: Date;

  @Field(() => VoidingCategory, { nullable: true, description: 'Why, in kind. Null: voided before kinds were asked.' })
  category!: VoidingCategory | null;

  @Field(() => String, { description: 'Why it should not have been recorded.' })
  reason!: string;

  /** Person; the API shows her name. */
  voidedBy!: string;
}
