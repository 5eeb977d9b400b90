import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { validated } from '../input-validation.js';
import { PatientIdentities } from '../patients/patient-identities.js';
import type { PatientIdentity } from '../patients/patient-identity.entity.js';
import { PatientIdentityView } from '../patients/patient.model.js';
import { PatientRef } from './patient-ref.model.js';
import { TodayFilter } from './today-filter.input.js';
import { Today } from './worklist.model.js';
import { WorklistService } from './worklist.service.js';

@Resolver()
export class WorklistResolver {
  constructor(private readonly worklist: WorklistService) {}

  @Query(() => Today, { description: 'What waits for attention at the own centre.' })
  today(
    @CurrentActor() actor: Actor,
    @Args(
      'filter',
      { type: () => TodayFilter, nullable: true, description: 'Whose patients, and which; all when absent.' },
      validated(TodayFilter),
    )
    filter: TodayFilter | null,
  ): Promise<Today> {
    return this.worklist.today(actor, filter ?? {});
  }
}

@Resolver(() => PatientRef)
export class PatientRefResolver {
  constructor(private readonly identities: PatientIdentities) {}

  @ResolveField(() => PatientIdentityView, {
    nullable: true,
    description: 'Who the patient is. Null: not recorded.',
  })
  identity(@Parent() patient: PatientRef, @Context() request: RequestContext): Promise<PatientIdentity | null> {
    return this.identities.visible(request, patient);
  }
}
