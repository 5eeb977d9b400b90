import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { Patient } from '../../patients/patient.entity.js';
import { Programming } from './programming.model.js';
import { Refill } from './refill.model.js';

@ObjectType({ description: 'A pump of the patient, with what is known of its model.' })
export class DosePump {
  @Field(() => CalendarDay, { description: 'Day it was implanted.' })
  implantedOn!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'Day it was removed. Null: in place.' })
  explantedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Its model. Null: not known.' })
  modelName!: string | null;

  @Field(() => Int, { nullable: true, description: 'Version of the model’s definition. Null: not known.' })
  modelVersion!: number | null;

  @Field(() => Float, { nullable: true, description: 'Nominal volume, mL. Null: not known.' })
  reservoirMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume at which it alarms, mL. Null: not known.' })
  alarmMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume it cannot deliver, mL. Null: not known.' })
  unusableMl!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days the drug stays stable in it. Null: not known.' })
  stabilityDays!: number | null;

  @Field(() => Float, { nullable: true, description: 'Years it serves. Null: not known.' })
  serviceLifeYears!: number | null;

  @Field(() => Float, { nullable: true, description: 'Least volume a day, mL. Null: not known.' })
  minDailyMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest volume a day, mL. Null: not known.' })
  maxDailyMl!: number | null;
}

@ObjectType({ description: 'A fill, as far as a computation needs it.' })
export class DoseFill {
  @Field(() => GraphQLISODateTime, { description: 'When, UTC.' })
  at!: Date;

  @Field(() => Float, { description: 'Volume in the reservoir after filling, mL.' })
  filledMl!: number;

  @Field(() => Float, { description: 'µg/mL' })
  concentrationUgPerMl!: number;

  @Field(() => Int, { nullable: true, description: 'Place of its pump among the pumps, from 0. Null: of none.' })
  pump!: number | null;
}

@ObjectType({ description: 'A dose, as far as a computation needs it.' })
export class SetDose {
  @Field(() => GraphQLISODateTime, { description: 'From when on, UTC.' })
  at!: Date;

  @Field(() => Float, { description: 'µg/day; 0 of a stopped pump.' })
  dailyDoseUg!: number;

  @Field(() => Float, { nullable: true, description: 'µg/mL. Null: as in the reservoir.' })
  concentrationUgPerMl!: number | null;

  @Field(() => Int, { nullable: true, description: 'Place of its pump among the pumps, from 0. Null: of none.' })
  pump!: number | null;
}

@ObjectType({
  description: 'What the forms of refill and programming begin with, and what they check at the keyboard by.',
})
export class DoseForm {
  @Field(() => Patient, { description: 'Whom it is about.' })
  patient!: Patient;

  @Field(() => String, { description: 'IANA zone of the clock at the centre.' })
  timeZone!: string;

  @Field(() => Float, { nullable: true, description: 'Best bolus of the latest trial, µg. Null: no trial recorded.' })
  bestBolusUg!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume of the catheter in place, mL. Null: not known.' })
  catheterMl!: number | null;

  @Field(() => [CalendarDay], { description: 'Days of implants.' })
  implants!: readonly string[];

  @Field(() => [DosePump], { description: 'Pumps in order of implant.' })
  pumps!: readonly DosePump[];

  @Field(() => [DoseFill], { description: 'Fills in order of time.' })
  fills!: readonly DoseFill[];

  @Field(() => [SetDose], { description: 'Doses in order of time.' })
  doses!: readonly SetDose[];

  @Field(() => Refill, { nullable: true, description: 'The last fill. Null: none recorded.' })
  lastRefill!: Refill | null;

  @Field(() => Programming, { nullable: true, description: 'The last session. Null: none recorded.' })
  lastProgramming!: Programming | null;

  @Field(() => Float, { nullable: true, description: 'Residual expected now, mL. Null: it cannot be computed.' })
  expectedResidualMl!: number | null;

  @Field(() => String, { nullable: true, description: 'Why neither can be recorded now. Null: they can.' })
  problem!: string | null;
}
