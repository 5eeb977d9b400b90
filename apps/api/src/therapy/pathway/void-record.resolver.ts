import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../../access/actor.js';
import { VoidedTherapyRecord, VoidTherapyRecordInput } from './void-record.input.js';
import { VoidRecordService } from './void-record.service.js';

@Resolver(() => VoidedTherapyRecord)
export class VoidRecordResolver {
  constructor(private readonly service: VoidRecordService) {}

  @Mutation(() => [VoidedTherapyRecord], {
    description:
      'Takes back a record of the therapy entered in error; it stays in the history. Answers with what was voided together.',
  })
  voidTherapyRecord(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => VoidTherapyRecordInput, description: 'The record, and why.' })
    input: VoidTherapyRecordInput,
  ): Promise<VoidedTherapyRecord[]> {
    return this.service.void(actor, input);
  }
}
