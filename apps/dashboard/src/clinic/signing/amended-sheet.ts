import { scoreAnswers, type InstrumentDefinition, type Rater } from '#libs/instruments/index';
import type { AmendAssessmentInput, AmendFormQuery } from '../../graphql/generated/graphql.js';
import type { Sheet } from '../visit/visit-draft.js';
import { answersOfSheet, totalsOfSheet } from '../visit/sheet-standing.js';
import { answersByKey } from '../visit/visit-measure.js';
import type { VersionContent } from './version-differences.js';

type Stored = AmendFormQuery['assessment'];

/** The definition as the form asks it: of a stored total whose answers nobody knows, the total alone. */
export function askedDefinition(definition: InstrumentDefinition, { recording }: Stored): InstrumentDefinition {
  return recording === 'SCORE_ONLY' ? { ...definition, scoreOnly: true } : definition;
}

/** A stored assessment as a sheet of the form. */
export function sheetOfStored({ rater, recording, absence, reason, answers, scores }: Stored): Sheet {
  return {
    rater,
    notDone: absence === 'NOT_DONE' || absence === 'NOT_APPLICABLE' ? { absence, reason } : null,
    answers: answersByKey(answers),
    totals:
      recording === 'SCORE_ONLY'
        ? Object.fromEntries(scores.flatMap(({ code, value }) => (value === null ? [] : [[code, String(value)]])))
        : {},
    folded: false,
  };
}

/** What the next version would say, its scores computed as the registry computes them. */
export function contentOfSheet(definition: InstrumentDefinition, sheet: Sheet, rater: Rater): VersionContent {
  const nothing = { absence: null, reason: null };
  if (sheet.notDone) return { rater, recording: 'NOT_DONE', ...sheet.notDone, answers: [], scores: [] };
  if (definition.scoreOnly) {
    const scores = totalsOfSheet(sheet).map((total) => ({ ...total, ...nothing }));
    return { rater, recording: 'SCORE_ONLY', ...nothing, answers: [], scores };
  }
  const answers = answersOfSheet(definition, sheet);
  return {
    rater,
    recording: 'ITEMS',
    ...nothing,
    answers: Object.entries(answers).map(([key, answer]) => ({ key, ...answer })),
    scores: scoreAnswers(definition, answers),
  };
}

/** The part of an amendment that says what the next version says. */
export function amendedContent(
  definition: InstrumentDefinition,
  sheet: Sheet,
  rater: Rater,
): Pick<AmendAssessmentInput, 'rater' | 'answers' | 'scores' | 'notDone'> {
  if (sheet.notDone) return { rater, notDone: sheet.notDone };
  if (definition.scoreOnly) return { rater, scores: [...totalsOfSheet(sheet)] };
  const answers = Object.entries(answersOfSheet(definition, sheet));
  return { rater, answers: answers.map(([key, answer]) => ({ key, ...answer })) };
}
