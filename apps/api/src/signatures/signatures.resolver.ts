import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../access/actor.js';
import { Assessment } from '../encounters/assessment.entity.js';
import { Encounter } from '../encounters/encounter.entity.js';
import { AmendAssessmentInput, UnlockAssessmentInput, VoidAssessmentInput } from './amend-assessment.input.js';
import { AmendmentsService } from './amendments.service.js';
import { SignAssessmentsInput } from './sign-assessments.input.js';
import { SignaturesService } from './signatures.service.js';

@Resolver(() => Assessment)
export class SignaturesResolver {
  constructor(
    private readonly signatures: SignaturesService,
    private readonly amendments: AmendmentsService,
  ) {}

  @Mutation(() => Encounter, {
    description: 'Signs assessments of one contact and locks them. Needs a fresh proof of who the signer is.',
  })
  signAssessments(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SignAssessmentsInput, description: 'What is signed, and what the signature says.' })
    input: SignAssessmentsInput,
  ): Promise<Encounter> {
    return this.signatures.sign(actor, input);
  }

  @Mutation(() => Assessment, {
    description: 'Makes the next version of an assessment, unsigned; the one before stays with its signatures.',
  })
  amendAssessment(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AmendAssessmentInput, description: 'The next version, and why there is one.' })
    input: AmendAssessmentInput,
  ): Promise<Assessment> {
    return this.amendments.amend(actor, input);
  }

  @Mutation(() => Assessment, {
    description: 'Opens a signed assessment for correction: the next version says the same, unsigned.',
  })
  unlockAssessment(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => UnlockAssessmentInput, description: 'What is opened, and why.' })
    input: UnlockAssessmentInput,
  ): Promise<Assessment> {
    return this.amendments.unlock(actor, input);
  }

  @Mutation(() => Assessment, { description: 'Takes an assessment out of everything that counts; it stays readable.' })
  voidAssessment(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => VoidAssessmentInput, description: 'What is voided, and why.' })
    input: VoidAssessmentInput,
  ): Promise<Assessment> {
    return this.amendments.void(actor, input);
  }
}
