import type * as outcomes from '#libs/outcomes/index';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Confidence interval, in the unit of its estimate.' })
export class Interval implements outcomes.NamedInterval {
  @Field(() => Float, { description: 'Lower end.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end.' })
  upper!: number;

  @Field(() => Float, { description: 'Share, 0 to 1.' })
  confidence!: number;

  @Field(() => String, { description: 'How it was computed.' })
  method!: string;
}

@ObjectType({ description: 'A share with its counts. Estimate and intervals are shares, 0 to 1; null when n is 0.' })
export class Proportion implements outcomes.Proportion {
  @Field(() => Int, { description: 'Numerator: how many of n met the condition.' })
  x!: number;

  @Field(() => Int, { description: 'Denominator: how many were counted.' })
  n!: number;

  @Field(() => Float, { nullable: true, description: 'x / n.' })
  estimate!: number | null;

  @Field(() => Interval, { nullable: true, description: 'Wilson score interval, for display.' })
  wilson!: Interval | null;

  @Field(() => Interval, { nullable: true, description: 'Clopper–Pearson: never covers less than promised.' })
  exact!: Interval | null;
}
