import {
  completeness,
  proportion,
  SMALLEST_SHOWN,
  summariseChange,
  type FollowUpWindow,
  type ProtocolScore,
} from '#libs/outcomes/index';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { CohortFilter } from './cohort-filter.input.js';
import { CohortsService, type DecidedCohort } from './cohorts.service.js';
import { standing, stoodAsOf } from './outcomes.sql.js';
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

/** Improvement since baseline by score and window, with completeness and response. */
@Injectable()
export class OutcomesQuery {
  constructor(private readonly cohorts: CohortsService) {}

  async run(actor: Actor, filter: CohortFilter): Promise<Outcomes> {
    const cohort = await this.cohorts.decide(actor, filter);
    const { windows, scores } = cohort.protocol;
    const counted = await this.cohorts.count<Counted>(cohort, {
      statement: cohort.current ? standing : stoodAsOf,
      overAll: cohort.current ? 'outcomes_standing' : 'outcomes_as_of',
      last: windows.slice(1).map(({ toDay }) => toDay),
    });
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
