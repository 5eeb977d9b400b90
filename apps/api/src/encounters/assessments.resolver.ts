import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/actor.js';
import { namesOfPeople } from '../access/people-names.js';
import { Records } from '../access/records.js';
import { batched } from '../batches.js';
import { Domain } from '../instruments/instrument.model.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { Clinician } from '../patients/clinician.model.js';
import { Assessment } from './assessment.entity.js';
import { Score } from './score.entity.js';

@ObjectType({ description: 'One answer: exactly one of code and absence.' })
export class ItemAnswer {
  @Field(() => String, { description: 'linkId of the item, or linkId:cell in a grid.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Raw code as answered.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'NOT_APPLICABLE, NOT_DONE or MISSING.' })
  absence!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason for the absence. Null: none recorded.' })
  reason!: string | null;
}

export const itemAnswers = ({ storedAnswers }: Pick<Assessment, 'storedAnswers'>): ItemAnswer[] =>
  Object.entries(storedAnswers ?? {}).map(([key, answer]) => ({ key, ...answer }));

@Resolver(() => Assessment)
export class AssessmentsResolver {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly records: Records,
  ) {}

  @ResolveField(() => Clinician, {
    nullable: true,
    description: 'The clinician who rated. Null: not recorded, or none rated.',
  })
  async ratedBy(@Parent() { ratedById }: Assessment, @Context() request: RequestContext): Promise<Clinician | null> {
    if (ratedById === null) return null;
    const name = await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(ratedById);
    return { id: ratedById, name: name ?? 'Unknown' };
  }

  @ResolveField(() => String, { description: 'Title of the instrument.' })
  title(@Parent() { instrumentCode, instrumentVersion }: Assessment): string {
    return this.instruments.find(instrumentCode, instrumentVersion).title;
  }

  @ResolveField(() => Domain, { description: 'What the instrument measures.' })
  domain(@Parent() { instrumentCode, instrumentVersion }: Assessment): Domain {
    return this.instruments.find(instrumentCode, instrumentVersion).domain;
  }

  @ResolveField(() => [ItemAnswer], { description: 'Empty when only a total was recorded, or nothing.' })
  answers(@Parent() assessment: Assessment): ItemAnswer[] {
    return itemAnswers(assessment);
  }
}

@Resolver(() => Score)
export class ScoresResolver {
  constructor(private readonly instruments: InstrumentsService) {}

  @ResolveField(() => String, { description: 'Full name of the score.' })
  title(@Parent() { code }: Score): string {
    return this.instruments.scoreDefinition(code).title;
  }

  @ResolveField(() => String, { description: 'Unit of the value.' })
  unit(@Parent() { code }: Score): string {
    return this.instruments.scoreDefinition(code).unit;
  }
}
