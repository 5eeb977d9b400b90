import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../calendar-day.scalar.js';
import { Centre } from '../centres/centre.entity.js';
import { Complication } from '../complications/complication.entity.js';
import { PatientWindow } from '../encounters/patient-course.resolver.js';
import { Clinician } from '../patients/clinician.model.js';
import { PatientRef } from './patient-ref.model.js';
import type { WorklistScope } from './scope.js';

@ObjectType({ description: 'A visit to arrange.' })
export class FollowUpItem {
  @Field(() => PatientRef, { description: 'Whose visit it is.' })
  patient!: PatientRef;

  @Field(() => PatientWindow, { description: 'Window the visit is for.' })
  window!: PatientWindow;

  @Field(() => Int, { description: 'Days since the target of the window; negative before it.' })
  daysOverdue!: number;

  @Field(() => Clinician, { nullable: true, description: 'Who looks after the patient. Null: nobody in particular.' })
  responsible!: Clinician | null;
}

@ObjectType({ description: 'Visits to arrange for patients alive, in follow-up and with a system; one a patient.' })
export class FollowUpList {
  @Field(() => Int, { description: 'Patients past the target of an unfilled window.' })
  overdue!: number;

  @Field(() => Int, { description: 'Patients in an unfilled window, up to its target.' })
  due!: number;

  @Field(() => Int, { description: 'Patients whose next window opens within 30 days.' })
  upcoming!: number;

  @Field(() => [FollowUpItem], { description: 'Most urgent first, at most 100.' })
  items!: readonly FollowUpItem[];
}

@ObjectType({ description: 'A sentinel event that is not over.' })
export class SentinelItem {
  @Field(() => PatientRef, { description: 'Whose event it is.' })
  patient!: PatientRef;

  @Field(() => Complication, { description: 'The sentinel event.' })
  complication!: Complication;

  @Field(() => Int, { description: 'Days since its onset.' })
  daysOpen!: number;

  @Field(() => Clinician, { nullable: true, description: 'Who looks after the patient. Null: nobody in particular.' })
  responsible!: Clinician | null;
}

@ObjectType({ description: 'A visit recorded lately.' })
export class RecentVisit {
  @Field(() => PatientRef, { description: 'Whose visit it was.' })
  patient!: PatientRef;

  @Field(() => ID, { description: 'Identifier of the contact.' })
  encounterId!: string;

  @Field(() => CalendarDay, { description: 'Day of the contact, not of its entry.' })
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'Null: not in a window.' })
  windowLabel!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;
}

@ObjectType({
  description:
    'What waits for attention at the own centre. This record does not call anyone: act on the clinical pathway first.',
})
export class Today {
  @Field(() => CalendarDay, { description: 'Today at the centre.' })
  date!: string;

  @Field(() => Centre, { nullable: true, description: 'The own centre.' })
  centre!: Centre | null;

  /** What each list is asked for; those that are not asked for are not read. */
  scope!: WorklistScope;
}
