import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../access/actor.js';
import { RefillList } from './refill.model.js';
import { RefillsQuery } from './refills.query.js';
import { ReplacementList } from './replacement.model.js';
import { ReplacementsQuery } from './replacements.query.js';
import { SilentList } from './silent-patient.model.js';
import { SilentPatientsQuery } from './silent-patients.query.js';
import { BegunList, UnconfirmedImplant, UnfinishedList } from './unfinished.model.js';
import { UnfinishedQuery } from './unfinished.query.js';
import { Today } from './worklist.model.js';
import { WorklistService } from './worklist.service.js';

/** The lists of pumps, of what is to be finished, and of whom nobody has heard. */
@Resolver(() => Today)
export class PumpsOfTodayResolver {
  constructor(
    private readonly worklist: WorklistService,
    private readonly refillsQuery: RefillsQuery,
    private readonly replacementsQuery: ReplacementsQuery,
    private readonly unfinished: UnfinishedQuery,
    private readonly silent: SilentPatientsQuery,
  ) {}

  @ResolveField(() => RefillList, { description: 'Reservoirs to refill.' })
  refills(@Parent() { scope }: Today): Promise<RefillList> {
    return this.worklist.listed(scope, this.refillsQuery.run(scope));
  }

  @ResolveField(() => ReplacementList, { description: 'Pumps to replace.' })
  replacements(@Parent() { scope }: Today): Promise<ReplacementList> {
    return this.worklist.listed(scope, this.replacementsQuery.run(scope));
  }

  @ResolveField(() => BegunList, { description: 'Visits that are being entered and were not saved yet.' })
  begun(@Parent() { scope }: Today): Promise<BegunList> {
    return this.worklist.listed(scope, this.unfinished.begun(scope));
  }

  @ResolveField(() => UnfinishedList, { description: 'Visits with assessments begun and not completed.' })
  drafts(@Parent() { scope }: Today): Promise<UnfinishedList> {
    return this.worklist.listed(scope, this.unfinished.visits(scope, 'DRAFT'));
  }

  @ResolveField(() => UnfinishedList, { description: 'Visits with assessments completed and not signed.' })
  unsigned(@Parent() { scope }: Today): Promise<UnfinishedList> {
    return this.worklist.listed(scope, this.unfinished.visits(scope, 'COMPLETED'));
  }

  @ResolveField(() => [UnconfirmedImplant], {
    description: 'Implants after a negative trial that wait for a second person, earliest first; at most 100.',
  })
  unconfirmedImplants(@Parent() { scope }: Today, @CurrentActor() actor: Actor): Promise<UnconfirmedImplant[]> {
    return this.worklist.listed(scope, this.unfinished.implants(scope, actor.personId));
  }

  @ResolveField(() => SilentList, { description: 'Patients without contact for 18 months.' })
  lost(@Parent() { scope }: Today): Promise<SilentList> {
    return this.worklist.listed(scope, this.silent.run(scope));
  }
}
