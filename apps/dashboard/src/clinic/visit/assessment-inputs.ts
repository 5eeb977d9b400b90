import type { Rater } from '#libs/instruments/index';
import type { AssessmentInput } from '../../graphql/generated/graphql.js';
import { answersOfSheet, totalsOfSheet } from './sheet-standing.js';
import { isSheetTouched, sheetOf, type VisitDraft } from './visit-draft.js';
import type { VisitMeasure } from './visit-measure.js';

/** What is sent to the registry: every instrument with something in it, in the order of the form. */
export function assessmentInputs(measures: readonly VisitMeasure[], draft: VisitDraft): AssessmentInput[] {
  return measures.flatMap((measure) => {
    const sheet = sheetOf(draft, measure.definition.code);
    return isSheetTouched(sheet) ? [assessmentInput(measure, draft)] : [];
  });
}

/** Who answers: as chosen, or as usual with this patient. */
export function raterOf(measure: Pick<VisitMeasure, 'definition' | 'usualRater'>, draft: VisitDraft): Rater {
  return sheetOf(draft, measure.definition.code).rater ?? measure.usualRater;
}

function assessmentInput(measure: VisitMeasure, draft: VisitDraft): AssessmentInput {
  const { definition } = measure;
  const sheet = sheetOf(draft, definition.code);
  const head = {
    instrumentCode: definition.code,
    instrumentVersion: definition.version,
    rater: raterOf(measure, draft),
  };
  if (sheet.notDone) return { ...head, notDone: sheet.notDone };
  if (definition.scoreOnly) return { ...head, scores: [...totalsOfSheet(sheet)] };
  const answers = Object.entries(answersOfSheet(definition, sheet));
  return { ...head, answers: answers.map(([key, answer]) => ({ key, ...answer })) };
}
