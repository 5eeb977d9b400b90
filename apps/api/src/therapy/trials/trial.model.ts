import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { LimitReason } from '../../plausibility.js';

export enum TrialRoute {
  LP_BOLUS = 'LP_BOLUS',
  EXTERNAL_CATHETER = 'EXTERNAL_CATHETER',
}
registerEnumType(TrialRoute, {
  name: 'TrialRoute',
  description: 'How the drug is given in a screening trial.',
  valuesMap: {
    LP_BOLUS: { description: 'Single boluses by lumbar puncture.' },
    EXTERNAL_CATHETER: { description: 'Through an external catheter.' },
  },
});

export enum TrialCriterion {
  MEAN_LOWER_LIMB_FALL_1 = 'MEAN_LOWER_LIMB_FALL_1',
  TWO_POINTS_ASHWORTH_OR_PENN = 'TWO_POINTS_ASHWORTH_OR_PENN',
  GOAL_BASED = 'GOAL_BASED',
}
registerEnumType(TrialCriterion, {
  name: 'TrialCriterion',
  description: 'What a response to the trial was judged by.',
  valuesMap: {
    MEAN_LOWER_LIMB_FALL_1: { description: 'The mean lower-limb grade falls by 1.0 or more; the default.' },
    TWO_POINTS_ASHWORTH_OR_PENN: { description: 'Ashworth or Penn score falls by 2 points or more.' },
    GOAL_BASED: { description: 'A goal agreed beforehand was reached.' },
  },
});

export enum TrialConclusion {
  POSITIVE = 'POSITIVE',
  NEGATIVE = 'NEGATIVE',
  INCONCLUSIVE = 'INCONCLUSIVE',
  ABORTED = 'ABORTED',
  POSITIVE_TONE_NEGATIVE_FUNCTION = 'POSITIVE_TONE_NEGATIVE_FUNCTION',
}
registerEnumType(TrialConclusion, {
  name: 'TrialConclusion',
  description: 'What a screening trial showed.',
  valuesMap: {
    POSITIVE: { description: 'The response was as wished for.' },
    NEGATIVE: { description: 'No sufficient response.' },
    INCONCLUSIVE: { description: 'Neither can be said.' },
    ABORTED: { description: 'Ended before it could show anything.' },
    POSITIVE_TONE_NEGATIVE_FUNCTION: { description: 'Tone fell, and with it a useful function was lost.' },
  },
});

export enum TrialDecider {
  TEAM = 'TEAM',
  CLINICIAN = 'CLINICIAN',
  PATIENT = 'PATIENT',
  FAMILY = 'FAMILY',
}
registerEnumType(TrialDecider, {
  name: 'TrialDecider',
  description: 'Whose decision the conclusion is.',
  valuesMap: {
    TEAM: { description: 'The team together with patient or family.' },
    CLINICIAN: { description: 'The clinician in charge.' },
    PATIENT: { description: 'The patient.' },
    FAMILY: { description: 'Those who decide for the patient.' },
  },
});

@ObjectType({ description: 'One screening trial: test boluses before an implant, and what they showed.' })
export class Trial {
  centreId!: number;

  patientId!: string;

  @Field(() => ID, { description: 'Identifier of the trial.' })
  id!: string;

  @Field(() => CalendarDay, { description: 'Day it started.' })
  startedOn!: string;

  @Field(() => TrialRoute, { description: 'How the drug is given.' })
  route!: TrialRoute;

  @Field(() => TrialCriterion, {
    nullable: true,
    description: 'What the response was judged by. Null: not judged yet.',
  })
  criterion!: TrialCriterion | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the criterion was met, as the clinician decided. Null: not judged.',
  })
  criterionMet!: boolean | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was concluded. Null: open.' })
  concludedOn!: string | null;

  @Field(() => TrialConclusion, { nullable: true, description: 'What it showed. Null: open.' })
  conclusion!: TrialConclusion | null;

  @Field(() => TrialDecider, { nullable: true, description: 'Whose decision it was. Null: not recorded.' })
  decidedBy!: TrialDecider | null;

  @Field(() => String, { nullable: true, description: 'Remark. Null: none.' })
  note!: string | null;

  @Field(() => [LimitReason], { description: 'Why something unusual was right; mostly empty.' })
  reasons!: LimitReason[];

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  recordedBy!: string;

  @Field(() => Int, { description: 'Counts the edits of the record from 1; an edit says which one it was made of.' })
  version!: number;
}
