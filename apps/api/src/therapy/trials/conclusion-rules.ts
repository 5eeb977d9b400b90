import type { ConcludeTrialInput } from './record-trial.input.js';
import type { TestBolus } from './test-bolus.model.js';
import { TrialConclusion, type Trial } from './trial.model.js';
import {
  concludedAlready,
  conclusionContradicts,
  conclusionUnjudged,
  criterionHalfStated,
  nothingWithoutBolus,
} from './trials.errors.js';

/** Conclusions that say something about the response, and what each needs of its criterion. */
const judged: Readonly<Partial<Record<TrialConclusion, boolean>>> = {
  [TrialConclusion.POSITIVE]: true,
  [TrialConclusion.POSITIVE_TONE_NEGATIVE_FUNCTION]: true,
  [TrialConclusion.NEGATIVE]: false,
};

/**
 * Refuses a conclusion that does not fit the trial or itself. Its day is held by the database.
 *
 * @throws VALIDATION_FAILED naming the field
 */
export function refuseUnfitting(
  trial: Pick<Trial, 'concludedOn'>,
  boluses: readonly TestBolus[],
  { conclusion, criterion, criterionMet }: ConcludeTrialInput,
): void {
  if (trial.concludedOn !== null) throw concludedAlready();
  if (boluses.length === 0 && conclusion !== TrialConclusion.ABORTED) throw nothingWithoutBolus();
  const needed = judged[conclusion];
  if (needed !== undefined && (criterion == null || criterionMet == null))
    throw criterion == null ? conclusionUnjudged() : criterionHalfStated();
  if ((criterion == null) !== (criterionMet == null))
    throw criterion == null ? conclusionUnjudged() : criterionHalfStated();
  if (needed !== undefined && criterionMet !== needed) throw conclusionContradicts();
}
