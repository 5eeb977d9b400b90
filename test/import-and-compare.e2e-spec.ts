import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderImports } from '../apps/api/src/exchange/folder-imports.service.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

const folder = join(import.meta.dirname, 'samples', 'cohort');

interface Bounds {
  readonly low: number;
  readonly high: number;
}
interface ExpectedShare {
  readonly x: number;
  readonly n: number;
  readonly estimate: number;
  readonly wilson: Bounds;
  readonly clopper_pearson: Bounds;
}
interface ExpectedChange {
  readonly instrument: string;
  readonly visit: string;
  readonly direction: 'increase' | 'decrease';
  readonly n_total: number;
  readonly n_baseline: number;
  readonly n_followup: number;
  readonly n_paired: number;
  readonly change: { mean: number; sd: number; median: number; q1: number; q3: number };
  readonly t: { se: number; low: number; high: number };
  readonly responders: { x: number; n: number; proportion: number } & Bounds;
  readonly responders_missing_counted_as_nonresponse: { x: number; n: number; proportion: number } & Bounds;
  readonly direction_counts: { improved: number; unchanged: number; worsened: number };
}
type Due = { due: number; recorded_of_due: number; proportion: number };
interface Expected {
  readonly change: readonly ExpectedChange[];
  readonly completeness: readonly ({ visit: string } & Record<string, Due>)[];
  readonly complications: readonly {
    type: string;
    patients: ExpectedShare;
    rate: { events: number; person_years: number; estimate: number; garwood: Bounds };
    rate_robust: Bounds & { dispersion_pearson: number };
  }[];
  readonly infection_per_procedure: {
    eligible_procedures: number;
    infections: number;
    proportion: ExpectedShare;
    by_type: readonly ({ type: string } & ExpectedShare)[];
  };
}

const expected = (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { results: Expected }).results;

const INTERVAL = '{ lower upper }';
const SHARE = `{ x n estimate wilson ${INTERVAL} exact ${INTERVAL} }`;
const OUTCOMES = `query ($filter: CohortFilter) { outcomes(filter: $filter) { population { patients centres protocolCode } scores { score { scoreCode } windows {
  window { code } nPatients nBaseline nFollowUp nPaired nExpected nRecordedOfExpected completeness
  meanImprovement sd se interval ${INTERVAL} median q1 q3 improved unchanged worsened responders ${SHARE} respondersOfBaseline ${SHARE} } } } }`;
const RATES = `query ($filter: CohortFilter) { complicationRates(filter: $filter, by: TYPE) {
  rows { code perPatient ${SHARE} per100PumpYears { events pumpYears estimate interval ${INTERVAL} robust ${INTERVAL} dispersion } }
  infectionPerProcedure { eligible infections proportion ${SHARE} byType { type proportion ${SHARE} } } } }`;

interface Limits {
  readonly lower: number;
  readonly upper: number;
}
interface Share {
  readonly x: number;
  readonly n: number;
  readonly estimate: number;
  readonly wilson: Limits;
  readonly exact: Limits;
}
interface Outcome {
  readonly window: { code: string };
  readonly nPatients: number;
  readonly nBaseline: number;
  readonly nFollowUp: number;
  readonly nPaired: number;
  readonly nExpected: number;
  readonly nRecordedOfExpected: number;
  readonly completeness: number;
  readonly meanImprovement: number;
  readonly sd: number;
  readonly se: number;
  readonly interval: Limits;
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  readonly improved: number;
  readonly unchanged: number;
  readonly worsened: number;
  readonly responders: Share;
  readonly respondersOfBaseline: Share;
}

const filter = { protocolCode: 'sample-export' };

/** Agreement to 1e-8 relative, as the reference states. */
function expectClose(got: number | null, wanted: number): void {
  expect(got).not.toBeNull();
  expect(Math.abs((got ?? NaN) - wanted)).toBeLessThanOrEqual(1e-8 * Math.abs(wanted) + 1e-12);
}
function expectBounds(got: Limits, wanted: Bounds): void {
  expectClose(got.lower, wanted.low);
  expectClose(got.upper, wanted.high);
}
function expectShare(got: Share, wanted: ExpectedShare): void {
  expect([got.x, got.n]).toEqual([wanted.x, wanted.n]);
  expectClose(got.estimate, wanted.estimate);
  expectBounds(got.wilson, wanted.wilson);
  expectBounds(got.exact, wanted.clopper_pearson);
}

let registry: Registry;
let office: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  await registry.asCommand((command) =>
    command.get(FolderImports, { strict: false }).import(folder, { protocol: 'sample-export', dryRun: false }),
  );
  office = await registry.client('administrator');
});
afterAll(() => registry.close());

