import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { namesOfPeople } from '../access/people-names.js';
import { Records } from '../access/records.js';
import { batched, groupBy } from '../batches.js';
import { Patient } from '../patients/patient.entity.js';
import { Procedure, ProcedureType } from './procedure.entity.js';
import { RecordImplantInput, RecordProcedureInput } from './record-procedure.input.js';
import { TherapyService } from './therapy.service.js';

@Resolver(() => Procedure)
export class TherapyResolver {
  constructor(
    private readonly therapy: TherapyService,
    private readonly records: Records,
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

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: Procedure, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
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
