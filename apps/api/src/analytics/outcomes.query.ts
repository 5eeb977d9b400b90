import {
  completeness,
  proportion,
  SMALLEST_SHOWN,
  summariseChange,
  type FollowUpWindow,
  type ProtocolScore,
} from '#libs/outcomes/index';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { CohortFilter } from './cohort-filter.input.js';
import { cohortParameters, countPopulation, isMember, withFollowUpEnd } from './cohort.sql.js';
import { CohortsService, type DecidedCohort } from './cohorts.service.js';
import type { Outcomes, ScoreOutcome, WindowOutcome } from './outcomes.model.js';

/** How often one outcome occurred in the cohort. */
interface OutcomeCount {
  readonly score: string;
  readonly window: string;
  readonly version: string;
  readonly improvement: number | null;
  readonly inRule: boolean | null;
  readonly response: boolean | null;
  readonly patients: number;
  /** Of these, the window was not one to expect a value in: it had not closed, or follow-up or device time ended in it. */
  readonly beyond: number;
}

interface Counted {
  readonly population: { patients: number; implanted: number; centres: number };
  /** Patients by the windows expected of them: bit p of the number is set for the window at position p. */
  readonly expected: readonly { windows: string; patients: number }[];
  readonly outcomes: readonly OutcomeCount[];
}

/**
 * As bits, the windows that closed while a system was in place and the patient in follow-up. $13 holds the last days of
 * the follow-up windows in order, so that a bucket number is a number of windows closed.
 */
const closedBy = (day: string): string => `((1::bigint << (width_bucket(${day}, $13::integer[]) + 1)) - 2)`;
const expected = `
  (${closedBy('greatest(least(patient.explanted_on, follow_up_end) - patient.first_implant_on, -1)')}
   | case when patient.systems > 1 then coalesce((
       select bit_or(${closedBy('least(later.to_on, follow_up_end) - patient.first_implant_on')}
                     & ~${closedBy('later.from_on - patient.first_implant_on - 1')})
       from analysis.exposure later
       where later.centre_id = patient.centre_id and later.patient_id = patient.patient_id and later.clock = 'SYSTEM'
         and later.number > 1 and later.from_on <= follow_up_end), 0) else 0 end)`;

/** What stands today is with the patient: one pass over the patients counts all of it. */
const countStanding = `
  counted as (
    select id, count(*) as patients
    from (select unnest(patient.outcomes) as id from analysis.patient patient where ${isMember}) each group by id),
  beyond as (
    select id, count(*) as patients
    from (select unnest(patient.outcomes) as id, ${expected} as windows from ${withFollowUpEnd}
          where ${isMember} and patient.recorded_windows & ~${expected} <> 0) each
    join analysis.outcome o using (id)
    where o.window_position > 0 and (windows >> o.window_position) & 1 = 0
    group by id)`;

/** What stood on an earlier day: the assessments held by then and not yet superseded. */
const countAsOf = `
  stood as (
    select outcome_id as id, ${expected} as windows
    from ${withFollowUpEnd}
    join analysis.window_score score on score.centre_id = patient.centre_id and score.patient_id = patient.patient_id
    where ${isMember} and score.held_on <= $10::date and (score.superseded_on is null or score.superseded_on > $10::date)),
  counted as (select id, count(*) as patients from stood group by id),
  beyond as (
    select id, count(*) as patients from stood join analysis.outcome o using (id)
    where o.window_position > 0 and (windows >> o.window_position) & 1 = 0
    group by id)`;

const statement = (count: string): string => `
  with ${count},
  outcomes as (
    select o.score_code as score, o.window_code as "window", o.instrument_version as version, o.improvement,
           o.in_rule as "inRule", o.response, counted.patients, coalesce(beyond.patients, 0) as beyond
    from counted join analysis.outcome o using (id) left join beyond using (id)),
  expected as (
    select ${expected}::text as windows, count(*) as patients from ${withFollowUpEnd} where ${isMember} group by 1)
  select ${countPopulation} as population,
         (select coalesce(json_agg(expected), '[]') from expected) as expected,
         (select coalesce(json_agg(outcomes), '[]') from outcomes) as outcomes`;

const current = statement(countStanding);
const earlier = statement(countAsOf);