describe('a hospital’s export, imported and asked over HTTP', () => {
  let outcomes: Map<string, Outcome>;
  beforeAll(async () => {
    const answer = await office.ask<{ outcomes: { scores: { score: { scoreCode: string }; windows: Outcome[] }[] } }>(
      OUTCOMES,
      { filter },
    );
    outcomes = new Map(
      answer.outcomes.scores.flatMap(({ score, windows }) =>
        windows.map((window) => [`${score.scoreCode} ${window.window.code}`, window]),
      ),
    );
  });

  it.each(expected.change.map((change) => [`${change.instrument} ${change.visit}`, change] as const))(
    'has the change R finds: %s',
    (key, change) => {
      const got = outcomes.get(key);
      if (!got) throw new Error(`${key} is missing`);
      const sign = change.direction === 'increase' ? 1 : -1;
      expect(got).toMatchObject({
        nPatients: change.n_total,
        nBaseline: change.n_baseline,
        nFollowUp: change.n_followup,
        nPaired: change.n_paired,
        ...change.direction_counts,
      });
      expectClose(got.meanImprovement, sign * change.change.mean);
      expectClose(got.sd, change.change.sd);
      expectClose(got.se, change.t.se);
      expectClose(got.median, sign * change.change.median);
      expectClose(got.q1, sign * (sign === 1 ? change.change.q1 : change.change.q3));
      expectClose(got.q3, sign * (sign === 1 ? change.change.q3 : change.change.q1));
      expectBounds(got.interval, sign === 1 ? change.t : { low: -change.t.high, high: -change.t.low });
      for (const [share, wanted] of [
        [got.responders, change.responders],
        [got.respondersOfBaseline, change.responders_missing_counted_as_nonresponse],
      ] as const) {
        expect([share.x, share.n]).toEqual([wanted.x, wanted.n]);
        expectClose(share.estimate, wanted.proportion);
        expectBounds(share.wilson, wanted);
      }
    },
  );

  it('has the completeness R finds', () => {
    for (const { visit, ...instruments } of expected.completeness) {
      for (const [instrument, wanted] of Object.entries(instruments)) {
        const got = outcomes.get(`${instrument} ${visit}`);
        expect([got?.nExpected, got?.nRecordedOfExpected]).toEqual([wanted.due, wanted.recorded_of_due]);
        expectClose(got?.completeness ?? null, wanted.proportion);
      }
    }
  });

  it('has the complication rates R finds, with exact and robust intervals', async () => {
    type Row = {
      code: string;
      perPatient: Share;
      per100PumpYears: {
        events: number;
        pumpYears: number;
        estimate: number;
        interval: Limits;
        robust: Limits;
        dispersion: number;
      };
    };
    const { complicationRates } = await office.ask<{ complicationRates: { rows: Row[] } }>(RATES, { filter });
    const rows = new Map(complicationRates.rows.map((row) => [row.code, row]));
    expect([...rows.keys()].sort()).toEqual(expected.complications.map(({ type }) => type));
    for (const { type, patients, rate, rate_robust: robust } of expected.complications) {
      const got = rows.get(type);
      if (!got) throw new Error(`${type} is missing`);
      expectShare(got.perPatient, patients);
      expect(got.per100PumpYears.events).toBe(rate.events);
      expectClose(got.per100PumpYears.pumpYears, rate.person_years);
      expectClose(got.per100PumpYears.estimate, rate.estimate);
      expectBounds(got.per100PumpYears.interval, rate.garwood);
      expectBounds(got.per100PumpYears.robust, robust);
      expectClose(got.per100PumpYears.dispersion, robust.dispersion_pearson);
    }
  });

  it('has the infections per procedure R finds', async () => {
    type Infections = {
      eligible: number;
      infections: number;
      proportion: Share;
      byType: { type: string; proportion: Share }[];
    };
    const { complicationRates } = await office.ask<{ complicationRates: { infectionPerProcedure: Infections } }>(
      RATES,
      { filter },
    );
    const got = complicationRates.infectionPerProcedure;
    const wanted = expected.infection_per_procedure;
    expect([got.eligible, got.infections]).toEqual([wanted.eligible_procedures, wanted.infections]);
    expectShare(got.proportion, wanted.proportion);
    for (const byType of wanted.by_type) {
      const share = got.byType.find(({ type }) => type === byType.type)?.proportion;
      if (!share) throw new Error(`${byType.type} is missing`);
      expectShare(share, byType);
    }
  });

  it('names the population it is about, apart from patients of other protocols', async () => {
    const { outcomes: own } = await office.ask<{ outcomes: { population: unknown } }>(OUTCOMES, { filter: null });
    expect(own.population).toEqual({ patients: 0, centres: 0, protocolCode: 'registry-core' });
    const { outcomes: sample } = await office.ask<{ outcomes: { population: unknown } }>(OUTCOMES, { filter });
    expect(sample.population).toEqual({ patients: 400, centres: 6, protocolCode: 'sample-export' });
  });
});
