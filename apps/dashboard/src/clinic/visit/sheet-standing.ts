import {
  answerSlots,
  checkAnswers,
  checkScore,
  isCounted,
  type Answer,
  type AnswerProblem,
  type Answers,
  type InstrumentDefinition,
} from '#libs/instruments/index';
import { isAsked, plainNumber } from './answer-score.js';
import { isSheetTouched, type Sheet } from './visit-draft.js';

export type SheetStatus = 'BLANK' | 'STARTED' | 'DONE' | 'NOT_DONE' | 'NOT_APPLICABLE';

export interface SheetStanding {
  status: SheetStatus;
  /** What keeps the sheet from being saved. */
  problems: readonly AnswerProblem[];
  /** Answers a score would still read; saving is possible without them. */
  open: readonly string[];
}

/** Where one instrument of the visit stands. */
export function sheetStanding(definition: InstrumentDefinition, sheet: Sheet): SheetStanding {
  if (sheet.notDone) return absentStanding(definition, sheet.notDone);
  if (!isSheetTouched(sheet)) return { status: 'BLANK', problems: [], open: [] };
  if (definition.scoreOnly) return totalsStanding(definition, sheet);

  const answers = answersOfSheet(definition, sheet);
  const problems = checkAnswers(definition, answers);
  const open = openKeys(definition, answers);
  return { status: problems.length === 0 && open.length === 0 ? 'DONE' : 'STARTED', problems, open };
}

/** The answers as definitions want them: numbers plain, nothing for items that are not asked. */
export function answersOfSheet(definition: InstrumentDefinition, { answers }: Sheet): Answers {
  const given: Record<string, Answer> = {};
  for (const { key, item } of answerSlots(definition).values()) {
    const answer = answers[key];
    if (!answer || !isAsked(definition, item, answers)) continue;
    given[key] = answer.code !== null && isCounted(item) ? { ...answer, code: plainNumber(answer.code) } : answer;
  }
  return given;
}

/** Totals typed for an instrument without items; what is no number is NaN, so that the check refuses it. */
export function totalsOfSheet({ totals }: Sheet): readonly { code: string; value: number }[] {
  return Object.entries(totals)
    .filter(([, typed]) => typed.trim() !== '')
    .map(([code, typed]) => ({ code, value: Number(plainNumber(typed)) }));
}

function absentStanding(
  { code, shortTitle }: InstrumentDefinition,
  { absence, reason }: NonNullable<Sheet['notDone']>,
): SheetStanding {
  if (absence === 'NOT_DONE' && reason === null) {
    const problem: AnswerProblem = { key: code, code: 'REASON_REQUIRED', message: `${shortTitle} needs a reason.` };
    return { status: 'STARTED', problems: [problem], open: [] };
  }
  return { status: absence, problems: [], open: [] };
}

function totalsStanding(definition: InstrumentDefinition, sheet: Sheet): SheetStanding {
  const totals = totalsOfSheet(sheet);
  const problems = totals.flatMap(({ code, value }) => checkScore(definition, code, value) ?? []);
  const open = definition.scores.map(({ code }) => code).filter((code) => !totals.some((one) => one.code === code));
  return { status: problems.length === 0 && open.length === 0 ? 'DONE' : 'STARTED', problems, open };
}

/** A combined score reads them all; a goal that was never agreed, or an affected side, is not one left out. */
function openKeys(definition: InstrumentDefinition, answers: Answers): string[] {
  const combined = definition.scores
    .filter(({ op }) => op !== 'PASS' && op !== 'GAS_T' && op !== 'MEAN_OF_SIDE')
    .flatMap(({ over }) => over);
  const goalsLeft = definition.scores
    .filter(({ op }) => op === 'GAS_T')
    .flatMap(({ over }) => over.filter((key) => answers[key]?.absence === 'MISSING'));
  return [...[...new Set(combined)].filter((key) => answers[key] === undefined), ...goalsLeft];
}
