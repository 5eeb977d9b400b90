import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../../access/actor.js';
import { namesOfPeople } from '../../access/people-names.js';
import { Records } from '../../access/records.js';
import { batched, groupBy } from '../../batches.js';
import { Patient } from '../../patients/patient.entity.js';
import { ContactAttempt } from './contact-attempt.model.js';
import { ContactsService } from './contacts.service.js';
import { RecordContactAttemptInput } from './record-contact-attempt.input.js';

@Resolver(() => ContactAttempt)
export class ContactsResolver {
  constructor(
    private readonly contacts: ContactsService,
    private readonly records: Records,
  ) {}

  @Mutation(() => ContactAttempt, { description: 'Records an attempt to reach a patient.' })
  recordContactAttempt(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordContactAttemptInput, description: 'The attempt to record.' })
    input: RecordContactAttemptInput,
  ): Promise<ContactAttempt> {
    return this.contacts.record(actor, input);
  }

  @ResolveField(() => String, { description: 'Who recorded it.' })
  async recordedBy(@Parent() { recordedBy }: ContactAttempt, @Context() request: RequestContext): Promise<string> {
    return (await batched(request, 'people', (ids) => namesOfPeople(this.records, ids)).load(recordedBy)) ?? 'Unknown';
  }
}

@Resolver(() => Patient)
export class ContactsOfPatientResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField(() => [ContactAttempt], { description: 'Attempts to reach the patient, newest first.' })
  async contactAttempts(
    @Parent() { id, centreId }: Patient,
    @Context() request: RequestContext,
  ): Promise<ContactAttempt[]> {
    const load = async (ids: readonly string[]): Promise<Map<string, ContactAttempt[]>> =>
      groupBy(await this.contacts.ofPatients(centreId, ids), ({ patientId }) => patientId);
    return (await batched(request, 'contact attempts', load).load(id)) ?? [];
  }
}
