import { daysBetween } from '../day.js';
import type { FollowUpWindow } from '../protocol.js';
import { chooseAssessment } from './choose-assessment.js';

/** One score of one assessment, on a calendar day. */
export interface DatedScore {
  readonly scoreCode: string;
  readonly heldOn: string;
  readonly value: number;
  readonly rater: string;
}

/** The score that stands for a window. */
export interface ChosenScore extends DatedScore {
  readonly windowCode: string;
}

/** One patient's chosen scores: at most one a score and window. */
export interface PatientVisits {
  readonly patient: string;
  readonly chosen: readonly ChosenScore[];
}

/**
 * The scores of one patient that stand for a window: of each score in each window the one nearest to the target, then
 * the earlier; in the baseline window the last. Each score is chosen by itself, so one window may draw on two visits.
 *
 * @param firstImplantOn day 0 of the windows
 * @param scores of one patient, in any order; those outside every window are left out, never moved
 * @returns in order of windows, then of score codes
 * @see chooseAssessment
 */
export function chosenScores(
  windows: readonly FollowUpWindow[],
  firstImplantOn: string,
  scores: readonly DatedScore[],
): readonly ChosenScore[] {
  const dated = scores.map((score) => ({ ...score, day: daysBetween(firstImplantOn, score.heldOn) }));
  const codes = [...new Set(scores.map(({ scoreCode }) => scoreCode))].sort();
  const byCode = codes.map((code) => dated.filter(({ scoreCode }) => scoreCode === code));
  return windows.flatMap((window) =>
    byCode.flatMap((candidates) => {
      const found = chooseAssessment(window, candidates);
      if (found === null) return [];
      const { scoreCode, heldOn, value, rater } = found;
      return [{ windowCode: window.code, scoreCode, heldOn, value, rater }];
    }),
  );
}
