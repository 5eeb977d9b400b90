import { directions, domains, raters, type InstrumentDefinition } from '#libs/instruments/index';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

const enumOf = <T extends string>(values: readonly T[]): { [K in T]: K } =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const Domain = enumOf(domains);
export const Rater = enumOf(raters);
export const Direction = enumOf(directions);
export type Domain = (typeof domains)[number];
export type Rater = (typeof raters)[number];
export type Direction = (typeof directions)[number];

registerEnumType(Domain, {
  name: 'Domain',
  description: 'What an instrument measures.',
  valuesMap: {
    CAREGIVING: { description: 'Ease and burden of care.' },
    CLASSIFIER: { description: 'Level of function, to describe patients rather than measure change.' },
    GAIT: { description: 'Walking.' },
    GLOBAL: { description: 'Overall change.' },
    GOAL: { description: 'Attainment of agreed goals.' },
    PAIN: { description: 'Pain.' },
    QOL: { description: 'Quality of life.' },
    SITTING: { description: 'Sitting.' },
    SLEEP: { description: 'Sleep.' },
    SPASM: { description: 'Spasms.' },
    TONE: { description: 'Muscle tone: resistance to passive movement.' },
    TRANSFER: { description: 'Moving from one place to another, such as bed to chair.' },
  },
});
registerEnumType(Rater, {
  name: 'Rater',
  description: 'Who supplied the answers. Series of different raters are never mixed.',
  valuesMap: {
    CAREGIVER_PROXY: { description: 'Caregiver about the patient.' },
    CAREGIVER_SELF: { description: 'Caregiver about self.' },
    CLINICIAN: { description: 'Clinician about the patient.' },
    PATIENT: { description: 'Patient about self.' },
  },
});
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which way a score improves.',
  valuesMap: {
    HIGHER_IS_BETTER: { description: 'A rise is an improvement.' },
    LOWER_IS_BETTER: { description: 'A fall is an improvement.' },
  },
});

@ObjectType({ description: 'Published age range of an instrument.' })
export class AgeRange {
  @Field(() => Int, { nullable: true, description: 'Months; null: no lower end.' })
  minMonths!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months; null: no upper end.' })
  maxMonths!: number | null;

  @Field(() => Boolean, { description: 'Outside a hard range an assessment is refused, outside a soft one flagged.' })
  hard!: boolean;
}

@ObjectType({ description: 'Terms of use of an instrument.' })
export class Licence {
  @Field(() => String, { description: 'FREE, FREE_WITH_CITATION, PERMISSION or LICENSED.' })
  status!: string;

  @Field(() => String, { nullable: true, description: 'Who holds the rights. Null: nobody or not known.' })
  holder!: string | null;

  @Field(() => Boolean, { description: 'Whether item wording may be shown.' })
  textShippable!: boolean;

  @Field(() => String, { description: 'Where the terms are stated.' })
  evidence!: string;
}

@ObjectType({ description: 'Condition under which an item is asked.' })
export class EnableWhen {
  @Field(() => String, { description: 'The other item, by its linkId.' })
  linkId!: string;

  @Field(() => Float, { description: 'Points its answer must exceed.' })
  scoreGreaterThan!: number;
}

@ObjectType({ description: 'An allowed answer.' })
export class InstrumentOption {
  @Field(() => String, { description: 'Raw code to record.' })
  code!: string;

  @Field(() => String, { description: 'Wording to show.' })
  label!: string;

  @Field(() => Float, { nullable: true, description: 'Points; null for reasons and choices no score reads.' })
  score!: number | null;

  @Field(() => String, { description: 'SCORE, NOT_APPLICABLE or NOT_DONE.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The one reason this code stands for, such as MEDICAL_OR_SAFETY. Null: none.',
  })
  reason!: string | null;

  @Field(() => Boolean, { description: 'Whether a reason must be recorded with it.' })
  reasonRequired!: boolean;
}

@ObjectType({ description: 'A cell of a grid: one muscle group on one side.' })
export class InstrumentCell {
  @Field(() => String, { description: 'Code of the cell in its grid.' })
  code!: string;

  @Field(() => String, { description: 'Muscle group.' })
  group!: string;

  @Field(() => String, { description: 'Name to show.' })
  label!: string;

  @Field(() => String, { description: 'L or R.' })
  side!: string;

  @Field(() => String, { description: 'LOWER_LIMB or UPPER_LIMB.' })
  region!: string;

  @Field(() => Boolean, { description: 'Whether the cell belongs to the core set that is scored.' })
  core!: boolean;
}

@ObjectType({ description: 'One question of an instrument.' })
export class InstrumentItem {
  @Field(() => String, { description: 'Identifier of the item in its instrument.' })
  linkId!: string;

  @Field(() => String, { description: 'Wording to show.' })
  label!: string;

  @Field(() => String, { description: 'CHOICE, MULTIPLE_CHOICE, INTEGER, DECIMAL, GRADE_GRID or NUMBER_GRID.' })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Unit of a number.' })
  unit!: string | null;

  @Field(() => Boolean, { description: 'Whether it must be answered.' })
  required!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Lowest number allowed, in the unit of the item. Null: no limit or no number.',
  })
  min!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Highest number allowed, in the unit of the item. Null: no limit or no number.',
  })
  max!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Step between allowed numbers, in the unit of the item. Null: any or no number.',
  })
  step!: number | null;

  @Field(() => EnableWhen, { nullable: true, description: 'Asked only when another item scores above a value.' })
  enableWhen!: EnableWhen | null;

  @Field(() => [InstrumentOption], {
    description:
      'Choices and GRADE_GRID: every allowed code. Numbers and NUMBER_GRID: only codes that are no number. A MULTIPLE_CHOICE is recorded as the codes chosen, in this order, a space between.',
  })
  options!: readonly InstrumentOption[];

  @Field(() => [InstrumentCell], { description: 'Cells of a grid; empty for any other type.' })
  cells!: readonly InstrumentCell[];
}

