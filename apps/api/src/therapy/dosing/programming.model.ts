import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';
import { LimitReason } from '../../plausibility.js';
import { InfusionMode } from './dosing-codes.js';

@ObjectType({ description: 'A part of a programme: a rate for some hours, or a bolus.' })
export class DoseStep {
  @Field(() => Int, { nullable: true, description: 'Of a rate: begin, minutes after midnight on the pump’s clock.' })
  fromMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a rate: end, minutes after midnight; 1440 is midnight.' })
  toMinute?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a rate: µg/h.' })
  rateUgPerHour?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a bolus: minutes after midnight. Null: when the patient asks for it.',
  })
  atMinute?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a bolus: µg.' })
  doseUg?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a bolus the patient asks for: how many a day at most.' })
  perDay?: number | null;
}

@ObjectType({ description: 'A bolus that accounts for old concentration left in tubing and catheter.' })
export class BridgeBolus {
  @Field(() => Float, { nullable: true, description: 'Concentration left in the tubing, µg/mL.' })
  oldConcentrationUgPerMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume of tubing and catheter, mL.' })
  volumeMl!: number | null;

  @Field(() => Int, { nullable: true, description: 'How long it runs, minutes.' })
  durationMinutes!: number | null;
}

@ObjectType({ isAbstract: true })
export class StoredProgramming {
  centreId!: number;

  @Field(() => ID, { description: 'Identifier of the session.' })
  id!: string;

  patientId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was programmed, UTC.' })
  programmedAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The refill of the same act. Null: a session of its own.' })
  refillId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The operation of the same act. Null: none.' })
  procedureId!: string | null;

  @Field(() => InfusionMode, { description: 'How the pump delivers.' })
  mode!: InfusionMode;

  @Field(() => [DoseStep], { description: 'Rates and boluses of a day; empty for one rate all day.' })
  steps!: DoseStep[];

  @Field(() => Float, { description: 'Total of 24 hours, µg/day: the sum of all steps and boluses.' })
  dailyDoseUg!: number;

  @Field(() => Float, { nullable: true, description: 'As programmed, µg/mL. Null: as in the reservoir.' })
  concentrationUgPerMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume entered in the programmer, mL. Null: not recorded.' })
  reservoirMl!: number | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Low-reservoir alarm date as the programmer shows it. Null: not recorded.',
  })
  alarmOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason. Null: not recorded.' })
  reason!: string | null;

  @Field(() => BridgeBolus, { nullable: true, description: 'Null: none.' })
  bridge!: BridgeBolus | null;

  @Field(() => Float, { nullable: true, description: 'Oral baclofen at that time, mg/day. Null: not recorded.' })
  oralBaclofenMgPerDay!: number | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Day the pump is to be replaced by, as the programmer shows it. Null: not recorded.',
  })
  replaceByOn!: string | null;

  @Field(() => [LimitReason], { description: 'Why something unusual was stored; empty when nothing was.' })
  reasons!: LimitReason[];

  @Field(() => GraphQLISODateTime, { description: 'UTC.' })
  recordedAt!: Date;

  recordedBy!: string;

  @Field(() => Int, { description: 'Counts the edits of the record from 1; an edit says which one it was made of.' })
  version!: number;
}

@ObjectType({ description: 'A programming session: what the pump was told to deliver from then on.' })
export class Programming extends StoredProgramming {
  @Field(() => Float, {
    nullable: true,
    description: 'Change of the total daily dose from the session before, %. Null: none before, or from or to stopped.',
  })
  changePercent!: number | null;
}
