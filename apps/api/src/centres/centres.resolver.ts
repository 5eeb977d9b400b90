import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../access/actor.js';
import { People } from '../access/people.js';
import { Persona, Viewer } from '../access/viewer.model.js';
import { Centre } from './centre.entity.js';
import { AddCentreInput, CorrectCentreInput } from './centre.input.js';
import { CentreOffice } from './centre-office.service.js';
import { CentresService } from './centres.service.js';

@Resolver(() => Centre)
export class CentresResolver {
  constructor(
    private readonly centres: CentresService,
    private readonly office: CentreOffice,
  ) {}

  @Query(() => [Centre], { name: 'centres', description: 'All hospitals of the registry.' })
  all(): Promise<Centre[]> {
    return this.centres.all();
  }

  @Mutation(() => Centre, { description: 'Adds a hospital.' })
  addCentre(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AddCentreInput, description: 'The hospital.' }) input: AddCentreInput,
  ): Promise<Centre> {
    return this.office.add(actor, input);
  }

  @Mutation(() => Centre, { description: 'Corrects name and time zone of a hospital.' })
  correctCentre(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CorrectCentreInput, description: 'What is right.' }) input: CorrectCentreInput,
  ): Promise<Centre> {
    return this.office.correct(actor, input);
  }
}

@Resolver(() => Viewer)
export class CentreOfViewerResolver {
  constructor(private readonly centres: CentresService) {}

  @ResolveField(() => Centre, { nullable: true, description: 'Null in the registry office.' })
  async centre(@Parent() { centreId }: Viewer): Promise<Centre | null> {
    return centreId === null ? null : this.centres.byId(centreId);
  }
}

@Resolver(() => Persona)
export class CentreOfPersonaResolver {
  constructor(
    private readonly centres: CentresService,
    private readonly people: People,
  ) {}

  @ResolveField(() => Centre, { nullable: true, description: 'Null in the registry office, and in an empty registry.' })
  async centre(@Parent() { code }: Persona): Promise<Centre | null> {
    const centreId = await this.people.centreOfPersona(code);
    return centreId === null ? null : this.centres.byId(centreId);
  }
}
