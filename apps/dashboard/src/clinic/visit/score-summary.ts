import { formatNumber } from '../../formats/format-number.js';
import { againstBaselineWords } from '../improvement-words.js';
import type { LiveScore } from './live-scores.js';

/** One line for a folded instrument: "MAS lower limbs 2.17 grade, 1.33 better than at baseline". */
export function scoreSummary(scores: readonly LiveScore[]): string {
  return scores
    .filter(({ value }) => value !== null)
    .map(({ definition: { shortTitle, unit, decimals }, value, baseline }) => {
      const now = `${shortTitle} ${formatNumber(value, decimals)} ${unit}`;
      return baseline === null || baseline.improvement === null
        ? now
        : `${now}, ${againstBaselineWords(baseline.improvement, decimals)}`;
    })
    .join('; ');
}
