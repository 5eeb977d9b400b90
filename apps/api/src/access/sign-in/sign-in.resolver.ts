import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../actor.js';
import { Invitations } from './invitations.js';
import { NewPasswordInput, SetUpInput } from './sign-in.input.js';
import { Invitation, SignInProgress } from './sign-in.model.js';
import { SignInSteps } from './sign-in-steps.js';

/** The door. Nothing here needs somebody to be signed in. */
@Resolver(() => SignInProgress)
export class SignInResolver {
  constructor(
    private readonly steps: SignInSteps,
    private readonly invitations: Invitations,
  ) {}

  @Query(() => SignInProgress, { description: 'How far signing in has come in this browser.' })
  signInProgress(@Context() context: RequestContext): Promise<SignInProgress> {
    return this.steps.progress(context);
  }

  @Query(() => Invitation, { description: 'Whom a one-time code invites. Looking uses nothing up.' })
  invitation(
    @Args('code', { type: () => String, description: 'The code of the link.' }) code: string,
    @Context() context: RequestContext,
  ): Promise<Invitation> {
    return this.invitations.show(context, code);
  }

  @Mutation(() => SignInProgress, { description: 'First step: account name and password.' })
  signIn(
    @Args('account', { type: () => String, description: 'Account name.' }) account: string,
    @Args('password', { type: () => String, description: 'Password.' }) password: string,
    @Context() context: RequestContext,
  ): Promise<SignInProgress> {
    return this.steps.withPassword(context, account, password);
  }

  @Mutation(() => SignInProgress, {
    description: 'A code of the second factor, the one being set up included. Each is accepted once.',
  })
  confirmSecondFactor(
    @Args('code', { type: () => String, description: 'Six digits; spaces do not count.' }) code: string,
    @Context() context: RequestContext,
  ): Promise<SignInProgress> {
    return this.steps.withCode(context, code);
  }

  @Mutation(() => SignInProgress, { description: 'Last step for people with several roles.' })
  chooseRole(
    @Args('roleId', { type: () => String, description: 'Id of the role.' }) roleId: string,
    @Context() context: RequestContext,
  ): Promise<SignInProgress> {
    return this.steps.withRole(context, roleId);
  }

  @Mutation(() => SignInProgress, {
    description: 'Sets the password of an invited person, once; the second factor follows.',
  })
  acceptInvitation(
    @Args('input', { description: 'Code and new password.' }) input: NewPasswordInput,
    @Context() context: RequestContext,
  ): Promise<SignInProgress> {
    return this.invitations.accept(context, input.code, input.password);
  }

  @Mutation(() => SignInProgress, {
    description: 'Makes the first administrator, with the code the server printed when it started.',
  })
  setUpRegistry(
    @Args('input', { description: 'Code, and who the administrator is.' }) input: SetUpInput,
    @Context() context: RequestContext,
  ): Promise<SignInProgress> {
    return this.invitations.setUp(context, input);
  }
}
