import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../../access/actor.js';
import { namesOfPeople } from '../../access/people-names.js';
import { Records } from '../../access/records.js';
import { batched, groupBy } from '../../batches.js';
import { Patient } from '../../patients/patient.entity.js';
import { CorrectGoalInput, LockGoalsInput, RecordGoalInput } from './goal.input.js';
import { Goal, GoalRating } from './goal.model.js';
import { GoalsService } from './goals.service.js';

@Resolver(() => Goal)
export class GoalsResolver {
  constructor(
    private readonly service: GoalsService,
    private readonly records: Records,
  ) {}

  @Mutation(() => Goal, { description: 'Records a goal agreed before the implant.' })
  recordGoal(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordGoalInput, description: 'The goal to record.' }) input: RecordGoalInput,
  ): Promise<Goal> {
    return this.service.record(actor, input);
  }

  @Mutation(() => Goal, { description: 'Repairs what was recorded wrongly about a goal that is not locked.' })
  correctGoal(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CorrectGoalInput, description: 'What was wrong, as it should be, and why.' })
    input: CorrectGoalInput,
  ): Promise<Goal> {
    return this.service.correct(actor, input);
  }

  @Mutation(() => [Goal], { description: 'Fixes the goals of a patient; an implant does so by itself.' })
  lockGoals(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => LockGoalsInput, description: 'Whose goals, as they were read.' })
    input: LockGoalsInput,
  ): Promise<Goal[]> {
    return this.service.lock(actor, input);
  }

  @ResolveField(() => [GoalRating], { description: 'What visits rated of it, in order of date.' })
  async ratings(
    @Parent() { centreId, patientId, number }: Goal,
    @Context() request: RequestContext,
  ): Promise<GoalRating[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, GoalRating[]>> =>
      groupBy(await this.service.ratings(centreId, ids), (rating) => rating.patientId);
    const ofPatient = (await batched(request, 'goal ratings', load).load(patientId)) ?? [];
    return ofPatient.filter(({ goalNumber }) => goalNumber === number);
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: Goal, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => Patient)
export class GoalsOfPatientResolver {
  constructor(private readonly service: GoalsService) {}

  @ResolveField(() => [Goal], { description: 'Goals agreed, by number.' })
  async goals(@Parent() { id, centreId }: Patient, @Context() request: RequestContext): Promise<Goal[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, Goal[]>> =>
      groupBy(await this.service.ofPatients(centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'goals', load).load(id)) ?? [];
  }
}
