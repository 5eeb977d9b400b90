import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { dataCut, expectedOfCohort, loadSampleCohort } from '../../../../test/samples/load-cohort.js';
import { addSystemPerson, systemActor } from '../audit/system-actor.js';
import { openDatabase } from '../database.js';
import { analyticsOf, type Analytics } from './analytics-of.js';
import { ComplicationGrouping } from './complication-rates.model.js';

/** What R wrote; see test/samples/cohort/README.md. */
interface Bounds {
  low: number;
  high: number;
}
interface Share {
  x: number;
  n: number;
  estimate: number;
  wilson: Bounds;
  clopper_pearson: Bounds;
}
interface Expected {
  change: {
    instrument: string;
    visit: string;
    direction: 'increase' | 'decrease';
    n_total: number;
    n_baseline: number;
    n_followup: number;
    n_paired: number;
    change: { mean: number; sd: number; median: number; q1: number; q3: number };
    t: { se: number; low: number; high: number };
    responders: { x: number; n: number; proportion: number; low: number; high: number };
    responders_missing_counted_as_nonresponse: { x: number; n: number; proportion: number; low: number; high: number };
    direction_counts: { improved: number; unchanged: number; worsened: number };
  }[];
  completeness: ({ visit: string } & Record<
    string,
    { due: number; recorded_of_due: number; recorded_in_all: number; proportion: number }
  >)[];
  follow_up: { n: number; reverse_km_median: { estimate: number } };
  complications: {
    type: string;
    patients: Share;
    rate: { events: number; person_years: number; estimate: number; garwood: Bounds };
    rate_robust: { low: number; high: number; dispersion_pearson: number };
  }[];
  infection_per_procedure: {
    eligible_procedures: number;
    infections: number;
    proportion: Share;
    by_type: (Share & { type: string })[];
  };
}

const TOLERANCE = 1e-8;

/** Every leaf of what R says is in what we say, to 1e-8 of it. */
function expectSame(found: unknown, expected: unknown, where = ''): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    if (!(Math.abs(found - expected) <= TOLERANCE * Math.abs(expected)))
      throw new Error(`${where}: ${found} where R says ${expected}`);
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected))
      expectSame((found as Record<string, unknown> | null)?.[key], value, `${where}.${key}`);
  } else if (found !== expected) throw new Error(`${where}: ${String(found)} where R says ${String(expected)}`);
}

const bounds = ({ low, high }: Bounds) => ({ lower: low, upper: high });
const share = ({ x, n, estimate, wilson, clopper_pearson }: Share) => ({
  x,
  n,
  estimate,
  wilson: bounds(wilson),
  exact: bounds(clopper_pearson),
});

describe('the sample cohort', () => {
  const expected = expectedOfCohort() as Expected;
  const filter = { protocolCode: 'sample-export' };
  const actor = systemActor();
  let database: TestDatabase;
  let dataSource: DataSource;
  let analytics: Analytics;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.urls.steward);
    analytics = await analyticsOf(dataSource);
    await analytics.audit.write(actor, 'sample cohort loaded', async (tx) => {
      await addSystemPerson(tx);
      await loadSampleCohort(tx);
    });
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  // Nothing in the export lies after the data cut, so that both must give the same: what stands today, and time travel.
  // Data locks of the registry's figures are ends of years.
  for (const [when, asOf] of [
    ['today', null],
    ['at the end of the year of the data cut', `${dataCut.slice(0, 4)}-12-31`],
  ] as const) {
    it(`has the changes, responders and completeness R finds, ${when}`, async () => {
      const { scores, population } = await analytics.outcomes.run(actor, { ...filter, asOf });
      expect(population).toMatchObject({ patients: 400, implanted: 400, centres: 6 });
      expect(expected.change).toHaveLength(25);
      for (const each of expected.change) {
        const score = scores.find(({ score: { scoreCode } }) => scoreCode === each.instrument);
        const outcome = score?.windows.find(({ window }) => window.code === each.visit);
        const { mean, sd, median, q1, q3 } = each.change;
        const complete = expected.completeness.find(({ visit }) => visit === each.visit)?.[each.instrument];
        expect(outcome?.nFollowUp).toBe(complete?.recorded_in_all);
        // R gives follow-up minus baseline; ours is positive when better, which turns quartiles and bounds around.
        const down = each.direction === 'decrease';
        const responders = { ...each.responders, estimate: each.responders.proportion };
        const ofBaseline = each.responders_missing_counted_as_nonresponse;
        expectSame(
          outcome,
          {
            nPatients: each.n_total,
            nBaseline: each.n_baseline,
            nFollowUp: each.n_followup,
            nPaired: each.n_paired,
            nExpected: complete?.due,
            nRecordedOfExpected: complete?.recorded_of_due,
            completeness: complete?.proportion,
            meanImprovement: down ? -mean : mean,
            sd,
            se: each.t.se,
            interval: down ? { lower: -each.t.high, upper: -each.t.low } : { lower: each.t.low, upper: each.t.high },
            median: down ? 0 - median : median,
            q1: down ? 0 - q3 : q1,
            q3: down ? 0 - q1 : q3,
            ...each.direction_counts,
            responders: { x: responders.x, n: responders.n, estimate: responders.estimate, wilson: bounds(responders) },
            respondersOfBaseline: {
              x: ofBaseline.x,
              n: ofBaseline.n,
              estimate: ofBaseline.proportion,
              wilson: bounds(ofBaseline),
            },
            belowResponderBaseline: 0,
          },
          `${each.instrument} ${each.visit}`,
        );
      }
    });

    it(`has the complications and infections R finds, ${when}`, async () => {
      const rates = await analytics.rates.run(actor, { ...filter, asOf }, ComplicationGrouping.TYPE);
      expectSame(rates.followUp, {
        patients: 400,
        pumpYears: expected.complications[0]?.rate.person_years,
        medianYears: expected.follow_up.reverse_km_median.estimate,
      });
      for (const each of expected.complications) {
        const row = rates.rows.find(({ code }) => code === each.type);
        const { rate, rate_robust: robust } = each;
        expectSame(
          row,
          {
            events: rate.events,
            perPatient: share(each.patients),
            per100PumpYears: {
              events: rate.events,
              pumpYears: rate.person_years,
              estimate: rate.estimate,
              interval: bounds(rate.garwood),
              robust: bounds(robust),
              dispersion: robust.dispersion_pearson,
            },
          },
          each.type,
        );
      }
      const { infection_per_procedure: infection } = expected;
      expectSame(rates.infectionPerProcedure, {
        eligible: infection.eligible_procedures,
        infections: infection.infections,
        proportion: share(infection.proportion),
      });
      for (const { type, ...rest } of infection.by_type)
        expectSame(
          rates.infectionPerProcedure.byType.find((each) => String(each.type) === type)?.proportion,
          share(rest as Share & { type: string }),
          type,
        );
      const row = rates.rows.find(({ code }) => code === 'INFECTION');
      expect(row?.perProcedure.proportion).toEqual(rates.infectionPerProcedure.proportion);
    });
  }
});
