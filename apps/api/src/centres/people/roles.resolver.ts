import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../../access/actor.js';
import { AddMembershipInput, IdentityInput, RemoveMembershipInput } from './change-person.input.js';
import { IdentitiesService } from './identities.service.js';
import { Person } from './person.model.js';
import { RolesService } from './roles.service.js';

@Resolver()
export class RolesResolver {
  constructor(
    private readonly roles: RolesService,
    private readonly identities: IdentitiesService,
  ) {}

  @Mutation(() => Person, { description: 'Gives a person a further role.' })
  addMembership(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AddMembershipInput, description: 'Who, and which role.' }) input: AddMembershipInput,
  ): Promise<Person> {
    return this.roles.add(actor, input);
  }

  @Mutation(() => Person, {
    nullable: true,
    description: 'Takes a role away. Null to a coordinator, once no role at the own centre is left.',
  })
  removeMembership(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RemoveMembershipInput, description: 'Which role, and why.' })
    input: RemoveMembershipInput,
  ): Promise<Person | null> {
    return this.roles.remove(actor, input);
  }

  @Mutation(() => Person, { description: 'Lets a person sign in through an identity provider.' })
  linkIdentity(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => IdentityInput, description: 'Who, and what the provider calls her.' })
    input: IdentityInput,
  ): Promise<Person> {
    return this.identities.link(actor, input);
  }

  @Mutation(() => Person, { description: 'Ends that a person may sign in through an identity provider.' })
  unlinkIdentity(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => IdentityInput, description: 'Who, and what the provider calls her.' })
    input: IdentityInput,
  ): Promise<Person> {
    return this.identities.unlink(actor, input);
  }
}
