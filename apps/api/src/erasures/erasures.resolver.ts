import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../access/actor.js';
import { notFound } from '../errors.js';
import { Erasure, RequestErasureInput } from './erasure.model.js';
import { Erasures } from './erasures.service.js';

const erasureId = new ParseUUIDPipe({ exceptionFactory: () => notFound('request') });

@Resolver()
export class ErasuresResolver {
  constructor(private readonly erasures: Erasures) {}

  @Query(() => [Erasure], {
    name: 'erasures',
    description: 'Requests to erase of the own centre; for the registry office of all centres.',
  })
  list(@CurrentActor() actor: Actor): Promise<Erasure[]> {
    return this.erasures.list(actor);
  }

  @Mutation(() => Erasure, { description: 'Asks the registry office to erase a patient of the own centre.' })
  requestErasure(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RequestErasureInput, description: 'What to erase, and on what ground.' })
    input: RequestErasureInput,
  ): Promise<Erasure> {
    return this.erasures.request(actor, input);
  }

  @Mutation(() => Erasure, { description: 'Takes back a request of the own centre.' })
  withdrawErasure(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The request.' }, erasureId) id: string,
  ): Promise<Erasure> {
    return this.erasures.withdraw(actor, id);
  }

  @Mutation(() => Erasure, { description: 'Erases, for good, what another person requested.' })
  approveErasure(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The request.' }, erasureId) id: string,
  ): Promise<Erasure> {
    return this.erasures.approve(actor, id);
  }

  @Mutation(() => Erasure, { description: 'Refuses to erase what another person requested.' })
  declineErasure(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The request.' }, erasureId) id: string,
    @Args('note', { type: () => String, nullable: true, description: 'Why; the centre reads it.' })
    note: string | null,
  ): Promise<Erasure> {
    return this.erasures.decline(actor, id, note);
  }
}
