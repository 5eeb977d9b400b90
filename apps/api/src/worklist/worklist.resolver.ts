import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { PatientIdentities } from '../patients/patient-identities.js';
import type { PatientIdentity } from '../patients/patient-identity.entity.js';
import { PatientIdentityView } from '../patients/patient.model.js';
import { PatientRef, Today } from './worklist.model.js';
import { WorklistService } from './worklist.service.js';

@Resolver()
export class WorklistResolver {
  constructor(private readonly worklist: WorklistService) {}

  @Query(() => Today, { description: 'What waits for attention at the own centre.' })
  today(@CurrentActor() actor: Actor): Promise<Today> {
    return this.worklist.today(actor);
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
