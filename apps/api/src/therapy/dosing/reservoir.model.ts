import { Field, Float, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';

export enum ReservoirState {
  COMPUTED = 'COMPUTED',
  STOPPED = 'STOPPED',
  CANNOT_COMPUTE = 'CANNOT_COMPUTE',
}
registerEnumType(ReservoirState, {
  name: 'ReservoirState',
  description: 'Whether the registry can say when a reservoir must be refilled.',
  valuesMap: {
    COMPUTED: { description: 'Computed from the last fill and the doses since.' },
    STOPPED: { description: 'The pump is stopped: nothing leaves the reservoir, and no day follows.' },
    CANNOT_COMPUTE: { description: 'Something the computation needs is not recorded.' },
  },
});

export enum MissingInput {
  FILL = 'FILL',
  DOSE = 'DOSE',
  CONCENTRATION = 'CONCENTRATION',
  MODEL = 'MODEL',
  MODEL_CONSTANTS = 'MODEL_CONSTANTS',
}
registerEnumType(MissingInput, {
  name: 'MissingInput',
  description: 'What the computation of a reservoir lacks.',
  valuesMap: {
    FILL: { description: 'No fill of this pump is recorded.' },
    DOSE: { description: 'No daily dose is recorded.' },
    CONCENTRATION: { description: 'No concentration is recorded.' },
    MODEL: { description: 'The model of the pump is not known.' },
    MODEL_CONSTANTS: { description: 'The registry knows too little of the model of the pump.' },
  },
});

@ObjectType({
  description:
    'The reservoir of the pump in place: what its days are computed from, and the days. A check of what the programmer shows; the programmer is right.',
})
export class Reservoir {
  @Field(() => ReservoirState, { description: 'Whether the days can be computed.' })
  state!: ReservoirState;

  @Field(() => [MissingInput], { description: 'What the computation lacks; empty unless the state says so.' })
  missing!: readonly MissingInput[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The last fill, UTC. Null: none recorded.' })
  filledAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Volume in the reservoir after that fill, mL.' })
  filledMl!: number | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The last programming session or fill, which the computation starts from; UTC.',
  })
  asOf!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Computed volume at asOf, mL.' })
  volumeMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the drug in the reservoir, µg/mL.' })
  concentrationUgPerMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Programmed total, µg/day.' })
  dailyDoseUg!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume that leaves in a day, mL.' })
  dailyMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume at which the pump alarms, mL.' })
  alarmMl!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume the pump cannot deliver, mL.' })
  unusableMl!: number | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day the low-reservoir alarm is reached, as computed.' })
  alarmOn!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day the reservoir is empty, as computed.' })
  emptyOn!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Latest planned refill, before the alarm.' })
  dueByOn!: string | null;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Low-reservoir alarm date as the programmer last showed it since the fill: authoritative.',
  })
  programmerAlarmOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days the programmer’s alarm date lies after the computed one; negative when before. Null: not stated.',
  })
  disagreementDays!: number | null;

  @Field(() => CalendarDay, { description: 'Day the pump was implanted.' })
  implantedOn!: string;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Day by which the pump should be replaced. Null: not known.',
  })
  replaceByOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the pump. Null: not known.' })
  modelName!: string | null;

  @Field(() => Int, { nullable: true, description: 'Version of the model’s definition. Null: not known.' })
  modelVersion!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the days were computed from, as a sentence. Null: no fill or no dose is known.',
  })
  basis!: string | null;
}
