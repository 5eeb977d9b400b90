import type * as outcomes from '#libs/outcomes/index';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

@ObjectType({
  description: 'When a scheduled assessment counts. Days run from the first implant (day 0), both ends included.',
})
export class Window implements outcomes.FollowUpWindow {
  @Field(() => ID, { description: 'Code of the window.' })
  code!: string;

  @Field(() => String, { description: 'Name to show.' })
  label!: string;

  @Field(() => Int, { description: 'Days since the first implant.' })
  targetDay!: number;

  @Field(() => Int, { description: 'Days since the first implant.' })
  fromDay!: number;

  @Field(() => Int, { description: 'Days since the first implant.' })
  toDay!: number;

  @Field(() => Boolean, { description: 'Whether it is the window of the baseline, before the first implant.' })
  baseline!: boolean;

  @Field(() => [String], { description: 'Codes of the instruments asked for.' })
  instruments!: readonly string[];

  @Field(() => [String], { description: 'Codes of the classifiers recorded beside; they fill no window.' })
  classifiers?: readonly string[];
}

@ObjectType({ description: 'When a patient counts as a responder. Conditions that are null are not asked.' })
export class ResponderRule implements outcomes.ResponderRule {
  @Field(() => Float, { description: 'Least improvement, in score units.' })
  minImprovement!: number;

  @Field(() => Float, { nullable: true, description: 'Only patients starting at this value or worse are judged.' })
  baselineAtLeast!: number | null;

  @Field(() => Float, { nullable: true, description: 'Least improvement as a share of the baseline value, 0 to 1.' })
  minShareOfBaseline!: number | null;

  @Field(() => Float, { nullable: true, description: 'The follow-up value must not be above this.' })
  followUpAtMost!: number | null;

  @Field(() => Int, { description: 'Scheduled visits in a row at which the rule must be met.' })
  consecutiveVisits!: number;

  @Field(() => String, { description: 'The rule in words.' })
  description!: string;

  @Field(() => Boolean, { description: 'A rule of this registry, not an established threshold.' })
  provisional!: boolean;

  @Field(() => String, { description: 'Where the rule comes from.' })
  source!: string;
}

@ObjectType({ description: 'A score the protocol analyses. Title, unit and direction stand in the instrument.' })
export class ProtocolScore implements outcomes.ProtocolScore {
  @Field(() => ID, { description: 'Code of the score.' })
  scoreCode!: string;

  @Field(() => String, { description: 'Code of the instrument that gives the score.' })
  instrumentCode!: string;

  comparability?: string;

  @Field(() => ResponderRule, { description: 'When a patient counts as a responder.' })
  responder!: ResponderRule;
}

@ObjectType({ description: 'A kind of complication.' })
export class ComplicationType implements outcomes.ComplicationType {
  @Field(() => ID, { description: 'Code of the complication type.' })
  code!: string;

  @Field(() => String, { description: 'Name to show.' })
  label!: string;

  @Field(() => String, { description: 'Code of the category.' })
  category!: string;

  @Field(() => String, { description: 'Name of the category to show.' })
  categoryLabel!: string;

  @Field(() => Boolean, { description: 'Needs immediate attention.' })
  sentinel!: boolean;

  @Field(() => Boolean, { description: 'Counts as infection of the device.' })
  infection!: boolean;
}

export enum OngoingUntil {
  LAST_CONTACT = 'LAST_CONTACT',
  DATA_LOCK = 'DATA_LOCK',
}
registerEnumType(OngoingUntil, {
  name: 'OngoingUntil',
  description: 'Where the clock of a patient still in follow-up stops.',
  valuesMap: {
    LAST_CONTACT: { description: 'At the last contact.' },
    DATA_LOCK: { description: 'On the day of the data lock.' },
  },
});

@ObjectType({ description: 'How long a patient counts as followed.' })
export class ExposureRule implements outcomes.ExposureRule {
  @Field(() => OngoingUntil, { description: 'Where the clock of a patient still in follow-up stops.' })
  ongoingUntil!: `${OngoingUntil}`;

  @Field(() => Int, {
    nullable: true,
    description: 'Months without contact after which a patient counts as lost since the last one. Null: never.',
  })
  lostAfterMonths!: number | null;
}

@ObjectType({ description: 'What the registry has agreed to collect and how it judges it; versioned, never edited.' })
export class Protocol {
  @Field(() => ID, { description: 'Code of the protocol.' })
  code!: string;

  @Field(() => String, { description: 'Version; a change makes a new one.' })
  version!: string;

  @Field(() => String, { description: 'Name to show.' })
  title!: string;

  @Field(() => String, { description: 'What it is for.' })
  description!: string;

  @Field(() => [Window], { description: 'Baseline first, then by day.' })
  windows!: readonly Window[];

  @Field(() => [ProtocolScore], { description: 'Scores it analyses, with their responder rules.' })
  scores!: readonly ProtocolScore[];

  @Field(() => [ComplicationType], { description: 'Complication taxonomy.' })
  complicationTypes!: readonly ComplicationType[];

  @Field(() => ExposureRule, { description: 'How long a patient counts as followed.' })
  exposure!: ExposureRule;

  @Field(() => [String], { description: 'Codes of the instruments that may be added to any visit.' })
  optional?: readonly string[];

  classifierCauses?: readonly outcomes.ClassifierCauses[];
}
