import type * as outcomes from '#libs/outcomes/index';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Confidence interval, in the unit of its estimate.' })
export class Interval implements outcomes.NamedInterval {
  @Field(() => Float)
  lower!: number;

  @Field(() => Float)
  upper!: number;

  @Field(() => Float, { description: 'Share, 0 to 1.' })
  confidence!: number;

  @Field(() => String)
  method!: string;
}

@ObjectType({ description: 'A share with its counts. Estimate and intervals are shares, 0 to 1; null when n is 0.' })
export class Proportion implements outcomes.Proportion {
  @Field(() => Int)
  x!: number;

  @Field(() => Int)
  n!: number;

  @Field(() => Float, { nullable: true, description: 'x / n.' })
  estimate!: number | null;

  @Field(() => Interval, { nullable: true, description: 'Wilson score interval, for display.' })
  wilson!: Interval | null;

  @Field(() => Interval, { nullable: true, description: 'Clopper–Pearson: never covers less than promised.' })
  exact!: Interval | null;
}
