import { registerEnumType } from '@nestjs/graphql';

export enum InfusionMode {
  SIMPLE_CONTINUOUS = 'SIMPLE_CONTINUOUS',
  FLEX = 'FLEX',
  SCHEDULED_BOLUSES = 'SCHEDULED_BOLUSES',
  PATIENT_ACTIVATED = 'PATIENT_ACTIVATED',
  MINIMUM_RATE = 'MINIMUM_RATE',
  STOPPED = 'STOPPED',
}
registerEnumType(InfusionMode, {
  name: 'InfusionMode',
  description: 'How a pump delivers.',
  valuesMap: {
    SIMPLE_CONTINUOUS: { description: 'One rate all day.' },
    FLEX: { description: 'Rates that change with the hour, the same each day.' },
    SCHEDULED_BOLUSES: { description: 'Boluses at set hours, with or without a rate between them.' },
    PATIENT_ACTIVATED: { description: 'Boluses the patient asks for, up to so many a day.' },
    MINIMUM_RATE: { description: 'The lowest rate the pump has, set on purpose.' },
    STOPPED: { description: 'Nothing is delivered.' },
  },
});

export enum RefillKind {
  INITIAL_FILL = 'INITIAL_FILL',
  REFILL = 'REFILL',
}
registerEnumType(RefillKind, {
  name: 'RefillKind',
  description: 'Which fill of a reservoir it is.',
  valuesMap: {
    INITIAL_FILL: { description: 'The first of a new pump, at its implant.' },
    REFILL: { description: 'Any later one.' },
  },
});

export enum GapAnswer {
  RESERVOIR_EMPTY = 'RESERVOIR_EMPTY',
  MISSING_RECORD = 'MISSING_RECORD',
  ESTIMATE_WRONG = 'ESTIMATE_WRONG',
}
registerEnumType(GapAnswer, {
  name: 'GapAnswer',
  description: 'Why a refill comes after the day its reservoir was computed to be empty.',
  valuesMap: {
    RESERVOIR_EMPTY: { description: 'The reservoir was empty.' },
    MISSING_RECORD: { description: 'The record of a refill or a programme in between is missing.' },
    ESTIMATE_WRONG: { description: 'The pump delivered less than computed.' },
  },
});

export enum DiscrepancyStanding {
  NONE = 'NONE',
  PROMPT = 'PROMPT',
  REVIEW = 'REVIEW',
}
registerEnumType(DiscrepancyStanding, {
  name: 'DiscrepancyStanding',
  description: 'What the difference between measured and expected residual asks for.',
  valuesMap: {
    NONE: { description: 'Nothing.' },
    PROMPT: { description: 'A second look: 2 mL or 15 % and more.' },
    REVIEW: { description: 'A note of who reviewed it: 4 mL or 25 % and more.' },
  },
});
