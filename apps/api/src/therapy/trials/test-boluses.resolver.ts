import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../access/actor.js';
import { namesOfPeople } from '../../access/people-names.js';
import { Records } from '../../access/records.js';
import { batched } from '../../batches.js';
import { BolusEffect, HourChange } from './effect-of-bolus.js';
import { GRID } from './response-record.js';
import { BolusResponse, ResponseGrade, TestBolus } from './test-bolus.model.js';
import { TrialCourse } from './trial-course.js';

@Resolver(() => TestBolus)
export class TestBolusesResolver {
  constructor(
    private readonly course: TrialCourse,
    private readonly records: Records,
  ) {}

  @ResolveField(() => [BolusResponse], { description: 'Assessments by their hour.' })
  responses(@Parent() bolus: TestBolus, @Context() request: RequestContext): Promise<BolusResponse[]> {
    return this.course.responses(request, bolus);
  }

  @ResolveField(() => BolusEffect, { description: 'What it did, derived from the assessments.' })
  effect(@Parent() bolus: TestBolus, @Context() request: RequestContext): Promise<BolusEffect> {
    return this.course.effect(request, bolus);
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: TestBolus, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => BolusResponse)
export class BolusResponsesResolver {
  constructor(
    private readonly course: TrialCourse,
    private readonly records: Records,
  ) {}

  @ResolveField(() => [ResponseGrade], { description: 'Grades of the Modified Ashworth Scale; empty without any.' })
  mas(@Parent() { answers }: BolusResponse): ResponseGrade[] {
    return Object.entries(answers ?? {}).map(([key, answer]) => ({ cell: key.slice(GRID.length + 1), ...answer }));
  }

  @ResolveField(() => HourChange, {
    nullable: true,
    description: 'Against before the bolus. Null: this is the one before, or either has no grades.',
  })
  change(@Parent() response: BolusResponse, @Context() request: RequestContext): Promise<HourChange | null> {
    return this.course.change(request, response);
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: BolusResponse, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}
