import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../../access/actor.js';
import { namesOfPeople } from '../../access/people-names.js';
import { Records } from '../../access/records.js';
import { batched } from '../../batches.js';
import { Patient } from '../../patients/patient.entity.js';
import { DoseForm } from './dose-form.model.js';
import { doseFormOf } from './dose-form.js';
import type { DoseHistory } from './dose-history.query.js';
import { DosingService } from './dosing.service.js';
import { Programming } from './programming.model.js';
import { RecordProgrammingInput } from './record-programming.input.js';
import { RecordRefillInput } from './record-refill.input.js';
import { Refill } from './refill.model.js';
import { Reservoir } from './reservoir.model.js';
import { reservoirsOf } from './reservoirs.query.js';

@Resolver()
export class DosingResolver {
  constructor(private readonly dosing: DosingService) {}

  @Query(() => DoseForm, { description: 'What the forms of refill and programming begin with.' })
  async doseForm(
    @CurrentActor() actor: Actor,
    @Args('patientId', { type: () => ID, description: 'Identifier of the patient.' }) patientId: string,
  ): Promise<DoseForm> {
    const { patient, history } = await this.dosing.findVisible(actor, patientId);
    return doseFormOf(patient, history, new Date());
  }

  @Mutation(() => Refill, { description: 'Records a refill, with the programme of the same act.' })
  recordRefill(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordRefillInput, description: 'The refill to record.' }) input: RecordRefillInput,
  ): Promise<Refill> {
    return this.dosing.recordRefill(actor, input);
  }

  @Mutation(() => Programming, { description: 'Records a programming session.' })
  recordProgramming(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordProgrammingInput, description: 'The session to record.' })
    input: RecordProgrammingInput,
  ): Promise<Programming> {
    return this.dosing.recordProgramming(actor, input);
  }
}

@Resolver(() => Patient)
export class DosesOfPatientResolver {
  constructor(
    private readonly dosing: DosingService,
    private readonly records: Records,
  ) {}

  @ResolveField(() => [Refill], { description: 'Fills of the reservoir in order of time.' })
  async refills(@Parent() patient: Patient, @Context() request: RequestContext): Promise<readonly Refill[]> {
    return (await this.historyOf(patient, request))?.refills ?? [];
  }

  @ResolveField(() => [Programming], { description: 'Programming sessions in order of time.' })
  async programmings(@Parent() patient: Patient, @Context() request: RequestContext): Promise<readonly Programming[]> {
    return (await this.historyOf(patient, request))?.programmings ?? [];
  }

  @ResolveField(() => Reservoir, {
    nullable: true,
    description: 'The reservoir of the pump in place. Null: none is in place, or the patient died or left.',
  })
  async reservoir(@Parent() { id, centreId }: Patient, @Context() request: RequestContext): Promise<Reservoir | null> {
    return (await batched(request, 'reservoirs', (ids) => reservoirsOf(this.records, centreId, ids)).load(id)) ?? null;
  }

  private historyOf({ id, centreId }: Patient, request: RequestContext): Promise<DoseHistory | undefined> {
    return batched(request, 'doses', (ids) => this.dosing.histories(centreId, ids)).load(id);
  }
}

@Resolver(() => Refill)
export class RefillResolver {
  constructor(private readonly records: Records) {}

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: Refill, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => Programming)
export class ProgrammingResolver {
  constructor(private readonly records: Records) {}

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: Programming, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}
