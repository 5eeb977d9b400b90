import { nextStates, pathwayOf, pathwayOn, type Timeline } from '#libs/therapy/index';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { batched } from '../../batches.js';
import { Patient } from '../../patients/patient.entity.js';
import { TherapyState } from '../../patients/patient.model.js';
import { readTimelines } from '../timeline.query.js';
import { Pathway } from './course.model.js';

@Resolver(() => Patient)
export class CourseResolver {
  constructor(private readonly records: Records) {}

  @ResolveField(() => Pathway, { description: 'Course of the therapy, derived from the dated records.' })
  async pathway(@Parent() { id, centreId }: Patient, @Context() request: RequestContext): Promise<Pathway> {
    const load = (ids: readonly string[]): Promise<Map<string, Timeline>> => readTimelines(this.records, centreId, ids);
    const timeline = await batched(request, 'timelines', load).load(id);
    return timeline ? courseOf(timeline) : { state: TherapyState.REFERRED, sinceOn: null, course: [], nextStates: [] };
  }
}

function courseOf(timeline: Timeline): Pathway {
  const { state, sinceOn, course } = pathwayOn(pathwayOf(timeline), timeline.today);
  return {
    state: TherapyState[state],
    sinceOn,
    course: course.map((stage) => ({ state: TherapyState[stage.state], fromOn: stage.fromOn })),
    nextStates: nextStates(state).map((next) => TherapyState[next]),
  };
}
