import { isClearOfBoluses } from '#libs/outcomes/index';
import { isDuringBridge } from '#libs/therapy/index';
import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { namesOfPeople } from '../access/people-names.js';
import { Records } from '../access/records.js';
import { batched, groupBy } from '../batches.js';
import { Patient } from '../patients/patient.entity.js';
import { readBridges } from '../therapy/dosing/bridges.query.js';
import { readWashOuts } from '../therapy/trials/wash-outs.query.js';
import { Assessment } from './assessment.entity.js';
import { Encounter } from './encounter.entity.js';
import { EncountersService } from './encounters.service.js';
import { RecordEncounterInput } from './record-encounter.input.js';

@Resolver(() => Encounter)
export class EncountersResolver {
  constructor(
    private readonly encounters: EncountersService,
    private readonly records: Records,
  ) {}

  @Mutation(() => Encounter, { description: 'Records one contact with its assessments: all of it or nothing.' })
  recordEncounter(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordEncounterInput, description: 'The contact with its assessments.' })
    input: RecordEncounterInput,
  ): Promise<Encounter> {
    return this.encounters.record(actor, input);
  }

  @ResolveField(() => ID, { description: 'Identifier of the patient.' })
  patientId(@Parent() { patientId }: Encounter): string {
    return patientId;
  }

  @ResolveField(() => Boolean, {
    description:
      'Within 72 hours after a test bolus, as far as its day tells: what was assessed is kept, and does not serve as baseline.',
  })
  async afterTestBolus(@Parent() encounter: Encounter, @Context() request: RequestContext): Promise<boolean> {
    const load = (ids: readonly string[]) => readWashOuts(this.records, encounter.centreId, ids);
    const washOuts = (await batched(request, 'washOuts', load).load(encounter.patientId)) ?? [];
    return !isClearOfBoluses(washOuts, encounter.heldOn);
  }

  @ResolveField(() => Boolean, {
    description:
      'On a day of a bridge bolus, when old drug was still delivered: what was assessed may tell of another dose than the programmed one.',
  })
  async duringBridge(@Parent() encounter: Encounter, @Context() request: RequestContext): Promise<boolean> {
    const load = (ids: readonly string[]) => readBridges(this.records, encounter.centreId, ids);
    return isDuringBridge((await batched(request, 'bridges', load).load(encounter.patientId)) ?? [], encounter.heldOn);
  }

  @ResolveField(() => [Assessment], { description: 'Instruments completed or not done at this contact.' })
  async assessments(@Parent() { id, centreId }: Encounter, @Context() request: RequestContext): Promise<Assessment[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, Assessment[]>> =>
      groupBy(await this.encounters.assessmentsOf(centreId, ids), ({ encounterId }) => encounterId);
    return (await batched(request, 'assessments', load).load(id)) ?? [];
  }

  @ResolveField(() => [Assessment], {
    description: 'Assessments of this contact that should not have been recorded; they count nowhere.',
  })
  async voidedAssessments(
    @Parent() { id, centreId }: Encounter,
    @Context() request: RequestContext,
  ): Promise<Assessment[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, Assessment[]>> =>
      groupBy(await this.encounters.voidedAssessmentsOf(centreId, ids), ({ encounterId }) => encounterId);
    return (await batched(request, 'voidedAssessments', load).load(id)) ?? [];
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: Encounter, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => Patient)
export class EncountersOfPatientResolver {
  constructor(private readonly service: EncountersService) {}

  @ResolveField(() => [Encounter], { description: 'Contacts in order of date.' })
  async encounters(@Parent() { id, centreId }: Patient, @Context() request: RequestContext): Promise<Encounter[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, Encounter[]>> =>
      groupBy(await this.service.ofPatients(centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'encounters', load).load(id)) ?? [];
  }
}
