import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { namesOfPeople } from '../access/people-names.js';
import { Records } from '../access/records.js';
import { batched, groupBy } from '../batches.js';
import { Patient } from '../patients/patient.entity.js';
import { ComplicationType } from '../protocol/protocol.model.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { Complication } from './complication.entity.js';
import { ComplicationsService } from './complications.service.js';
import { CorrectComplicationInput } from './correct-complication.input.js';
import { ConcludeComplicationInput, RecordComplicationInput } from './record-complication.input.js';

@Resolver(() => Complication)
export class ComplicationsResolver {
  constructor(
    private readonly complications: ComplicationsService,
    private readonly protocol: ProtocolService,
    private readonly records: Records,
  ) {}

  @Mutation(() => Complication, { description: 'Records a complication event.' })
  recordComplication(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordComplicationInput, description: 'The event to record.' })
    input: RecordComplicationInput,
  ): Promise<Complication> {
    return this.complications.record(actor, input);
  }

  @Mutation(() => Complication, { description: 'Records how an event that was still open ended.' })
  concludeComplication(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ConcludeComplicationInput, description: 'The event, and how it ended.' })
    input: ConcludeComplicationInput,
  ): Promise<Complication> {
    return this.complications.conclude(actor, input);
  }

  @Mutation(() => Complication, { description: 'Repairs what was recorded wrongly about an event.' })
  correctComplication(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CorrectComplicationInput, description: 'What was wrong, as it should be, and why.' })
    input: CorrectComplicationInput,
  ): Promise<Complication> {
    return this.complications.correct(actor, input);
  }

  @ResolveField(() => ComplicationType, { description: 'What happened, from the taxonomy.' })
  type(@Parent() { typeCode }: Complication): ComplicationType {
    const known = this.protocol
      .all()
      .flatMap(({ complicationTypes }) => complicationTypes)
      .find(({ code }) => code === typeCode);
    if (!known) throw new Error(`complication type ${typeCode} is in no published protocol`);
    return known;
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: Complication, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => Patient)
export class ComplicationsOfPatientResolver {
  constructor(private readonly service: ComplicationsService) {}

  @ResolveField(() => [Complication], { description: 'Complication events in order of onset.' })
  async complications(
    @Parent() { id, centreId }: Patient,
    @Context() request: RequestContext,
  ): Promise<Complication[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, Complication[]>> =>
      groupBy(await this.service.ofPatients(centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'complications', load).load(id)) ?? [];
  }
}
