import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { batched, groupBy } from '../batches.js';
import { Encounter } from '../encounters/encounter.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { CaregiverLink, IssuedCaregiverLink } from './caregiver-link.model.js';
import { CaregiverLinksService } from './caregiver-links.service.js';
import { IssueCaregiverLinkInput } from './issue-caregiver-link.input.js';

@Resolver(() => CaregiverLink)
export class CaregiverLinksResolver {
  constructor(private readonly links: CaregiverLinksService) {}

  @Mutation(() => IssuedCaregiverLink, {
    description: 'Makes a link by which a caregiver or the patient answers within seven days. Told this once.',
  })
  issueCaregiverLink(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => IssueCaregiverLinkInput, description: 'Whom to ask what.' })
    input: IssueCaregiverLinkInput,
  ): Promise<IssuedCaregiverLink> {
    return this.links.issue(actor, input);
  }

  @Mutation(() => CaregiverLink, { description: 'Ends a caregiver link: it opens nothing from now on.' })
  revokeCaregiverLink(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Identifier of the link.' }) id: string,
  ): Promise<CaregiverLink> {
    return this.links.revoke(actor, id);
  }
}

@Resolver(() => Patient)
export class CaregiverLinksOfPatientResolver {
  constructor(private readonly links: CaregiverLinksService) {}

  @ResolveField(() => [CaregiverLink], { description: 'Links handed out to answer for this patient, newest first.' })
  async caregiverLinks(
    @Parent() { id, centreId }: Patient,
    @Context() request: RequestContext,
  ): Promise<CaregiverLink[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, CaregiverLink[]>> =>
      groupBy(await this.links.ofPatients(centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'caregiver links', load).load(id)) ?? [];
  }
}

@Resolver(() => Encounter)
export class CaregiverLinkOfEncounterResolver {
  constructor(private readonly links: CaregiverLinksService) {}

  @ResolveField(() => CaregiverLink, {
    nullable: true,
    description: 'The link it was answered by: who answered, when, how long it took. Null: recorded by staff.',
  })
  async caregiverLink(
    @Parent() { id, centreId, caregiverLinkId }: Encounter,
    @Context() request: RequestContext,
  ): Promise<CaregiverLink | null> {
    if (caregiverLinkId === null) return null;
    const load = async (ids: readonly string[]): Promise<Map<string, CaregiverLink>> =>
      new Map((await this.links.ofEncounters(centreId, ids)).map((link) => [link.encounterId ?? '', link]));
    return (await batched(request, 'caregiver links of encounters', load).load(id)) ?? null;
  }
}
