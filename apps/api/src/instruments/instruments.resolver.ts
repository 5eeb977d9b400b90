import type { InstrumentDefinition } from '#libs/instruments/index';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Instrument } from './instrument.model.js';
import { InstrumentsService } from './instruments.service.js';

@Resolver(() => Instrument)
export class InstrumentsResolver {
  constructor(private readonly definitions: InstrumentsService) {}

  @Query(() => [Instrument], { description: 'Every published definition, newest version of each first.' })
  instruments(): readonly InstrumentDefinition[] {
    return this.definitions.all();
  }

  @Query(() => Instrument, { description: 'One definition; the newest version when none is named.' })
  instrument(
    @Args('code', { type: () => ID, description: 'Code of the instrument.' }) code: string,
    @Args('version', { type: () => String, nullable: true, description: 'The newest when absent.' })
    version: string | null,
  ): InstrumentDefinition {
    return this.definitions.find(code, version);
  }
}
