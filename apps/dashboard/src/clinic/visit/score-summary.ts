import { valueUnderTitle } from '../value-words.js';
import { againstBaselineWords } from '../improvement-words.js';
import type { LiveScore } from './live-scores.js';

/** One line for a folded instrument: "MAS lower limbs: grade 2.17, 1.33 better than at baseline". */
export function scoreSummary(scores: readonly LiveScore[]): string {
  return scores
    .filter(({ value }) => value !== null)
    .map(({ definition: { shortTitle, unit, decimals }, value, baseline }) => {
      const now = `${shortTitle}: ${valueUnderTitle(shortTitle, value, unit, decimals)}`;
      return baseline === null || baseline.improvement === null
        ? now
        : `${now}, ${againstBaselineWords(baseline.improvement, decimals)}`;
    })
    .join('; ');
}
