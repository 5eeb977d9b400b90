import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../../access/actor.js';
import { validated } from '../../input-validation.js';
import { CorrectPersonInput, DisablePersonInput, EnablePersonInput } from './change-person.input.js';
import { HandedLink, InvitePersonInput, NewLinkInput } from './invite-person.input.js';
import { LinksService } from './links.service.js';
import { PeopleService } from './people.service.js';
import { Person, PersonFilter, PersonPage } from './person.model.js';

@Resolver(() => Person)
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly links: LinksService,
  ) {}

  @Query(() => PersonPage, { name: 'people', description: 'Who works with the registry, by name.' })
  list(
    @CurrentActor() actor: Actor,
    @Args(
      'filter',
      { type: () => PersonFilter, nullable: true, description: 'Which people; all when absent.' },
      validated(PersonFilter),
    )
    filter: PersonFilter | null,
    @Args('first', { type: () => Int, defaultValue: 25, description: 'Page size, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after: string | null,
  ): Promise<PersonPage> {
    return this.people.list(actor, { filter: filter ?? {}, first, after });
  }

  @Query(() => Person, { name: 'person', description: 'One person who works with the registry.' })
  one(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Identifier in the registry.' }) id: string,
  ): Promise<Person> {
    return this.people.findVisible(actor, id);
  }

  @Mutation(() => HandedLink, { description: 'Adds a person with a first role. The link is told this once.' })
  invitePerson(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => InvitePersonInput, description: 'Who comes, and as what.' }) input: InvitePersonInput,
  ): Promise<HandedLink> {
    return this.links.invite(actor, input);
  }

  @Mutation(() => HandedLink, { description: 'Gives somebody who has not come yet a new link. The former one ends.' })
  invitePersonAgain(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => NewLinkInput, description: 'Whom to invite.' }) { personId }: NewLinkInput,
  ): Promise<HandedLink> {
    return this.links.inviteAgain(actor, personId);
  }

  @Mutation(() => HandedLink, {
    description: 'Gives a person a link to choose a new password and second factor. The former ones work until then.',
  })
  resetCredentials(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => NewLinkInput, description: 'Whose credentials.' }) { personId }: NewLinkInput,
  ): Promise<HandedLink> {
    return this.links.reset(actor, personId);
  }

  @Mutation(() => Person, { description: 'Corrects the name of a person.' })
  correctPerson(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CorrectPersonInput, description: 'The right name.' }) input: CorrectPersonInput,
  ): Promise<Person> {
    return this.people.correct(actor, input);
  }

  @Mutation(() => Person, { description: 'Keeps a person from signing in. Her sessions end at once.' })
  disablePerson(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DisablePersonInput, description: 'Who, and why.' }) input: DisablePersonInput,
  ): Promise<Person> {
    return this.people.disable(actor, input);
  }

  @Mutation(() => Person, { description: 'Lets a disabled person sign in again.' })
  enablePerson(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => EnablePersonInput, description: 'Who.' }) input: EnablePersonInput,
  ): Promise<Person> {
    return this.people.enable(actor, input);
  }
}
