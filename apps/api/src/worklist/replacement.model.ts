import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay } from '../calendar-day.scalar.js';
import { Clinician } from '../patients/clinician.model.js';
import { PatientRef } from './patient-ref.model.js';

export enum ReplacementStanding {
  OVERDUE = 'OVERDUE',
  LATE = 'LATE',
  SCHEDULE_NOW = 'SCHEDULE_NOW',
  LATER = 'LATER',
}
registerEnumType(ReplacementStanding, {
  name: 'ReplacementStanding',
  description: 'How near a replacement is; it is scheduled at least 3 months ahead.',
  valuesMap: {
    OVERDUE: { description: 'The day has passed.' },
    LATE: { description: 'Less than 3 months are left.' },
    SCHEDULE_NOW: { description: '3 to 6 months are left.' },
    LATER: { description: 'More than 6 months are left.' },
  },
});

@ObjectType({ description: 'A pump to replace.' })
export class ReplacementItem {
  @Field(() => PatientRef, { description: 'Whose pump it is.' })
  patient!: PatientRef;

  @Field(() => CalendarDay, { description: 'Day by which the pump should be replaced.' })
  replaceByOn!: string;

  @Field(() => CalendarDay, { description: 'Day by which the operation should be scheduled: 3 months earlier.' })
  scheduleByOn!: string;

  @Field(() => ReplacementStanding, { description: 'How near that is.' })
  standing!: ReplacementStanding;

  @Field(() => CalendarDay, { description: 'Day the pump was implanted.' })
  implantedOn!: string;

  @Field(() => String, { nullable: true, description: 'Model of the pump. Null: not known.' })
  modelName!: string | null;

  @Field(() => Clinician, { nullable: true, description: 'Who looks after the patient. Null: nobody in particular.' })
  responsible!: Clinician | null;
}

@ObjectType({ description: 'Replacements due in one month.' })
export class ReplacementMonth {
  @Field(() => String, { description: 'The month, YYYY-MM.' })
  month!: string;

  @Field(() => Int, { description: 'Pumps to replace in it.' })
  count!: number;
}

@ObjectType({ description: 'Pumps to replace within 24 months, and those past their day.' })
export class ReplacementList {
  @Field(() => Int, { description: 'Pumps past their day.' })
  overdue!: number;

  @Field(() => Int, { description: 'Pumps with less than 3 months left.' })
  late!: number;

  @Field(() => Int, { description: 'Pumps with 3 to 6 months left.' })
  scheduleNow!: number;

  @Field(() => Int, { description: 'Pumps with more than 6 and at most 24 months left.' })
  later!: number;

  @Field(() => [ReplacementMonth], { description: 'By month, from this one on; months without any are left out.' })
  months!: readonly ReplacementMonth[];

  @Field(() => [ReplacementItem], { description: 'Soonest first, those past their day before all; at most 100.' })
  items!: readonly ReplacementItem[];
}
