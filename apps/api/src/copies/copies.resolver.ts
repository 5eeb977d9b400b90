import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '../access/actor.js';
import { notFound } from '../errors.js';
import { Copies } from './copies.service.js';
import { PatientCopy } from './patient-copy.model.js';

@Resolver()
export class CopiesResolver {
  constructor(private readonly copies: Copies) {}

  /** A mutation, because it leaves an event in the trail, and its answer is kept nowhere. */
  @Mutation(() => PatientCopy, {
    description: 'Makes a copy of everything recorded of a patient, to hand to the patient.',
  })
  exportPatientCopy(
    @CurrentActor() actor: Actor,
    @Args(
      'patientId',
      { type: () => ID, description: 'The patient of the own centre.' },
      new ParseUUIDPipe({ exceptionFactory: () => notFound('patient') }),
    )
    patientId: string,
  ): Promise<PatientCopy> {
    return this.copies.make(actor, patientId);
  }
}
