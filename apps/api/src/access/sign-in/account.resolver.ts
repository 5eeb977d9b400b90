import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../actor.js';
import { Viewer } from '../viewer.model.js';
import { Account, LoginSession } from './account.model.js';
import { OwnAccount } from './own-account.js';
import { SessionList } from './session-list.js';
import { ChangePasswordInput, ProofInput } from './sign-in.input.js';
import { SignInProgress } from './sign-in.model.js';

@Resolver(() => Account)
export class AccountResolver {
  constructor(
    private readonly own: OwnAccount,
    private readonly list: SessionList,
  ) {}

  @Query(() => Account, { description: 'The own account: roles, password, second factor, login sessions.' })
  account(@CurrentActor() actor: Actor): Promise<Account> {
    return this.own.show(actor);
  }

  @Query(() => [LoginSession], {
    description: 'Where somebody is signed in. Coordinators see roles at their own hospital.',
  })
  loginSessions(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'Whose.' }) personId: string,
  ): Promise<LoginSession[]> {
    return this.list.of(actor, personId);
  }

  @Mutation(() => Viewer, {
    description: 'Goes on in another of the own roles. The login session ends when it would have ended anyway.',
  })
  switchRole(
    @CurrentActor() actor: Actor,
    @Args('roleId', { type: () => ID, description: 'Id of the role.' }) roleId: string,
    @Context() context: RequestContext,
  ): Promise<Viewer> {
    return this.own.switchRole(context, actor, roleId);
  }

  @Mutation(() => Viewer, {
    description: 'Proves again who it is, for acts that ask for a proof of the last five minutes.',
  })
  reauthenticate(
    @CurrentActor() actor: Actor,
    @Args('proof', { description: 'Password and code.' }) proof: ProofInput,
    @Context() context: RequestContext,
  ): Promise<Viewer> {
    return this.own.proveAgain(context, actor, proof);
  }

  @Mutation(() => Boolean, { description: 'Sets another password for oneself and ends all other login sessions.' })
  async changePassword(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The old and the new one.' }) input: ChangePasswordInput,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.own.changePassword(context, actor, input.current, input.next);
    return true;
  }

  @Mutation(() => SignInProgress, {
    description:
      'Begins to set up another second factor; a code of it, confirmed, replaces the old one. Needs a fresh proof.',
  })
  replaceSecondFactor(@CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SignInProgress> {
    return this.own.replaceSecondFactor(context, actor);
  }

  @Mutation(() => Boolean, {
    description: 'Ends a login session: an own one, of a role at the own hospital, or, in the registry office, any.',
  })
  async endLoginSession(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Id of the session.' }) id: string,
  ): Promise<boolean> {
    await this.list.end(actor, id);
    return true;
  }

  @Mutation(() => Int, { description: 'Ends all own login sessions but this one; how many they were.' })
  endOtherLoginSessions(@CurrentActor() actor: Actor): Promise<number> {
    return this.list.endOthers(actor);
  }
}