@ObjectType({ description: 'How answers become a number.' })
export class ScoreDefinition {
  @Field(() => ID, { description: 'Code of the score.' })
  code!: string;

  @Field(() => String, { description: 'Full name.' })
  title!: string;

  @Field(() => String, { description: 'Short name to show.' })
  shortTitle!: string;

  @Field(() => String, { description: 'Unit of the score.' })
  unit!: string;

  @Field(() => String, { description: 'SUM, MEAN, MEAN_OF_GROUPS, MEAN_OF_SIDE, MEAN_OF_DIFFERENCES, PASS or GAS_T.' })
  op!: string;

  @Field(() => [String], { description: 'Keys of the answers it reads.' })
  over!: readonly string[];

  @Field(() => [Float], { description: 'Lowest and highest value, in its unit.' })
  range!: readonly number[];

  @Field(() => Direction, { description: 'Which way it improves.' })
  direction!: Direction;

  @Field(() => Int, { description: 'Decimals to show of a value.' })
  decimals!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Least number of answers needed. Null with minFraction null: every answer is needed.',
  })
  minAnswered!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Least share, 0 to 1, of the answers expected; what is not applicable leaves the denominator.',
  })
  minFraction!: number | null;

  @Field(() => Boolean, { description: 'Few levels: the median is shown before the mean.' })
  ordinal!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'How a mean must be called. Null on an ordinal score: it is never averaged.',
  })
  meanLabel!: string | null;

  @Field(() => Boolean, { description: 'The score analyses use by default.' })
  primary!: boolean;
}

@ObjectType({ description: 'A value from which a change or score counts as meaningful.' })
export class Threshold {
  @Field(() => String, { description: 'Code of the score it is for.' })
  scoreCode!: string;

  @Field(() => String, { description: 'MCID, RESPONDER or CUT.' })
  kind!: string;

  @Field(() => Float, { nullable: true, description: 'In units of improvement; null: none established.' })
  value!: number | null;

  @Field(() => String, { description: 'Unit of the value.' })
  unit!: string;

  @Field(() => String, { description: 'To whom it applies.' })
  population!: string;

  @Field(() => String, { description: 'How it was found or is applied.' })
  method!: string;

  @Field(() => String, { description: 'Where it comes from.' })
  source!: string;

  @Field(() => Boolean, { description: 'Not an established threshold.' })
  provisional!: boolean;
}

@ObjectType({ description: 'Code of an item or score in another terminology.' })
export class Binding {
  @Field(() => String, { description: 'URI of the terminology.' })
  system!: string;

  @Field(() => String, { description: 'Code in that terminology.' })
  code!: string;

  @Field(() => String, { description: 'linkId or score code the external code stands for.' })
  target!: string;
}

@ObjectType({ description: 'A measure, as published, immutable, versioned data.' })
export class Instrument implements InstrumentDefinition {
  @Field(() => ID, { description: 'Code of the instrument.' })
  code!: string;

  @Field(() => String, {
    description: 'MAJOR.MINOR.PATCH: major for any change of item, option, score, recall or direction.',
  })
  version!: string;

  @Field(() => String, { description: 'DRAFT, PUBLISHED or RETIRED.' })
  status!: InstrumentDefinition['status'];

  @Field(() => String, { description: 'Full name.' })
  title!: string;

  @Field(() => String, { description: 'Short name to show.' })
  shortTitle!: string;

  @Field(() => Domain, { description: 'What it measures.' })
  domain!: Domain;

  @Field(() => String, { description: 'OUTCOME, CLASSIFIER or SAFETY.' })
  role!: InstrumentDefinition['role'];

  @Field(() => [Rater], { description: 'Who may supply the answers.' })
  raters!: readonly Rater[];

  @Field(() => AgeRange, { description: 'Published age range.' })
  age!: AgeRange;

  @Field(() => String, { description: 'ISO 8601 period, AT_EXAM, TODAY, SINCE_IMPLANT or NOT_STATED.' })
  recall!: string;

  @Field(() => String, { nullable: true, description: 'How to ask or examine. Null: none.' })
  instruction!: string | null;

  @Field(() => String, { nullable: true, description: 'A warning to show wherever it is used.' })
  validity!: string | null;

  @Field(() => Licence, { description: 'Terms of use.' })
  licence!: InstrumentDefinition['licence'];

  @Field(() => Boolean, { description: 'Has no items: only totals can be recorded.' })
  scoreOnly!: boolean;

  @Field(() => [InstrumentItem], { description: 'Questions in order; empty when only totals can be recorded.' })
  items!: InstrumentDefinition['items'];

  @Field(() => [ScoreDefinition], { description: 'Scores it gives.' })
  scores!: InstrumentDefinition['scores'];

  @Field(() => [Threshold], { description: 'Thresholds of its scores.' })
  thresholds!: InstrumentDefinition['thresholds'];

  @Field(() => String, { description: 'Scores are compared inside one group only.' })
  comparability!: string;

  @Field(() => [Binding], { description: 'Codes in other terminologies.' })
  bindings!: InstrumentDefinition['bindings'];
}
