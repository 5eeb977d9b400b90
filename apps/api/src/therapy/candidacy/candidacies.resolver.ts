import { Args, Context, Float, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { bodyMassIndex, monthsSinceOnset } from '#libs/therapy/index';
import { CurrentActor, type Actor, type RequestContext } from '../../access/actor.js';
import { namesOfPeople } from '../../access/people-names.js';
import { Records } from '../../access/records.js';
import { batched, groupBy } from '../../batches.js';
import { Patient } from '../../patients/patient.entity.js';
import { CandidaciesService } from './candidacies.service.js';
import { Candidacy } from './candidacy.model.js';
import { RecordCandidacyInput } from './record-candidacy.input.js';

@Resolver(() => Candidacy)
export class CandidaciesResolver {
  constructor(
    private readonly service: CandidaciesService,
    private readonly records: Records,
  ) {}

  @Mutation(() => Candidacy, { description: 'Records a decision on whether the therapy may be tried.' })
  recordCandidacy(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordCandidacyInput, description: 'The decision, with what it rests on.' })
    input: RecordCandidacyInput,
  ): Promise<Candidacy> {
    return this.service.record(actor, input);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'Whole months since the onset, at least. Less than monthsSinceOnsetMost where the onset is known roughly.',
  })
  monthsSinceOnsetLeast(@Parent() { onsetOn, assessedOn }: Candidacy): number | null {
    return onsetOn === null ? null : (monthsSinceOnset(onsetOn, assessedOn)?.least ?? null);
  }

  @ResolveField(() => Int, { nullable: true, description: 'Whole months since the onset, at most.' })
  monthsSinceOnsetMost(@Parent() { onsetOn, assessedOn }: Candidacy): number | null {
    return onsetOn === null ? null : (monthsSinceOnset(onsetOn, assessedOn)?.most ?? null);
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: 'Body-mass index, kg/m². Null: weight or height not recorded.',
  })
  bmi(@Parent() { weightKg, heightCm }: Candidacy): number | null {
    return bodyMassIndex(weightKg, heightCm);
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: Candidacy, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => Patient)
export class CandidaciesOfPatientResolver {
  constructor(private readonly service: CandidaciesService) {}

  @ResolveField(() => [Candidacy], { description: 'Decisions on candidacy in order of date.' })
  async candidacies(@Parent() { id, centreId }: Patient, @Context() request: RequestContext): Promise<Candidacy[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, Candidacy[]>> =>
      groupBy(await this.service.ofPatients(centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'candidacies', load).load(id)) ?? [];
  }
}
