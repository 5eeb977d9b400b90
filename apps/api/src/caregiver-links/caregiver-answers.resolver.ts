import { Args, Context, GraphQLISODateTime, Mutation, Resolver } from '@nestjs/graphql';
import { IDEMPOTENCY_KEY } from '../access/idempotency.js';
import type { RequestContext } from '../access/actor.js';
import { CurrentLink, type LinkHolder } from '../access/link-holder.js';
import { CaregiverAnswersService } from './caregiver-answers.service.js';
import { CaregiverForm, KeepCaregiverAnswersInput, SubmitCaregiverAnswersInput } from './caregiver-form.model.js';
import { keyMissing } from './caregiver-links.errors.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For whoever holds a caregiver link: its token comes in a header, and opens nothing else. */
@Resolver(() => CaregiverForm)
export class CaregiverAnswersResolver {
  constructor(private readonly answers: CaregiverAnswersService) {}

  @Mutation(() => CaregiverForm, {
    description: 'Opens the form of the caregiver link the request carries, and counts that it was opened.',
  })
  openCaregiverForm(@CurrentLink() holder: LinkHolder): Promise<CaregiverForm> {
    return this.answers.open(holder);
  }

  @Mutation(() => GraphQLISODateTime, { description: 'Keeps answers until they are submitted; when it was done, UTC.' })
  keepCaregiverAnswers(
    @CurrentLink() holder: LinkHolder,
    @Args('input', { type: () => KeepCaregiverAnswersInput, description: 'What was answered.' })
    input: KeepCaregiverAnswersInput,
  ): Promise<Date> {
    return this.answers.keep(holder, input);
  }

  @Mutation(() => GraphQLISODateTime, {
    description: 'Submits the form, once: the link opens nothing any more. When it arrived, UTC.',
  })
  submitCaregiverAnswers(
    @CurrentLink() holder: LinkHolder,
    @Args('input', { type: () => SubmitCaregiverAnswersInput, description: 'The whole form.' })
    input: SubmitCaregiverAnswersInput,
    @Context() { req }: RequestContext,
  ): Promise<Date> {
    const key = req.headers[IDEMPOTENCY_KEY];
    if (typeof key !== 'string' || !UUID.test(key)) throw keyMissing();
    return this.answers.submit(holder, input, key);
  }
}
