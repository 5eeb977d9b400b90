import type { LiveScore } from './live-scores.js';
import type { RecordedVisit } from './visit-form.js';

export interface SavedRow {
  key: string;
  title: string;
  value: number | null;
  unit: string;
  decimals: number;
  absence: string | null;
  reason: string | null;
  previous: { value: number; heldOn: string } | null;
  /** Against baseline, like with like. */
  improvement: number | null;
}

/** What was saved, score by score: the registry's values, beside what had been there before. */
export function savedRows({ encounter, scores }: Pick<RecordedVisit, 'encounter' | 'scores'>): readonly SavedRow[] {
  return encounter.assessments.flatMap((assessment): SavedRow[] => {
    const { instrumentCode, title, absence, reason } = assessment;
    if (assessment.recording === 'NOT_DONE') {
      const nothing = { value: null, unit: '', decimals: 0, previous: null, improvement: null };
      return [{ key: instrumentCode, title, absence, reason, ...nothing }];
    }
    return assessment.scores.flatMap((score) => {
      const live = scores.find(({ definition }) => definition.code === score.code);
      const improvement = live?.baseline?.improvement ?? null;
      return live
        ? [{ key: score.code, ...score, decimals: live.definition.decimals, previous: previousOf(live), improvement }]
        : [];
    });
  });
}

function previousOf({ previous }: LiveScore): SavedRow['previous'] {
  return previous === null || previous.value === null ? null : { value: previous.value, heldOn: previous.heldOn };
}
