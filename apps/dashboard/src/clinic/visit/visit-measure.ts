import { loadInstrument, type Answers, type InstrumentDefinition, type Rater } from '#libs/instruments/index';
import type {
  EarlierAssessmentFragment,
  RaterRelation,
  VisitInstrumentPartsFragment,
} from '../../graphql/generated/graphql.js';

/** An earlier assessment with the same instrument. */
export interface Earlier {
  heldOn: string;
  rater: Rater;
  /** Who rated, and how a caregiver is related; null where it is not recorded. */
  ratedBy: { id: string; name: string } | null;
  relation: RaterRelation | null;
  answers: Answers;
  scores: ReadonlyMap<string, number | null>;
}

/** One instrument this visit asks for, with what was recorded before. */
export interface VisitMeasure {
  definition: InstrumentDefinition;
  required: boolean;
  usualRater: Rater;
  previous: Earlier | null;
  baseline: Earlier | null;
}

/**
 * The definition as the scoring library reads it, checked on the way in, and earlier answers by key.
 *
 * @param required whether the window asks for it
 */
export function visitMeasure(
  { instrument, usualRater, previous, baseline }: VisitInstrumentPartsFragment,
  required: boolean,
): VisitMeasure {
  return {
    definition: loadInstrument(instrument),
    required,
    usualRater,
    previous: previous && toEarlier(previous),
    baseline: baseline && toEarlier(baseline),
  };
}

function toEarlier({ heldOn, rater, ratedBy, relation, answers, scores }: EarlierAssessmentFragment): Earlier {
  return {
    heldOn,
    rater,
    ratedBy,
    relation,
    answers: answersByKey(answers),
    scores: new Map(scores.map(({ code, value }) => [code, value])),
  };
}

/** Answers as the registry lists them, by key. */
export function answersByKey(answers: EarlierAssessmentFragment['answers']): Answers {
  return Object.fromEntries(
    answers.map(({ key, code, absence, reason }) => [key, { code, absence: absenceOf(absence), reason }]),
  );
}

function absenceOf(absence: string | null) {
  return absence === 'NOT_APPLICABLE' || absence === 'NOT_DONE' || absence === 'MISSING' ? absence : null;
}
