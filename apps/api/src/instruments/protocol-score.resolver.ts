import type { ScoreDefinition as Definition } from '#libs/instruments/index';
import { Float, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProtocolScore } from '../protocol/protocol.model.js';
import { Direction, Domain } from './instrument.model.js';
import { InstrumentsService } from './instruments.service.js';

/** What axes and tables need of a score, from its instrument. */
@Resolver(() => ProtocolScore)
export class ProtocolScoreResolver {
  constructor(private readonly instruments: InstrumentsService) {}

  @ResolveField(() => String, { description: 'Full name of the score.' })
  title(@Parent() score: ProtocolScore): string {
    return this.definition(score).title;
  }

  @ResolveField(() => String, { description: 'Short name to show.' })
  shortTitle(@Parent() score: ProtocolScore): string {
    return this.definition(score).shortTitle;
  }

  @ResolveField(() => String, { description: 'Title of the instrument.' })
  instrumentTitle(@Parent() { instrumentCode }: ProtocolScore): string {
    return this.instruments.find(instrumentCode).title;
  }

  @ResolveField(() => String, { nullable: true, description: 'A warning to show wherever it is used.' })
  validity(@Parent() { instrumentCode }: ProtocolScore): string | null {
    return this.instruments.find(instrumentCode).validity;
  }

  @ResolveField(() => Domain, { description: 'What the instrument measures.' })
  domain(@Parent() { instrumentCode }: ProtocolScore): Domain {
    return this.instruments.find(instrumentCode).domain;
  }

  @ResolveField(() => String, { description: 'Unit of the score.' })
  unit(@Parent() score: ProtocolScore): string {
    return this.definition(score).unit;
  }

  @ResolveField(() => [Float], { description: 'Lowest and highest value.' })
  range(@Parent() score: ProtocolScore): readonly number[] {
    return this.definition(score).range;
  }

  @ResolveField(() => Direction, { description: 'Which way the score improves.' })
  direction(@Parent() score: ProtocolScore): Direction {
    return this.definition(score).direction;
  }

  @ResolveField(() => Int, { description: 'Decimals to show of a value.' })
  decimals(@Parent() score: ProtocolScore): number {
    return this.definition(score).decimals;
  }

  @ResolveField(() => Boolean, { description: 'Few levels: the median is shown before the mean.' })
  ordinal(@Parent() score: ProtocolScore): boolean {
    return this.definition(score).ordinal;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'How a mean must be called; null on an ordinal score: never averaged.',
  })
  meanLabel(@Parent() score: ProtocolScore): string | null {
    return this.definition(score).meanLabel;
  }

  private definition({ instrumentCode, scoreCode }: ProtocolScore): Definition {
    const definition = this.instruments.find(instrumentCode).scores.find(({ code }) => code === scoreCode);
    if (!definition) throw new Error(`${instrumentCode} has no score ${scoreCode}`);
    return definition;
  }
}
