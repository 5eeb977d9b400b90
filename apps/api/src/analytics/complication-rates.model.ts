import type * as outcomes from '#libs/outcomes/index';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ProcedureType } from '../therapy/procedure.entity.js';
import { Interval, Proportion } from './interval.model.js';
import { Population } from './population.model.js';

export enum ComplicationGrouping {
  CATEGORY = 'CATEGORY',
  TYPE = 'TYPE',
}
registerEnumType(ComplicationGrouping, {
  name: 'ComplicationGrouping',
  description: 'What a row of complication rates stands for.',
  valuesMap: {
    CATEGORY: { description: 'A category of the taxonomy.' },
    TYPE: { description: 'A complication type.' },
  },
});

@ObjectType({ description: 'What the rates are divided by.' })
export class FollowUpSummary {
  @Field(() => Int, { description: 'Implanted patients.' })
  patients!: number;

  @Field(() => Float, { description: 'Days with a system in place and in follow-up, divided by 365.25.' })
  pumpYears!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Median follow-up in years by reverse Kaplan–Meier. Null when not reached.',
  })
  medianYears!: number | null;

  @Field(() => Int, { description: 'Operations that implanted or handled the system; explants are none.' })
  procedures!: number;
}

@ObjectType({ description: 'Events over time. Estimate and intervals are per 100 pump-years.' })
export class Rate implements outcomes.Rate {
  @Field(() => Int, { description: 'Every event counts, also several of one patient.' })
  events!: number;

  @Field(() => Float, { description: 'Days with a system in place and in follow-up, divided by 365.25.' })
  pumpYears!: number;

  @Field(() => Float, { nullable: true, description: 'Per 100 pump-years. Null without pump-years.' })
  estimate!: number | null;

  @Field(() => Interval, {
    nullable: true,
    description: 'Per 100 pump-years; exact Poisson interval (Garwood), for independent events.',
  })
  interval!: Interval | null;

  @Field(() => Interval, {
    nullable: true,
    description: 'Per 100 pump-years; allows for events that cluster in patients. Null without events.',
  })
  robust!: Interval | null;

  @Field(() => Float, { nullable: true, description: 'Pearson dispersion; above 1.2 show the robust interval.' })
  dispersion!: number | null;
}

@ObjectType({
  description: 'Events put down to an operation: it is the latest at or before their onset, 0 to 90 days before.',
})
export class ProcedureRate {
  @Field(() => Int, { description: 'Events within 90 days of an operation.' })
  events!: number;

  @Field(() => Int, { description: 'Operations on the system by the data lock.' })
  procedures!: number;

  @Field(() => Proportion, {
    description:
      'Operations followed by such an event, among those followed by one or observed for 90 days with the system in place. At most one per operation.',
  })
  proportion!: Proportion;
}

@ObjectType({ description: 'One kind of complication with its three denominators.' })
export class ComplicationRate {
  @Field(() => ID, { description: 'Code of the category or complication type.' })
  code!: string;

  @Field(() => String, { description: 'Name to show.' })
  label!: string;

  @Field(() => Int, { description: 'Events that began while a system was in place and the patient in follow-up.' })
  events!: number;

  @Field(() => Proportion, {
    description: 'Patients with at least one event among patients implanted. Read with the length of follow-up.',
  })
  perPatient!: Proportion;

  @Field(() => ProcedureRate, { description: 'Events within 90 days of an operation.' })
  perProcedure!: ProcedureRate;

  @Field(() => Rate, { description: 'Incidence rate per 100 pump-years.' })
  per100PumpYears!: Rate;
}

@ObjectType({ description: 'Operations of one type followed by an infection within 90 days.' })
export class ProcedureTypeProportion {
  @Field(() => ProcedureType, { description: 'Type of the operations.' })
  type!: ProcedureType;

  @Field(() => Proportion, { description: 'Infections among eligible operations of this type.' })
  proportion!: Proportion;
}

@ObjectType({
  description:
    'Infection of the device within 90 days of an operation, put down to the latest one at or before its onset.',
})
export class InfectionPerProcedure {
  @Field(() => Int, {
    description: 'Operations followed by an infection, or observed for 90 days with the system in place.',
  })
  eligible!: number;

  @Field(() => Int, { description: 'Operations neither followed by an infection nor observed long enough.' })
  excluded!: number;

  @Field(() => Int, { description: 'Operations followed by an infection; at most one each.' })
  infections!: number;

  @Field(() => Proportion, { description: 'Infections among eligible operations.' })
  proportion!: Proportion;

  @Field(() => [ProcedureTypeProportion], { description: 'Types that occurred.' })
  byType!: readonly ProcedureTypeProportion[];
}

@ObjectType({ description: 'Complications per patient, per operation and per 100 pump-years.' })
export class ComplicationRates {
  @Field(() => Population, { description: 'Whom the rates are about.' })
  population!: Population;

  @Field(() => FollowUpSummary, { description: 'Person-time and operations the rates are divided by.' })
  followUp!: FollowUpSummary;

  @Field(() => [ComplicationRate], {
    description: 'Every category or type of the protocol, in its order; also those without an event.',
  })
  rows!: readonly ComplicationRate[];

  @Field(() => ComplicationRate, { description: 'Events of any kind that no other recorded event caused.' })
  any!: ComplicationRate;

  @Field(() => InfectionPerProcedure, { description: 'Infection of the device within 90 days of an operation.' })
  infectionPerProcedure!: InfectionPerProcedure;
}
