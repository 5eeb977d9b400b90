import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ProtocolScore, Window } from '../protocol/protocol.model.js';
import { Interval, Proportion } from './interval.model.js';
import { Population } from './population.model.js';

@ObjectType({ description: 'How many patients had a value.' })
export class ValueCount {
  @Field(() => Float, { description: 'Improvement in score units; positive is better.' })
  value!: number;

  @Field(() => Int, { description: 'Patients with this value.' })
  count!: number;
}

@ObjectType({
  description: 'Change of one score from baseline to one window. Improvements are in score units; positive is better.',
})
export class WindowOutcome {
  @Field(() => Window, { description: 'The follow-up window.' })
  window!: Window;

  @Field(() => Int, { description: 'Implanted patients of the cohort.' })
  nPatients!: number;

  @Field(() => Int, { description: 'Patients with a baseline value.' })
  nBaseline!: number;

  @Field(() => Int, { description: 'Patients with a value in the window.' })
  nFollowUp!: number;

  @Field(() => Int, { description: 'Patients with both, comparable: same instrument, same kind of rater.' })
  nPaired!: number;

  @Field(() => Int, { description: 'Patients who were alive, in follow-up and had a system when the window closed.' })
  nExpected!: number;

  @Field(() => Int, { description: 'Of these, with a value in the window.' })
  nRecordedOfExpected!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share, 0 to 1: recorded of expected. Null when none was expected.',
  })
  completeness!: number | null;

  @Field(() => Float, { nullable: true, description: 'Score units. Null without pairs.' })
  meanImprovement!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard deviation, score units. Null with fewer than two pairs.',
  })
  sd!: number | null;

  @Field(() => Float, { nullable: true, description: 'Standard error of the mean, score units.' })
  se!: number | null;

  @Field(() => Interval, { nullable: true, description: 't interval of the mean.' })
  interval!: Interval | null;

  @Field(() => Float, { nullable: true, description: 'Score units; quantiles are of type 7.' })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower quartile, score units.' })
  q1!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper quartile, score units.' })
  q3!: number | null;

  @Field(() => Int, { description: 'Paired patients who improved at all.' })
  improved!: number;

  @Field(() => Int, { description: 'Paired patients without any change.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Paired patients who worsened at all.' })
  worsened!: number;

  @Field(() => Proportion, { description: 'Responders among the paired patients whose response can be judged.' })
  responders!: Proportion;

  @Field(() => Proportion, {
    description:
      'The same responders among all with a baseline the rule asks for: whoever has no comparable value, or has not come this far, counts as non-responder.',
  })
  respondersOfBaseline!: Proportion;

  @Field(() => Int, { description: 'Paired patients who started outside what the responder rule asks for.' })
  belowResponderBaseline!: number;

  @Field(() => [ValueCount], {
    description:
      'How often each improvement occurred, from worst to best. Own centre only; empty for any other cohort.',
  })
  distribution!: readonly ValueCount[];
}

@ObjectType({ description: 'One score through the windows that ask for it.' })
export class ScoreOutcome {
  @Field(() => ProtocolScore, { description: 'The score and its responder rule.' })
  score!: ProtocolScore;

  @Field(() => [String], { description: 'Versions of the instrument the values were recorded with.' })
  instrumentVersions!: readonly string[];

  @Field(() => [WindowOutcome], {
    description:
      'Follow-up windows in order. Beyond the own centre, and with conditions or an earlier data lock, without those in which one to four patients were paired.',
  })
  windows!: readonly WindowOutcome[];
}

@ObjectType({ description: 'Change from baseline by window, for every score of the protocol.' })
export class Outcomes {
  @Field(() => Population, { description: 'Whom the outcomes are about.' })
  population!: Population;

  @Field(() => [ScoreOutcome], { description: 'Every score of the protocol, in its order.' })
  scores!: readonly ScoreOutcome[];
}