/** Improvement since baseline by score and window, with completeness and response. */
@Injectable()
export class OutcomesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cohorts: CohortsService,
  ) {}

  async run(actor: Actor, filter: CohortFilter): Promise<Outcomes> {
    const cohort = await this.cohorts.decide(actor, filter);
    const { windows, scores } = cohort.protocol;
    const [counted] = await this.dataSource.query<[Counted]>(cohort.current ? current : earlier, [
      ...cohortParameters(cohort),
      windows.slice(1).map(({ toDay }) => toDay),
    ]);
    const expectedAt = windows.map((_window, position) =>
      counted.expected.reduce(
        (sum, each) => (((BigInt(each.windows) >> BigInt(position)) & 1n) === 1n ? sum + each.patients : sum),
        0,
      ),
    );
    return {
      population: this.cohorts.describe(cohort, counted.population),
      scores: scores.map((score) => shown(scoreOutcome({ score, windows, expectedAt, counted }), cohort)),
    };
  }
}

/** Beyond the own centre no single values, and under conditions no window in which only a few patients were paired. */
function shown(outcome: ScoreOutcome, { beyondOwnCentre, narrowed }: DecidedCohort): ScoreOutcome {
  if (!beyondOwnCentre) return outcome;
  const windows = narrowed
    ? outcome.windows.filter(({ nPaired }) => nPaired === 0 || nPaired >= SMALLEST_SHOWN)
    : outcome.windows;
  return { ...outcome, windows: windows.map((window) => ({ ...window, distribution: [] })) };
}

interface Question {
  readonly score: ProtocolScore;
  readonly windows: readonly FollowUpWindow[];
  readonly expectedAt: readonly number[];
  readonly counted: Counted;
}

function scoreOutcome({ score, windows, expectedAt, counted }: Question): ScoreOutcome {
  const ofScore = counted.outcomes.filter((outcome) => outcome.score === score.scoreCode);
  const [baseline] = windows;
  const atBaseline = ofScore.filter((outcome) => outcome.window === baseline?.code);
  const start = {
    nPatients: counted.population.implanted,
    nBaseline: total(atBaseline),
    nAsked: total(atBaseline.filter(({ inRule }) => inRule === true)),
  };
  const asked = windows.filter((window) => !window.baseline && window.instruments.includes(score.instrumentCode));
  return {
    score,
    instrumentVersions: [...new Set(ofScore.map(({ version }) => version))].sort(),
    windows: asked.map((window, visit) =>
      windowOutcome(window, {
        ...start,
        // Before so many visits have been held, nobody can have responded at all of them.
        nAsked: visit + 1 < score.responder.consecutiveVisits ? 0 : start.nAsked,
        nExpected: expectedAt[windows.indexOf(window)] ?? 0,
        outcomes: ofScore.filter((outcome) => outcome.window === window.code),
      }),
    ),
  };
}

interface WindowCounts {
  readonly nPatients: number;
  readonly nBaseline: number;
  /** With a baseline the responder rule asks for. */
  readonly nAsked: number;
  readonly nExpected: number;
  readonly outcomes: readonly OutcomeCount[];
}

function windowOutcome(window: FollowUpWindow, counts: WindowCounts): WindowOutcome {
  const { nPatients, nBaseline, nAsked, nExpected, outcomes } = counts;
  const distribution = histogram(outcomes);
  const judged = outcomes.filter(({ response }) => response !== null);
  const responders = total(judged.filter(({ response }) => response === true));
  const nFollowUp = total(outcomes);
  const nRecordedOfExpected = nFollowUp - outcomes.reduce((sum, { beyond }) => sum + beyond, 0);
  return {
    window,
    nPatients,
    nBaseline,
    nFollowUp,
    ...summariseChange(distribution),
    nExpected,
    nRecordedOfExpected,
    completeness: completeness(nRecordedOfExpected, nExpected),
    responders: proportion(responders, total(judged)),
    // Over the answers known at both visits a baseline may lie within the rule although the whole one does not.
    respondersOfBaseline: proportion(responders, Math.max(nAsked, responders)),
    belowResponderBaseline: total(outcomes.filter(({ inRule }) => inRule === false)),
    distribution,
  };
}

const total = (outcomes: readonly OutcomeCount[]): number => outcomes.reduce((sum, { patients }) => sum + patients, 0);

/** Counts by improvement, from worst to best; the same improvement occurs with several versions and answers. */
function histogram(outcomes: readonly OutcomeCount[]): { value: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { improvement, patients } of outcomes)
    if (improvement !== null) counts.set(improvement, (counts.get(improvement) ?? 0) + patients);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}
