import type { ChangeByWindow } from '../charts/change-by-window.js';
import { formatNumber } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import { isAveraged } from './is-averaged.js';
import { followUpWindows, type ScoreOutcome } from './select-figures.js';

/** One score of the answer as the chart wants it. */
export function outcomeChartData(outcome: ScoreOutcome): ChangeByWindow {
  const { score } = outcome;
  const least = score.responder.minImprovement;
  return {
    unit: score.unit,
    decimals: score.decimals,
    ordinal: score.ordinal,
    averaged: isAveraged(score),
    threshold: {
      value: least,
      label: messages.quality.threshold(formatNumber(least, Number.isInteger(least) ? 0 : 1)),
    },
    windows: followUpWindows(outcome).map((figures) => ({
      label: figures.window.label,
      targetDay: figures.window.targetDay,
      mean: figures.meanImprovement ?? null,
      lower: figures.interval?.lower ?? null,
      upper: figures.interval?.upper ?? null,
      median: figures.median ?? null,
      q1: figures.q1 ?? null,
      q3: figures.q3 ?? null,
      paired: figures.nPaired,
      expected: figures.nExpected,
      recorded: figures.nRecordedOfExpected,
      completeness: figures.completeness ?? null,
      sd: figures.sd ?? null,
      responders: {
        x: figures.responders.x,
        n: figures.responders.n,
        share: figures.responders.estimate ?? null,
      },
    })),
  };
}
