import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../access/actor.js';
import { notFound } from '../errors.js';
import { AcceptTransferInput, OfferTransferInput, Transfer } from './transfer.model.js';
import { Transfers } from './transfers.service.js';

const transferId = new ParseUUIDPipe({ exceptionFactory: () => notFound('transfer') });

@Resolver()
export class TransfersResolver {
  constructor(private readonly transfers: Transfers) {}

  @Query(() => [Transfer], {
    name: 'transfers',
    description: 'Patients offered by and to the own centre, open offers first.',
  })
  list(@CurrentActor() actor: Actor): Promise<Transfer[]> {
    return this.transfers.list(actor);
  }

  @Mutation(() => Transfer, {
    description: 'Offers a patient of the own centre to another centre, which has to accept.',
  })
  offerTransfer(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => OfferTransferInput, description: 'Whom, and to which centre.' })
    input: OfferTransferInput,
  ): Promise<Transfer> {
    return this.transfers.offer(actor, input);
  }

  @Mutation(() => Transfer, { description: 'Takes over the patient offered, with the whole record.' })
  acceptTransfer(
    @CurrentActor() actor: Actor,
    @Args('input', {
      type: () => AcceptTransferInput,
      description: 'Which offer, and what the patient is called here.',
    })
    input: AcceptTransferInput,
  ): Promise<Transfer> {
    return this.transfers.accept(actor, input);
  }

  @Mutation(() => Transfer, { description: 'Does not take over the patient offered.' })
  declineTransfer(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The transfer.' }, transferId) id: string,
    @Args('note', { type: () => String, nullable: true, description: 'Why; the other centre reads it.' })
    note: string | null,
  ): Promise<Transfer> {
    return this.transfers.decline(actor, id, note);
  }

  @Mutation(() => Transfer, { description: 'Takes back an offer of the own centre.' })
  withdrawTransfer(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The transfer.' }, transferId) id: string,
  ): Promise<Transfer> {
    return this.transfers.withdraw(actor, id);
  }
}
