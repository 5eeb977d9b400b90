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

registerEnumType(Domain, { name: 'Domain', description: 'What an instrument measures.' });
registerEnumType(Rater, {
  name: 'Rater',
  description: 'Who supplied the answers. Series of different raters are never mixed.',
});
registerEnumType(Direction, { name: 'Direction', description: 'Which way a score improves.' });

@ObjectType()
export class AgeRange {
  @Field(() => Int, { nullable: true, description: 'Months; null: no lower end.' })
  minMonths!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months; null: no upper end.' })
  maxMonths!: number | null;

  @Field(() => Boolean, { description: 'Outside a hard range an assessment is refused, outside a soft one flagged.' })
  hard!: boolean;
}

@ObjectType()
export class Licence {
  @Field(() => String)
  status!: string;

  @Field(() => String, { nullable: true })
  holder!: string | null;

  @Field(() => Boolean, { description: 'Whether item wording may be shown.' })
  textShippable!: boolean;

  @Field(() => String)
  evidence!: string;
}

@ObjectType()
export class EnableWhen {
  @Field(() => String)
  linkId!: string;

  @Field(() => Float)
  scoreGreaterThan!: number;
}

@ObjectType({ description: 'An allowed answer.' })
export class InstrumentOption {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Float, { nullable: true, description: 'Points; null for reasons and choices no score reads.' })
  score!: number | null;

  @Field(() => String, { description: 'SCORE, NOT_APPLICABLE or NOT_DONE.' })
  kind!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Boolean)
  reasonRequired!: boolean;
}

@ObjectType({ description: 'A cell of a grid: one muscle group on one side.' })
export class InstrumentCell {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  group!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'L or R.' })
  side!: string;

  @Field(() => String, { description: 'LOWER_LIMB or UPPER_LIMB.' })
  region!: string;

  @Field(() => Boolean, { description: 'Whether the cell belongs to the core set that is scored.' })
  core!: boolean;
}

@ObjectType()
export class InstrumentItem {
  @Field(() => String)
  linkId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'CHOICE, INTEGER, DECIMAL or GRADE_GRID.' })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Unit of a number.' })
  unit!: string | null;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => Float, { nullable: true })
  min!: number | null;

  @Field(() => Float, { nullable: true })
  max!: number | null;

  @Field(() => Float, { nullable: true })
  step!: number | null;

  @Field(() => EnableWhen, { nullable: true, description: 'Asked only when another item scores above a value.' })
  enableWhen!: EnableWhen | null;

  @Field(() => [InstrumentOption])
  options!: readonly InstrumentOption[];

  @Field(() => [InstrumentCell])
  cells!: readonly InstrumentCell[];
}

@ObjectType({ description: 'How answers become a number.' })
export class ScoreDefinition {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  shortTitle!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => String, { description: 'SUM, MEAN, MEAN_OF_GROUPS, PASS or GAS_T.' })
  op!: string;

  @Field(() => [String], { description: 'Keys of the answers it reads.' })
  over!: readonly string[];

  @Field(() => [Float], { description: 'Lowest and highest value, in its unit.' })
  range!: readonly number[];

  @Field(() => Direction)
  direction!: Direction;

  @Field(() => Int)
  decimals!: number;

  @Field(() => Int, { nullable: true })
  minAnswered!: number | null;

  @Field(() => Float, { nullable: true })
  minFraction!: number | null;

  @Field(() => Boolean, { description: 'Few levels: the median is shown before the mean.' })
  ordinal!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'How a mean must be called. Null on an ordinal score: it is never averaged.',
  })
  meanLabel!: string | null;

  @Field(() => Boolean)
  primary!: boolean;
}

@ObjectType()
export class Threshold {
  @Field(() => String)
  scoreCode!: string;

  @Field(() => String, { description: 'MCID, RESPONDER or CUT.' })
  kind!: string;

  @Field(() => Float, { nullable: true, description: 'In units of improvement; null: none established.' })
  value!: number | null;

  @Field(() => String)
  unit!: string;

  @Field(() => String)
  population!: string;

  @Field(() => String)
  method!: string;

  @Field(() => String)
  source!: string;

  @Field(() => Boolean)
  provisional!: boolean;
}

@ObjectType({ description: 'Code of an item or score in another terminology.' })
export class Binding {
  @Field(() => String)
  system!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  target!: string;
}

@ObjectType({ description: 'A measure, as published, immutable, versioned data.' })
export class Instrument implements InstrumentDefinition {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  version!: string;

  @Field(() => String)
  status!: InstrumentDefinition['status'];

  @Field(() => String)
  title!: string;

  @Field(() => String)
  shortTitle!: string;

  @Field(() => Domain)
  domain!: Domain;

  @Field(() => String, { description: 'OUTCOME, CLASSIFIER or SAFETY.' })
  role!: InstrumentDefinition['role'];

  @Field(() => [Rater])
  raters!: readonly Rater[];

  @Field(() => AgeRange)
  age!: AgeRange;

  @Field(() => String, { description: 'ISO 8601 period, AT_EXAM, TODAY, SINCE_IMPLANT or NOT_STATED.' })
  recall!: string;

  @Field(() => String, { nullable: true })
  instruction!: string | null;

  @Field(() => String, { nullable: true, description: 'A warning to show wherever it is used.' })
  validity!: string | null;

  @Field(() => Licence)
  licence!: InstrumentDefinition['licence'];

  @Field(() => Boolean, { description: 'Has no items: only totals can be recorded.' })
  scoreOnly!: boolean;

  @Field(() => [InstrumentItem])
  items!: InstrumentDefinition['items'];

  @Field(() => [ScoreDefinition])
  scores!: InstrumentDefinition['scores'];

  @Field(() => [Threshold])
  thresholds!: InstrumentDefinition['thresholds'];

  @Field(() => String, { description: 'Scores are compared inside one group only.' })
  comparability!: string;

  @Field(() => [Binding])
  bindings!: InstrumentDefinition['bindings'];
}
