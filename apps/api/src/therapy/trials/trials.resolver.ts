import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../../access/actor.js';
import { namesOfPeople } from '../../access/people-names.js';
import { Records } from '../../access/records.js';
import { batched, groupBy } from '../../batches.js';
import { Patient } from '../../patients/patient.entity.js';
import { criterionProposals, CriterionProposal } from './criterion-proposals.js';
import { RecordBolusResponseInput } from './record-response.input.js';
import {
  ConcludeTrialInput,
  EndObservationInput,
  RecordTestBolusInput,
  StartTrialInput,
} from './record-trial.input.js';
import { BolusResponse, TestBolus } from './test-bolus.model.js';
import { TrialCourse } from './trial-course.js';
import { Trial } from './trial.model.js';
import { TrialsService } from './trials.service.js';

@Resolver(() => Trial)
export class TrialsResolver {
  constructor(
    private readonly trials: TrialsService,
    private readonly course: TrialCourse,
    private readonly records: Records,
  ) {}

  @Mutation(() => Trial, { description: 'Starts a screening trial. A patient has one open trial at most.' })
  startTrial(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => StartTrialInput, description: 'The trial that starts.' }) input: StartTrialInput,
  ): Promise<Trial> {
    return this.trials.start(actor, input);
  }

  @Mutation(() => TestBolus, { description: 'Records a test bolus of an open trial.' })
  recordTestBolus(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordTestBolusInput, description: 'The bolus that was given.' })
    input: RecordTestBolusInput,
  ): Promise<TestBolus> {
    return this.trials.recordBolus(actor, input);
  }

  @Mutation(() => BolusResponse, { description: 'Records how the patient was at one hour of a test bolus.' })
  recordBolusResponse(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordBolusResponseInput, description: 'What was assessed.' })
    input: RecordBolusResponseInput,
  ): Promise<BolusResponse> {
    return this.trials.recordResponse(actor, input);
  }

  @Mutation(() => TestBolus, { description: 'Records how long was observed after a test bolus, and adverse events.' })
  endObservation(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => EndObservationInput, description: 'The bolus, and what was observed.' })
    input: EndObservationInput,
  ): Promise<TestBolus> {
    return this.trials.endObservation(actor, input);
  }

  @Mutation(() => Trial, { description: 'Concludes an open trial.' })
  concludeTrial(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ConcludeTrialInput, description: 'The trial, and what it showed.' })
    input: ConcludeTrialInput,
  ): Promise<Trial> {
    return this.trials.conclude(actor, input);
  }

  @ResolveField(() => [TestBolus], { description: 'Boluses in the order they were given.' })
  boluses(@Parent() trial: Trial, @Context() request: RequestContext): Promise<TestBolus[]> {
    return this.course.boluses(request, trial);
  }

  @ResolveField(() => [CriterionProposal], { description: 'What the numbers propose for each response criterion.' })
  async proposals(@Parent() trial: Trial, @Context() request: RequestContext): Promise<CriterionProposal[]> {
    const boluses = await this.course.boluses(request, trial);
    return criterionProposals(
      await Promise.all(
        boluses.map(async (bolus) => ({ doseUg: bolus.doseUg, effect: await this.course.effect(request, bolus) })),
      ),
    );
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: Trial, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => Patient)
export class TrialsOfPatientResolver {
  constructor(private readonly course: TrialCourse) {}

  @ResolveField(() => [Trial], { description: 'Screening trials in order of their start.' })
  async trials(@Parent() { id, centreId }: Patient, @Context() request: RequestContext): Promise<Trial[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, Trial[]>> =>
      groupBy(await this.course.trials(centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'trials', load).load(id)) ?? [];
  }
}
