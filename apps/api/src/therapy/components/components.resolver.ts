import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { batched, groupBy } from '../../batches.js';
import { Patient } from '../../patients/patient.entity.js';
import { DeviceModelsService } from '../device-models/device-models.service.js';
import { Procedure } from '../procedure.entity.js';
import { Component, ProcedureComponent } from './component.entity.js';
import { readComponents, readHandledComponents, type HandledComponent } from './components.query.js';
import { readUdi } from './read-udi.js';
import { UdiReading } from './udi-reading.model.js';

@Resolver(() => Patient)
export class ComponentsOfPatientResolver {
  constructor(private readonly records: Records) {}

  @ResolveField(() => [Component], { description: 'Pumps, then catheters, in order of their clocks.' })
  async components(@Parent() { id, centreId }: Patient, @Context() request: RequestContext): Promise<Component[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, Component[]>> =>
      groupBy(await readComponents(this.records, centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'components', load).load(id)) ?? [];
  }
}

@Resolver(() => Procedure)
export class ComponentsOfProcedureResolver {
  constructor(private readonly records: Records) {}

  @ResolveField(() => [ProcedureComponent], { description: 'What it did to which part.' })
  async components(
    @Parent() { id, centreId }: Procedure,
    @Context() request: RequestContext,
  ): Promise<ProcedureComponent[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, HandledComponent[]>> =>
      groupBy(await readHandledComponents(this.records, centreId, ids), ({ procedureId }) => procedureId);
    return (await batched(request, 'components of operations', load).load(id)) ?? [];
  }
}

@Resolver(() => UdiReading)
export class UdiResolver {
  constructor(private readonly models: DeviceModelsService) {}

  @Query(() => UdiReading, {
    name: 'readUdi',
    description: 'What a unique device identifier says. One that cannot be read is refused with a sentence.',
  })
  async read(
    @Args('text', {
      type: () => String,
      description: 'As scanned, pasted or typed from the label; FNC1 as <GS>. Up to 400 characters.',
    })
    text: string,
  ): Promise<UdiReading> {
    const udi = readUdi(text.slice(0, 400));
    return { ...udi, deviceModelCode: await this.models.codeOfLabel(udi.deviceIdentifier) };
  }
}
