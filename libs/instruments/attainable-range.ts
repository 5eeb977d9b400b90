import { answerSlots } from './answer-slots.js';
import { gasTScore } from './gas-t-score.js';
import type { InstrumentDefinition, Item, ScoreDefinition } from './instrument-definition.js';
import { sum } from './operations.js';
import { isChosen } from './item-kinds.js';
import { roundTo } from './rounding.js';
import { byTwos } from './score-parts.js';

type Range = [lowest: number, highest: number];

/** Lowest and highest value a score can take, from the items it reads; null when one of them has no bounds. */
export function attainableRange(definition: InstrumentDefinition, score: ScoreDefinition): Range | null {
  const slots = answerSlots(definition);
  const rangeOf = (key: string): Range | null => {
    const item = slots.get(key)?.item;
    return item === undefined ? null : itemRange(item);
  };
  const ranges: Range[] = [];
  for (const part of rangedParts(score)) {
    const range = rangeOfPart(part.map(rangeOf));
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

/** The item that tells the side has no range of its own. */
function rangedParts({ op, over }: ScoreDefinition): readonly (readonly string[])[] {
  if (op === 'MEAN_OF_DIFFERENCES') return byTwos(over);
  return (op === 'MEAN_OF_SIDE' ? over.slice(1) : over).map((key) => [key]);
}

function rangeOfPart(ranges: readonly (Range | null)[]): Range | null {
  const [from, taken] = ranges;
  if (from == null || taken === null) return null;
  return taken === undefined ? from : [from[0] - taken[1], from[1] - taken[0]];
}

function itemRange(item: Item): Range | null {
  const { min, max, options } = item;
  if (!isChosen(item)) return min === null || max === null ? null : [min, max];
  const scores = options.flatMap(({ kind, score }) => (kind === 'SCORE' && score !== null ? [score] : []));
  return scores.length === 0 ? null : [Math.min(...scores), Math.max(...scores)];
}
