import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { namesOfPeople } from '../access/people-names.js';
import { Records } from '../access/records.js';
import { batched, groupBy } from '../batches.js';
import { Patient } from '../patients/patient.entity.js';
import { ConfirmImplantInput, CorrectProcedureInput } from './correct-procedure.input.js';
import { OperationCorrections } from './operation-corrections.service.js';
import type { ProcedureRow } from './operations.query.js';
import { Procedure, ProcedureType } from './procedure.entity.js';
import { RecordImplantInput, RecordProcedureInput } from './record-procedure.input.js';
import { TherapyService } from './therapy.service.js';

@Resolver(() => Procedure)
export class TherapyResolver {
  constructor(
    private readonly therapy: TherapyService,
    private readonly records: Records,
    private readonly corrections: OperationCorrections,
  ) {}

  @Mutation(() => Procedure, { description: 'Records the implantation of pump and catheter.' })
  recordImplant(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordImplantInput, description: 'The implantation to record.' })
    input: RecordImplantInput,
  ): Promise<Procedure> {
    return this.therapy.record(actor, { ...input, type: ProcedureType.IMPLANT });
  }

  @Mutation(() => Procedure, { description: 'Records a revision, a replacement or an explant.' })
  recordProcedure(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordProcedureInput, description: 'The operation to record.' })
    input: RecordProcedureInput,
  ): Promise<Procedure> {
    return this.therapy.record(actor, input);
  }

  @Mutation(() => Procedure, {
    description: 'Corrects day and details of an operation; the clocks of the parts follow.',
  })
  correctProcedure(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CorrectProcedureInput, description: 'What is right, and why.' })
    input: CorrectProcedureInput,
  ): Promise<Procedure> {
    return this.corrections.correct(actor, input);
  }

  @Mutation(() => Procedure, {
    description:
      'Confirms an implant after a negative trial, as another clinician. Needs a fresh proof of who confirms.',
  })
  confirmImplant(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ConfirmImplantInput, description: 'The implant.' }) input: ConfirmImplantInput,
  ): Promise<Procedure> {
    return this.corrections.confirm(actor, input);
  }

  @ResolveField(() => Boolean, {
    description: 'An implant after a negative trial, until another clinician has confirmed it.',
  })
  awaitsSecondSignOff(@Parent() { awaitsSecondSignOff }: ProcedureRow): boolean {
    return awaitsSecondSignOff;
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether who asks recorded it: an implant that awaits a second sign-off is confirmed by somebody else.',
  })
  own(@Parent() { recordedBy }: Procedure, @CurrentActor() actor: Actor): boolean {
    return recordedBy === actor.personId;
  }

  @ResolveField(() => String, { nullable: true, description: 'Who confirmed it. Null: nobody, or nobody had to.' })
  async secondSignOffBy(
    @Parent() { secondSignOffBy }: Procedure,
    @Context() request: RequestContext,
  ): Promise<string | null> {
    return secondSignOffBy === null ? null : this.nameOf(secondSignOffBy, request);
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  recordedBy(@Parent() { recordedBy }: Procedure, @Context() request: RequestContext): Promise<string> {
    return this.nameOf(recordedBy, request);
  }

  private async nameOf(person: string, request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(person)) ?? 'Unknown';
  }
}

@Resolver(() => Patient)
export class ProceduresOfPatientResolver {
  constructor(private readonly therapy: TherapyService) {}

  @ResolveField(() => [Procedure], { description: 'Operations in order of date.' })
  async procedures(@Parent() { id, centreId }: Patient, @Context() request: RequestContext): Promise<Procedure[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, Procedure[]>> =>
      groupBy(await this.therapy.ofPatients(centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'procedures', load).load(id)) ?? [];
  }
}
