import { improvement, pairedImprovement } from '#libs/instruments/index';
import type { Answers, InstrumentDefinition, Rater } from '#libs/instruments/index';

/** One score of one assessment, with what decides whether it may be differenced. */
export interface ScoredAssessment {
  readonly instrument: InstrumentDefinition;
  readonly rater: Rater;
  /** In score units. */
  readonly value: number;
  /** Null when only the total was recorded. */
  readonly answers: Answers | null;
}

/** Why there is no change: nothing to start from, another rater, another comparability group, too few common answers. */
export type NoChange = 'NO_BASELINE' | 'OTHER_RATER' | 'NOT_COMPARABLE' | 'INSUFFICIENT';

/** Change of one score since baseline; positive is better. Exactly one of improvement and absence is null. */
export interface Change {
  readonly improvement: number | null;
  /** Over what was answered at both visits where the manual pairs answers, else the scores themselves. */
  readonly baseline: number | null;
  readonly followUp: number;
  /** Answers known at both visits; null when totals were compared. */
  readonly pairs: number | null;
  readonly absence: NoChange | null;
}

/**
 * Change from baseline, like with like: the same comparability group and the same kind of rater.
 *
 * Where both visits have their answers, scores that are means are taken over the answers known at both; where one has
 * its total alone, the totals are compared.
 *
 * @param baseline null when none was recorded: a first value after the implant never takes its place
 * @throws RangeError when the instrument has no such score
 */
export function changeFromBaseline(
  scoreCode: string,
  baseline: ScoredAssessment | null,
  followUp: ScoredAssessment,
): Change {
  const score = followUp.instrument.scores.find(({ code }) => code === scoreCode);
  if (score === undefined) throw new RangeError(`${followUp.instrument.code} has no score ${scoreCode}`);
  const refuse = (absence: NoChange, pairs: number | null = null): Change => ({
    improvement: null,
    baseline: baseline?.value ?? null,
    followUp: followUp.value,
    pairs,
    absence,
  });

  if (baseline === null) return refuse('NO_BASELINE');
  if (baseline.instrument.comparability !== followUp.instrument.comparability) return refuse('NOT_COMPARABLE');
  if (baseline.rater !== followUp.rater) return refuse('OTHER_RATER');
  if (baseline.answers === null || followUp.answers === null)
    return {
      improvement: improvement(score.direction, baseline.value, followUp.value),
      baseline: baseline.value,
      followUp: followUp.value,
      pairs: null,
      absence: null,
    };

  const paired = pairedImprovement(followUp.instrument, scoreCode, baseline.answers, followUp.answers);
  if (paired.improvement === null || paired.followUp === null)
    return refuse(paired.absence ?? 'INSUFFICIENT', paired.pairs);
  return { ...paired, followUp: paired.followUp, absence: null };
}
