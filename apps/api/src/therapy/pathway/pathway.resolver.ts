import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../../access/actor.js';
import { namesOfPeople } from '../../access/people-names.js';
import { Records } from '../../access/records.js';
import { batched, groupBy } from '../../batches.js';
import { Patient } from '../../patients/patient.entity.js';
import { RecordDeathInput, type PatientRow } from '../../patients/patient.model.js';
import { ExitsService } from './exits.service.js';
import { PathwayEvent } from './pathway-event.model.js';
import { RecordExitInput, RecordPathwayEventInput, ResumeFollowUpInput } from './pathway.input.js';
import { PathwayService } from './pathway.service.js';

@Resolver(() => PathwayEvent)
export class PathwayEventsResolver {
  constructor(
    private readonly service: PathwayService,
    private readonly exits: ExitsService,
    private readonly records: Records,
  ) {}

  @Mutation(() => PathwayEvent, {
    description: 'Records a referral, a decision about consent or implant, or that the dose is stable.',
  })
  recordPathwayEvent(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordPathwayEventInput, description: 'The decision to record.' })
    input: RecordPathwayEventInput,
  ): Promise<PathwayEvent> {
    return this.service.record(actor, input);
  }

  @Mutation(() => Patient, { description: 'Records the day a patient died: nothing more is asked of them.' })
  recordDeath(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordDeathInput, description: 'Who died, and when.' }) input: RecordDeathInput,
  ): Promise<PatientRow> {
    return this.exits.death(actor, input);
  }

  @Mutation(() => Patient, { description: 'Records the end of follow-up of a living patient.' })
  recordExit(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordExitInput, description: 'Whose follow-up ended, when and why.' })
    input: RecordExitInput,
  ): Promise<PatientRow> {
    return this.exits.exit(actor, input);
  }

  @Mutation(() => Patient, { description: 'Records that follow-up goes on after it had ended.' })
  resumeFollowUp(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ResumeFollowUpInput, description: 'Whose follow-up goes on, and from when.' })
    input: ResumeFollowUpInput,
  ): Promise<PatientRow> {
    return this.exits.resume(actor, input);
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: PathwayEvent, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => Patient)
export class PathwayOfPatientResolver {
  constructor(private readonly service: PathwayService) {}

  @ResolveField(() => [PathwayEvent], { description: 'Decisions about the patient in order of date.' })
  async events(@Parent() { id, centreId }: Patient, @Context() request: RequestContext): Promise<PathwayEvent[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, PathwayEvent[]>> =>
      groupBy(await this.service.ofPatients(centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'pathway events', load).load(id)) ?? [];
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Code of why follow-up ended, as the exit states it. Null: it goes on, or ended by death.',
  })
  exitReason(@Parent() { exitReason }: Patient): string | null {
    return exitReason;
  }
}
