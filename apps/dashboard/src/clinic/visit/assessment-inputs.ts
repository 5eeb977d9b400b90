import type { Rater } from '#libs/instruments/index';
import type { AssessmentInput, RaterRelation } from '../../graphql/generated/graphql.js';
import { answersOfSheet, totalsOfSheet } from './sheet-standing.js';
import { isSheetTouched, sheetOf, type Sheet, type VisitDraft } from './visit-draft.js';
import type { VisitGoal } from './visit-facts.js';
import type { VisitMeasure } from './visit-measure.js';

/** What of a visit is sent with its measures. */
export interface SentWith {
  /** The clinician who rated, unless a measure names another. */
  ratedById: string | null;
  /** Locked goals of the patient. */
  goals: readonly VisitGoal[];
}

const nothingMore: SentWith = { ratedById: null, goals: [] };

/** What is sent to the registry: every instrument with something in it, in the order of the form. */
export function assessmentInputs(
  measures: readonly VisitMeasure[],
  draft: VisitDraft,
  more: SentWith = nothingMore,
): AssessmentInput[] {
  return measures.flatMap((measure) => {
    const sheet = sheetOf(draft, measure.definition.code);
    return isSheetTouched(sheet) ? [assessmentInput(measure, draft, more)] : [];
  });
}

/** Who answers: as chosen, or as usual with this patient. */
export function raterOf(measure: Pick<VisitMeasure, 'definition' | 'usualRater'>, draft: VisitDraft): Rater {
  return sheetOf(draft, measure.definition.code).rater ?? measure.usualRater;
}

function assessmentInput(measure: VisitMeasure, draft: VisitDraft, more: SentWith): AssessmentInput {
  const { definition } = measure;
  const sheet = sheetOf(draft, definition.code);
  const head = {
    instrumentCode: definition.code,
    instrumentVersion: definition.version,
    rater: raterOf(measure, draft),
    ...whoRated(raterOf(measure, draft), sheet, more),
  };
  if (sheet.notDone) return { ...head, notDone: sheet.notDone };
  if (definition.scoreOnly) return { ...head, scores: [...totalsOfSheet(sheet)] };
  const answers = Object.entries(answersOfSheet(definition, sheet));
  const rated = more.goals.filter(({ number }) => sheet.answers[`goal-${number}.level`] !== undefined);
  return {
    ...head,
    answers: answers.map(([key, answer]) => ({ key, ...answer })),
    ...(definition.domain === 'GOAL' && rated.length > 0
      ? { goals: rated.map(({ id, number }) => ({ goalId: id, number })) }
      : {}),
  };
}

/** A clinician by name, a caregiver by relation; a patient answers for herself. */
function whoRated(rater: Rater, sheet: Sheet, { ratedById }: SentWith) {
  const clinician = sheet.ratedBy ?? ratedById;
  if (rater === 'CLINICIAN') return clinician === null ? {} : { ratedById: clinician };
  if (rater === 'PATIENT') return {};
  const relation = sheet.relation ?? relationAnswered(sheet);
  return relation === null ? {} : { relation };
}

/** Some scales ask it among their items. */
export function relationAnswered({ answers }: Pick<Sheet, 'answers'>): RaterRelation | null {
  const relations: Readonly<Record<string, RaterRelation>> = {
    parent: 'PARENT',
    partner: 'PARTNER',
    child: 'CHILD',
    sibling: 'SIBLING',
    'other-relative': 'OTHER_RELATIVE',
    professional: 'PROFESSIONAL',
  };
  return relations[answers['relation']?.code ?? ''] ?? null;
}
