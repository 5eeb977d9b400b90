import {
  checkScore,
  improvement,
  pairedImprovement,
  scoreAnswers,
  type InstrumentDefinition,
  type Rater,
  type ScoreDefinition,
} from '#libs/instruments/index';
import { answersOfSheet, totalsOfSheet } from './sheet-standing.js';
import type { Sheet } from './visit-draft.js';
import type { Earlier, VisitMeasure } from './visit-measure.js';

/** How a score compares with one recorded before. */
export interface Comparison {
  heldOn: string;
  /** The earlier score as recorded. */
  value: number | null;
  /** Positive = better; null when the two cannot be compared. */
  improvement: number | null;
  /** Answers known at both visits, where the score is made of several. */
  pairs: number | null;
  obstacle: 'OTHER_RATER' | 'NO_VALUE' | 'TOO_FEW_PAIRS' | null;
}

/** A score as it stands while answers are entered. */
export interface LiveScore {
  definition: ScoreDefinition;
  value: number | null;
  answered: number;
  expected: number;
  previous: Comparison | null;
  baseline: Comparison | null;
}

/** The scores worth showing while typing: the primary one, and all that combine several answers. */
export function liveScores(measure: VisitMeasure, sheet: Sheet, rater: Rater): readonly LiveScore[] {
  const { definition, previous, baseline } = measure;
  // A classifier has nothing to show of change.
  if (definition.role !== 'OUTCOME') return [];
  const computed = sheet.notDone ? [] : currentScores(definition, sheet);
  return definition.scores
    .filter((score) => score.primary || (isNarrow(score) ? isKnown(computed, score.code) : score.op !== 'PASS'))
    .map((score) => {
      const now = computed.find(({ code }) => code === score.code);
      const value = now?.value ?? null;
      const compare = (earlier: Earlier | null) =>
        earlier && comparison({ definition, score, value, sheet, rater }, earlier);
      return {
        definition: score,
        value,
        answered: now?.answered ?? 0,
        expected: now?.expected ?? 0,
        previous: compare(previous),
        baseline: compare(baseline),
      };
    });
}

/** The affected side alone, or one joint alone, is shown once it is known. */
function isNarrow({ op, over }: ScoreDefinition): boolean {
  return op === 'MEAN_OF_SIDE' || (op === 'MEAN_OF_DIFFERENCES' && over.length === 2);
}

function isKnown(computed: readonly { code: string; value: number | null }[], code: string): boolean {
  return computed.some((score) => score.code === code && score.value !== null);
}

function currentScores(definition: InstrumentDefinition, sheet: Sheet) {
  if (!definition.scoreOnly) return scoreAnswers(definition, answersOfSheet(definition, sheet));
  return totalsOfSheet(sheet)
    .filter(({ code, value }) => checkScore(definition, code, value) === null)
    .map((total) => ({ ...total, answered: 0, expected: 0 }));
}

interface Now {
  definition: InstrumentDefinition;
  score: ScoreDefinition;
  value: number | null;
  sheet: Sheet;
  rater: Rater;
}

/** Like with like: another rater is another series; means are compared over the answers known at both visits. */
function comparison({ definition, score, value, sheet, rater }: Now, earlier: Earlier): Comparison {
  const before = earlier.scores.get(score.code) ?? null;
  const base = { heldOn: earlier.heldOn, value: before, improvement: null, pairs: null };
  if (earlier.rater !== rater) return { ...base, obstacle: 'OTHER_RATER' };
  if (value === null || before === null) return { ...base, obstacle: 'NO_VALUE' };
  if (score.op === 'PASS' || Object.keys(earlier.answers).length === 0) {
    return { ...base, improvement: improvement(score.direction, before, value), obstacle: null };
  }
  const paired = pairedImprovement(definition, score.code, earlier.answers, answersOfSheet(definition, sheet));
  if (paired.improvement === null) return { ...base, pairs: paired.pairs, obstacle: 'TOO_FEW_PAIRS' };
  return { ...base, improvement: paired.improvement, pairs: paired.pairs, obstacle: null };
}
