import { medianFollowUp, proportion, rate, type Protocol } from '#libs/outcomes/index';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ProcedureType } from '../therapy/procedure.entity.js';
import type { CohortFilter } from './cohort-filter.input.js';
import { CohortsService } from './cohorts.service.js';
import {
  ComplicationGrouping,
  type ComplicationRate,
  type ComplicationRates,
  type InfectionPerProcedure,
} from './complication-rates.model.js';
import { ANY, sumRates, type RateSums } from './complication-rates.sql.js';

/** Complications with their three denominators side by side. */
@Injectable()
export class ComplicationRatesQuery {
  constructor(private readonly cohorts: CohortsService) {}

  async run(actor: Actor, filter: CohortFilter, by: ComplicationGrouping): Promise<ComplicationRates> {
    const cohort = await this.cohorts.decide(actor, filter);
    const sums = await this.cohorts.count<RateSums>(cohort, {
      statement: sumRates,
      overAll: 'complication_rates',
      last: by === ComplicationGrouping.TYPE,
    });
    const { implanted } = sums.population;
    return {
      population: this.cohorts.describe(cohort, sums.population),
      followUp: {
        patients: implanted,
        pumpYears: sums.time.pumpYears,
        medianYears: medianFollowUp(sums.followUp),
        procedures: total(sums.procedures, 'total'),
      },
      rows: groupsOf(cohort.protocol, by, sums).map((group) => complicationRate(group, sums)),
      any: complicationRate({ code: ANY, label: 'Any complication' }, sums),
      infectionPerProcedure: infectionPerProcedure(sums),
    };
  }
}

interface Group {
  readonly code: string;
  readonly label: string;
}

/** The groups of the protocol in its order, then those that only older versions of it had. */
function groupsOf({ complicationTypes }: Protocol, by: ComplicationGrouping, sums: RateSums): readonly Group[] {
  const groups = new Map(
    complicationTypes.map((type) =>
      by === ComplicationGrouping.TYPE ? [type.code, type.label] : [type.category, type.categoryLabel],
    ),
  );
  for (const { code } of sums.events) if (code !== ANY && !groups.has(code)) groups.set(code, code);
  return [...groups].map(([code, label]) => ({ code, label }));
}

function complicationRate({ code, label }: Group, sums: RateSums): ComplicationRate {
  const events = sums.events.find((each) => each.code === code) ?? noEvents;
  const after = sums.afterProcedures.find((each) => each.code === code) ?? { events: 0, procedures: 0, tooShort: 0 };
  const { patients, pumpYears, squaredYears } = sums.time;
  return {
    code,
    label,
    events: events.events,
    perPatient: proportion(events.patients, sums.population.implanted),
    perProcedure: {
      events: after.events,
      procedures: total(sums.procedures, 'total'),
      proportion: proportion(after.procedures, total(sums.procedures, 'observed') + after.tooShort),
    },
    per100PumpYears: rate({ ...events, patients, pumpYears, squaredYears }),
  };
}

const noEvents = {
  patients: 0,
  events: 0,
  eventsInTime: 0,
  squaredEvents: 0,
  eventsTimesYears: 0,
  squaredEventsByYears: 0,
};

function infectionPerProcedure({ procedures }: RateSums): InfectionPerProcedure {
  const infections = total(procedures, 'infections');
  const eligible = total(procedures, 'observed') + total(procedures, 'tooShort');
  return {
    eligible,
    excluded: total(procedures, 'total') - eligible,
    infections,
    proportion: proportion(infections, eligible),
    byType: Object.values(ProcedureType).flatMap((type) => {
      const found = procedures.find((each) => each.type === type);
      return found === undefined
        ? []
        : [{ type, proportion: proportion(found.infections, found.observed + found.tooShort) }];
    }),
  };
}

type Count = 'total' | 'observed' | 'infections' | 'tooShort';

const total = (procedures: RateSums['procedures'], count: Count): number =>
  procedures.reduce((sum, each) => sum + each[count], 0);
