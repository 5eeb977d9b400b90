import { formatInterval, formatNumber } from '../formats/format-number.js';
import { measured } from '../formats/measured.js';
import { messages } from '../messages/messages.js';
import { FEW_PATIENTS } from '../charts/change-by-window.js';
import type { ScoreOutcome, WindowOutcome } from './select-figures.js';

const text = messages.quality.findings;

/**
 * What one score shows at one window, in a sentence. Ordinal scores are told by their median. Whether the change is told
 * apart from none is read off the interval the API sent; nothing is computed here.
 */
export function outcomeSentence(score: ScoreOutcome['score'], figures: WindowOutcome | null): string {
  if (figures === null || figures.meanImprovement == null) return text.nobody;
  const { window, meanImprovement, median, interval, nPaired } = figures;
  if (nPaired < FEW_PATIENTS) return text.few(window.label, nPaired);

  const decimals = score.decimals || 1;
  if (score.ordinal && median != null) {
    if (median === 0) return text.medianUnchanged(window.label);
    const size = measured(formatNumber(Math.abs(median), score.decimals), Math.abs(median), score.unit);
    return median > 0 ? text.medianBetter(window.label, size) : text.medianWorse(window.label, size);
  }
  if (interval && interval.lower <= 0 && interval.upper >= 0) {
    const range = measured(formatInterval(interval, decimals), Math.abs(interval.upper), score.unit);
    return text.unclear(window.label, range);
  }
  const size = measured(formatNumber(Math.abs(meanImprovement), decimals), Math.abs(meanImprovement), score.unit);
  return meanImprovement > 0 ? text.better(window.label, size) : text.worse(window.label, size);
}
