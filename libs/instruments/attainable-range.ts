import { answerSlots } from './answer-slots.js';
import { gasTScore } from './gas-t-score.js';
import type { InstrumentDefinition, Item, ScoreDefinition } from './instrument-definition.js';
import { sum } from './operations.js';
import { roundTo } from './rounding.js';

type Range = [lowest: number, highest: number];

/** Lowest and highest value a score can take, from the items it reads; null when one of them has no bounds. */
export function attainableRange(definition: InstrumentDefinition, score: ScoreDefinition): Range | null {
  const slots = answerSlots(definition);
  const ranges: Range[] = [];
  for (const key of score.over) {
    const item = slots.get(key)?.item;
    const range = item === undefined ? null : itemRange(item);
    if (range === null) return null;
    ranges.push(range);
  }
  const lows = ranges.map(([lowest]) => lowest);
  const highs = ranges.map(([, highest]) => highest);
  return [
    roundTo(extreme(score, lows, Math.min), score.decimals),
    roundTo(extreme(score, highs, Math.max), score.decimals),
  ];
}

/** A mean reaches the extreme of a single item, since the others may be unanswered. Equal weights stretch GAS furthest. */
function extreme(score: ScoreDefinition, values: readonly number[], most: (...of: number[]) => number): number {
  if (score.op === 'SUM') return sum(values);
  if (score.op === 'GAS_T') return gasTScore(values.map((level) => ({ weight: 1, level }))) ?? NaN;
  return most(...values);
}

function itemRange({ type, min, max, options }: Item): Range | null {
  if (type === 'INTEGER' || type === 'DECIMAL') return min === null || max === null ? null : [min, max];
  const scores = options.flatMap(({ kind, score }) => (kind === 'SCORE' && score !== null ? [score] : []));
  return scores.length === 0 ? null : [Math.min(...scores), Math.max(...scores)];
}
