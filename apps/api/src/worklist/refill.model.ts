import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Clinician } from '../patients/clinician.model.js';
import { Reservoir } from '../therapy/dosing/reservoir.model.js';
import { ContactAttempt } from './contacts/contact-attempt.model.js';
import { PatientRef } from './patient-ref.model.js';

/** In the order they are listed. */
export enum RefillBand {
  CANNOT_COMPUTE = 'CANNOT_COMPUTE',
  OVERDUE = 'OVERDUE',
  WITHIN_7 = 'WITHIN_7',
  WITHIN_30 = 'WITHIN_30',
  STOPPED = 'STOPPED',
}
registerEnumType(RefillBand, {
  name: 'RefillBand',
  description: 'How near a refill is.',
  valuesMap: {
    CANNOT_COMPUTE: { description: 'The registry cannot say: something is not recorded.' },
    OVERDUE: { description: 'The due-by date has passed.' },
    WITHIN_7: { description: 'Due by within 7 days, today included.' },
    WITHIN_30: { description: 'Due by within 8 to 30 days.' },
    STOPPED: { description: 'The pump is stopped; nothing leaves the reservoir.' },
  },
});

@ObjectType({ description: 'A reservoir to refill, with what its days are computed from.' })
export class RefillItem {
  @Field(() => PatientRef, { description: 'Whose pump it is.' })
  patient!: PatientRef;

  @Field(() => RefillBand, { description: 'How near the refill is.' })
  band!: RefillBand;

  @Field(() => Reservoir, { description: 'What is known of the reservoir.' })
  reservoir!: Reservoir;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until the due-by date; negative once it has passed. Null: cannot be computed, or stopped.',
  })
  daysLeft!: number | null;

  @Field(() => Boolean, {
    description:
      'The low-reservoir alarm date is today or has passed: the programmer’s where stated, else the computed one.',
  })
  alarmReached!: boolean;

  @Field(() => Boolean, { description: 'The day the reservoir is empty, as computed, is today or has passed.' })
  emptyReached!: boolean;

  @Field(() => ContactAttempt, {
    nullable: true,
    description: 'Last attempt to reach the patient. Null: none recorded.',
  })
  lastContact!: ContactAttempt | null;

  @Field(() => Clinician, { nullable: true, description: 'Who looks after the patient. Null: nobody in particular.' })
  responsible!: Clinician | null;
}

@ObjectType({
  description:
    'Reservoirs to refill, computed from what is recorded. Advisory: act on the clinical pathway first; this record does not call anyone.',
})
export class RefillList {
  @Field(() => Int, { description: 'Pumps of which the registry cannot say.' })
  cannotCompute!: number;

  @Field(() => Int, { description: 'Refills past their due-by date.' })
  overdue!: number;

  @Field(() => Int, { description: 'Refills due by within 7 days, today included.' })
  within7!: number;

  @Field(() => Int, { description: 'Refills due by within 8 to 30 days.' })
  within30!: number;

  @Field(() => Int, { description: 'Pumps that are stopped.' })
  stopped!: number;

  @Field(() => [RefillItem], {
    description: 'By band, most urgent first within each; at most 100, of each band at least the first 20.',
  })
  items!: readonly RefillItem[];
}
