import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../access/actor.js';
import { validated } from '../input-validation.js';
import { CohortFilter } from './cohort-filter.input.js';
import { ComplicationGrouping, ComplicationRates } from './complication-rates.model.js';
import { ComplicationRatesQuery } from './complication-rates.query.js';
import { Outcomes } from './outcomes.model.js';
import { OutcomesQuery } from './outcomes.query.js';

@Resolver()
export class AnalyticsResolver {
  constructor(
    private readonly outcomesQuery: OutcomesQuery,
    private readonly ratesQuery: ComplicationRatesQuery,
  ) {}

  @Query(() => Outcomes, { description: 'Change from baseline by window, for every score of the protocol.' })
  outcomes(
    @CurrentActor() actor: Actor,
    @Args(
      'filter',
      {
        type: () => CohortFilter,
        nullable: true,
        description: 'Which patients; all under the registry protocol when absent.',
      },
      validated(CohortFilter),
    )
    filter: CohortFilter | null,
  ): Promise<Outcomes> {
    return this.outcomesQuery.run(actor, filter ?? {});
  }

  @Query(() => ComplicationRates, { description: 'Complications per patient, per operation and per 100 pump-years.' })
  complicationRates(
    @CurrentActor() actor: Actor,
    @Args(
      'filter',
      {
        type: () => CohortFilter,
        nullable: true,
        description: 'Which patients; all under the registry protocol when absent.',
      },
      validated(CohortFilter),
    )
    filter: CohortFilter | null,
    @Args('by', {
      type: () => ComplicationGrouping,
      defaultValue: ComplicationGrouping.CATEGORY,
      description: 'One row for each category or for each type.',
    })
    by: ComplicationGrouping,
  ): Promise<ComplicationRates> {
    return this.ratesQuery.run(actor, filter ?? {}, by);
  }
}
