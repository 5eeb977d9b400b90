import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { batched } from '../batches.js';
import { Clinician, SetResponsibleInput } from './clinician.model.js';
import { Patient } from './patient.entity.js';
import { ResponsibleService } from './responsible.service.js';

@Resolver(() => Patient)
export class ResponsibleResolver {
  constructor(private readonly responsibles: ResponsibleService) {}

  @Query(() => [Clinician], { description: 'Clinicians of the own centre, by name: whom patients may be given to.' })
  clinicians(): Promise<Clinician[]> {
    return this.responsibles.clinicians();
  }

  @Mutation(() => Patient, { description: 'Says who looks after a patient.' })
  setResponsible(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SetResponsibleInput, description: 'Whose patient it is from now on.' })
    input: SetResponsibleInput,
  ): Promise<Patient> {
    return this.responsibles.set(actor, input);
  }

  @ResolveField(() => Clinician, {
    nullable: true,
    description: 'Clinician who looks after the patient. Null: nobody in particular.',
  })
  async responsible(
    @Parent() { id, centreId }: Patient,
    @Context() request: RequestContext,
  ): Promise<Clinician | null> {
    const load = (ids: readonly string[]) => this.responsibles.ofPatients(centreId, ids);
    return (await batched(request, 'responsible clinicians', load).load(id)) ?? null;
  }
}
