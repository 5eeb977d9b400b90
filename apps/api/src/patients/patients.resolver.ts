import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { batched } from '../batches.js';
import { CalendarDay } from '../calendar-day.scalar.js';
import { Centre } from '../centres/centre.entity.js';
import { CentresService } from '../centres/centres.service.js';
import { validated } from '../input-validation.js';
import { Protocol } from '../protocol/protocol.model.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { Aetiology, aetiologies, findAetiology } from './aetiology.js';
import { CorrectPatientInput } from './correct-patient.input.js';
import { PatientIdentities } from './patient-identities.js';
import type { PatientIdentity } from './patient-identity.entity.js';
import { Patient } from './patient.entity.js';
import {
  PatientFilter,
  PatientIdentityView,
  PatientPage,
  PatientSort,
  PatientSortField,
  RecordPatientInput,
  SortDirection,
  TherapyState,
  type PatientRow,
} from './patient.model.js';
import { PatientsService } from './patients.service.js';

const byPseudonym: PatientSort = { field: PatientSortField.PSEUDONYM, direction: SortDirection.ASC };

@Resolver(() => Patient)
export class PatientsResolver {
  constructor(
    private readonly patients: PatientsService,
    private readonly centres: CentresService,
    private readonly protocols: ProtocolService,
    private readonly identities: PatientIdentities,
  ) {}

  @Query(() => PatientPage, { name: 'patients', description: 'Patients of the own centre.' })
  list(
    @CurrentActor() actor: Actor,
    @Args(
      'filter',
      { type: () => PatientFilter, nullable: true, description: 'Which patients; all when absent.' },
      validated(PatientFilter),
    )
    filter: PatientFilter | null,
    @Args('sort', { type: () => PatientSort, nullable: true, description: 'By pseudonym when absent.' })
    sort: PatientSort | null,
    @Args('first', { type: () => Int, defaultValue: 25, description: 'Page size, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after: string | null,
  ): Promise<PatientPage> {
    return this.patients.list(actor, { filter: filter ?? {}, sort: sort ?? byPseudonym, first, after });
  }

  @Query(() => Patient, { name: 'patient', description: 'One patient of the own centre.' })
  one(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Identifier in the registry.' }) id: string,
  ): Promise<PatientRow> {
    return this.patients.findVisible(actor, id);
  }

  @Query(() => [Aetiology], { name: 'aetiologies', description: 'Causes a patient may be recorded with.' })
  aetiologyList(): readonly Aetiology[] {
    return aetiologies;
  }

  @Mutation(() => Patient, { description: 'Enrols a patient at the own centre.' })
  recordPatient(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordPatientInput, description: 'The patient to enrol.' }) input: RecordPatientInput,
  ): Promise<PatientRow> {
    return this.patients.record(actor, input);
  }

  @Mutation(() => Patient, { description: 'Repairs what was recorded wrongly about a patient.' })
  correctPatient(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CorrectPatientInput, description: 'What was wrong, as it should be.' })
    input: CorrectPatientInput,
  ): Promise<PatientRow> {
    return this.patients.correct(actor, input);
  }

  @ResolveField(() => Centre, { description: 'Hospital responsible for the patient.' })
  centre(@Parent() { centreId }: Patient, @Context() request: RequestContext): Promise<Centre | undefined> {
    return batched(
      request,
      'centre',
      async () => new Map((await this.centres.all()).map((centre) => [String(centre.id), centre])),
    ).load(String(centreId));
  }

  @ResolveField(() => Aetiology, { nullable: true, description: 'Null: not recorded.' })
  aetiology(@Parent() { aetiologyCode }: Patient): Aetiology | null {
    return aetiologyCode === null ? null : (findAetiology(aetiologyCode) ?? null);
  }

  @ResolveField(() => Protocol, { description: 'Protocol the patient is followed under.' })
  protocol(@Parent() { protocolCode, protocolVersion }: Patient): Protocol {
    return this.protocols.exact(protocolCode, protocolVersion);
  }

  @ResolveField(() => CalendarDay, { nullable: true, description: 'Day 0 of the therapy clock. Null: not implanted.' })
  firstImplantOn(@Parent() { firstImplantOn }: PatientRow): string | null {
    return firstImplantOn;
  }

  @ResolveField(() => TherapyState, { description: 'Where the patient stands in the therapy.' })
  state(@Parent() { state }: PatientRow): TherapyState {
    return state;
  }

  @ResolveField(() => PatientIdentityView, {
    nullable: true,
    description: 'Who the patient is. Null: not recorded.',
  })
  identity(@Parent() patient: Patient, @Context() request: RequestContext): Promise<PatientIdentity | null> {
    return this.identities.visible(request, patient);
  }
}
