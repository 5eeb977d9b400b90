import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../calendar-day.scalar.js';
import { Clinician } from '../patients/clinician.model.js';
import { ContactAttempt } from './contacts/contact-attempt.model.js';
import { PatientRef } from './patient-ref.model.js';

@ObjectType({ description: 'A patient nobody has had contact with for 18 months.' })
export class SilentPatient {
  @Field(() => PatientRef, { description: 'Who it is.' })
  patient!: PatientRef;

  @Field(() => CalendarDay, { description: 'Last day the patient is known to have been followed.' })
  lastContactOn!: string;

  @Field(() => Int, { description: 'Attempts to reach the patient since, none of which was contact.' })
  attempts!: number;

  @Field(() => Boolean, { description: 'Two attempts were made: the patient may be declared lost to follow-up.' })
  mayBeDeclaredLost!: boolean;

  @Field(() => ContactAttempt, {
    nullable: true,
    description: 'Last attempt to reach the patient. Null: none recorded.',
  })
  lastContact!: ContactAttempt | null;

  @Field(() => Clinician, { nullable: true, description: 'Who looks after the patient. Null: nobody in particular.' })
  responsible!: Clinician | null;
}

@ObjectType({
  description: 'Patients with a first implant, alive and not gone, without attested contact for 18 months.',
})
export class SilentList {
  @Field(() => Int, { description: 'How many there are.' })
  total!: number;

  @Field(() => Int, { description: 'Of these, how many may be declared lost to follow-up.' })
  toDeclare!: number;

  @Field(() => [SilentPatient], { description: 'Longest without contact first, at most 100.' })
  items!: readonly SilentPatient[];
}
