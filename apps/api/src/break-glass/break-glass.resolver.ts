import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { Viewer } from '../access/viewer.model.js';
import {
  BreakGlassSight,
  BreakGlassUse,
  OpenBreakGlassInput,
  OpenedBreakGlass,
  ReviewBreakGlassInput,
} from './break-glass.model.js';
import { BreakGlass } from './break-glass.service.js';

@Resolver()
export class BreakGlassResolver {
  constructor(private readonly breakGlass: BreakGlass) {}

  @Mutation(() => OpenedBreakGlass, {
    nullable: true,
    description:
      'Looks at one patient of another centre in an emergency: read-only, for 60 minutes. Null when not exactly one patient is meant; attempts are recorded and limited.',
  })
  openBreakGlass(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => OpenBreakGlassInput, description: 'Whom, and why.' })
    input: OpenBreakGlassInput,
  ): Promise<OpenedBreakGlass | null> {
    return this.breakGlass.open(actor, input);
  }

  @Mutation(() => Boolean, { description: 'Leaves the patient of the other centre. False when none was looked at.' })
  closeBreakGlass(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.breakGlass.close(actor);
  }

  @Query(() => [BreakGlassUse], {
    description: 'Emergency accesses to patients of the own centre; for the registry office of all centres.',
  })
  breakGlassUses(@CurrentActor() actor: Actor): Promise<BreakGlassUse[]> {
    return this.breakGlass.list(actor);
  }

  @Mutation(() => BreakGlassUse, { description: 'Reviews an emergency access, once, by somebody else.' })
  reviewBreakGlass(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ReviewBreakGlassInput, description: 'What the review found.' })
    input: ReviewBreakGlassInput,
  ): Promise<BreakGlassUse> {
    return this.breakGlass.review(actor, input);
  }
}

@Resolver(() => Viewer)
export class BreakGlassOfViewerResolver {
  constructor(private readonly breakGlass: BreakGlass) {}

  @ResolveField('breakGlass', () => BreakGlassSight, {
    nullable: true,
    description: 'The patient of another centre looked at now. Null: none.',
  })
  async sight(@Context() { actor }: RequestContext): Promise<BreakGlassSight | null> {
    return actor && this.breakGlass.sight(actor);
  }
}
