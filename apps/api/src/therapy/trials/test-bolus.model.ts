import type { Answers } from '#libs/instruments/index';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LimitReason } from '../../plausibility.js';

export enum BolusAdverse {
  NONE = 'NONE',
  EVENTS = 'EVENTS',
  NOT_ASKED = 'NOT_ASKED',
}
registerEnumType(BolusAdverse, {
  name: 'BolusAdverse',
  description: 'Answer to "any adverse event after this bolus?". Events themselves are recorded as complications.',
  valuesMap: {
    NONE: { description: 'Watched for; none.' },
    EVENTS: { description: 'There were events.' },
    NOT_ASKED: { description: 'Not asked; says nothing about events.' },
  },
});

export enum TrialFunction {
  BETTER = 'BETTER',
  SAME = 'SAME',
  WORSE = 'WORSE',
  LOST = 'LOST',
}
registerEnumType(TrialFunction, {
  name: 'TrialFunction',
  description: 'Useful function after a bolus, compared with before it.',
  valuesMap: {
    BETTER: { description: 'Better than before.' },
    SAME: { description: 'As before.' },
    WORSE: { description: 'Worse, still possible.' },
    LOST: { description: 'A useful function was lost.' },
  },
});

@ObjectType({ description: 'One test bolus of a screening trial.' })
export class TestBolus {
  centreId!: number;

  patientId!: string;

  trialId!: string;

  @Field(() => ID, { description: 'Identifier of the bolus.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was given, UTC.' })
  givenAt!: Date;

  @Field(() => Float, { description: 'Dose, µg.' })
  doseUg!: number;

  @Field(() => Float, { nullable: true, description: 'Volume, mL. Null: not recorded.' })
  volumeMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Concentration, µg/mL. Null: not recorded.' })
  concentrationUgPerMl!: number | null;

  @Field(() => String, { nullable: true, description: 'Level of the puncture or of the tip. Null: not recorded.' })
  punctureLevel!: string | null;

  @Field(() => Float, { nullable: true, description: 'Opening pressure of the CSF, cmH2O. Null: not measured.' })
  openingPressureCmH2o!: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours observed, as stated at the end. Null: not stated yet.' })
  observedHours!: number | null;

  @Field(() => BolusAdverse, { nullable: true, description: 'Any adverse event? Null: not answered yet.' })
  adverse!: BolusAdverse | null;

  @Field(() => [LimitReason], { description: 'Why something unusual was right; mostly empty.' })
  reasons!: LimitReason[];

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  recordedBy!: string;

  @Field(() => Int, { description: 'Counts the edits of the record from 1; an edit says which one it was made of.' })
  version!: number;
}

@ObjectType({ description: 'The grade of one muscle on one side, or why there is none.' })
export class ResponseGrade {
  @Field(() => String, { description: 'Cell of the body grid, such as "hip-adductors-L".' })
  cell!: string;

  @Field(() => String, { nullable: true, description: 'Grade as given: 0, 1, 1+, 2, 3 or 4.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'NOT_APPLICABLE or NOT_DONE. Null with a grade.' })
  absence!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason for the absence. Null: none recorded.' })
  reason!: string | null;
}

@ObjectType({ description: 'How the patient was at one hour of a test bolus.' })
export class BolusResponse {
  centreId!: number;

  patientId!: string;

  bolusId!: string;

  @Field(() => ID, { description: 'Identifier of the assessment.' })
  id!: string;

  @Field(() => Float, { description: 'Hours after the bolus; 0 is before it.' })
  hours!: number;

  /** Answers of the instrument MAS; null where no grade was tried. */
  answers!: Answers | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean lower-limb grade, 0 to 5. Null: too few cells graded, or none.',
  })
  masLeMean!: number | null;

  @Field(() => Int, { nullable: true, description: 'Penn spasm frequency, 0 to 4. Null: not recorded.' })
  psfsFrequency!: number | null;

  @Field(() => TrialFunction, { nullable: true, description: 'Against before the bolus. Null: not recorded.' })
  function!: TrialFunction | null;

  @Field(() => Int, { nullable: true, description: 'Beats per minute. Null: not measured.' })
  heartRate!: number | null;

  @Field(() => Int, { nullable: true, description: 'Systolic blood pressure, mmHg. Null: not measured.' })
  systolicMmhg!: number | null;

  @Field(() => Int, { nullable: true, description: 'Diastolic blood pressure, mmHg. Null: not measured.' })
  diastolicMmhg!: number | null;

  @Field(() => Int, { nullable: true, description: 'Breaths per minute. Null: not measured.' })
  respiratoryRate!: number | null;

  @Field(() => Int, { nullable: true, description: 'Oxygen saturation, %. Null: not measured.' })
  spo2Percent!: number | null;

  @Field(() => [LimitReason], { description: 'Why something unusual was right; mostly empty.' })
  reasons!: LimitReason[];

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  recordedBy!: string;

  @Field(() => Int, { description: 'Counts the edits of the record from 1.' })
  version!: number;
}
