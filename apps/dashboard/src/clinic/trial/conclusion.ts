import type {
  ConcludeTrialInput,
  TrialConclusion,
  TrialCriterion,
  TrialDecider,
} from '../../graphql/generated/graphql.js';

export interface TypedConclusion {
  readonly concludedOn: string | null;
  readonly conclusion: TrialConclusion | null;
  readonly criterion: TrialCriterion | null;
  readonly criterionMet: boolean | null;
  /** Whether a loss of function is what the trial showed; asked only where one was recorded. */
  readonly lost: 'YES' | 'NO' | null;
  readonly decidedBy: TrialDecider | null;
  readonly note: string;
}

/** Conclusions that say something about the response, and so by what it was judged. */
export const isJudged = (conclusion: TrialConclusion | null): boolean =>
  conclusion === 'POSITIVE' || conclusion === 'NEGATIVE' || conclusion === 'POSITIVE_TONE_NEGATIVE_FUNCTION';

/** A positive response with a function recorded as lost is not plain positive: the form asks. */
export const asksForLoss = ({ conclusion }: Pick<TypedConclusion, 'conclusion'>, functionLost: boolean): boolean =>
  functionLost && conclusion === 'POSITIVE';

type Given = Pick<
  ConcludeTrialInput,
  'concludedOn' | 'conclusion' | 'criterion' | 'criterionMet' | 'decidedBy' | 'note'
>;

/** What is sent; null while something is missing. */
export function conclusionGiven(typed: TypedConclusion, functionLost: boolean): Given | null {
  const { concludedOn, conclusion, criterion, criterionMet, lost, decidedBy, note } = typed;
  if (concludedOn === null || conclusion === null) return null;
  if (asksForLoss(typed, functionLost) && lost === null) return null;
  if (isJudged(conclusion) && (criterion === null || criterionMet === null)) return null;
  return {
    concludedOn,
    conclusion: asksForLoss(typed, functionLost) && lost === 'YES' ? 'POSITIVE_TONE_NEGATIVE_FUNCTION' : conclusion,
    criterion: isJudged(conclusion) ? criterion : null,
    criterionMet: isJudged(conclusion) ? criterionMet : null,
    decidedBy,
    note: note.trim() || null,
  };
}
