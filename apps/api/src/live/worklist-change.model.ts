import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Something was recorded at the own centre. Says neither of whom nor what was measured: whoever wants to know asks again.',
})
export class WorklistChange {
  @Field(() => GraphQLISODateTime, { description: 'When the registry told of it, UTC.' })
  at!: Date;

  @Field(() => [String], {
    description:
      'What was done, in words: "refill recorded". Empty when the line was down and anything may have changed.',
  })
  acts!: readonly string[];
}
