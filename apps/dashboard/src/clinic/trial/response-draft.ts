import {
  pairedImprovement,
  scoreAnswers,
  type Answer,
  type Answers,
  type InstrumentDefinition,
  type Item,
} from '#libs/instruments/index';
import type { RecordBolusResponseInput, TrialFunction } from '../../graphql/generated/graphql.js';
import type { ResponseRecord } from './trial-record.js';

const LOWER_LIMBS = 'mas.le.mean';

export const VITALS = ['heartRate', 'systolicMmhg', 'diastolicMmhg', 'respiratoryRate', 'spo2Percent'] as const;
export type Vital = (typeof VITALS)[number];

/** One hour as far as it was filled in; numbers as typed. */
export interface ResponseDraft {
  readonly answers: Answers;
  readonly psfsFrequency: string | null;
  readonly function: TrialFunction | null;
  readonly vitals: Readonly<Partial<Record<Vital, string>>>;
}

export const blankResponse: ResponseDraft = { answers: {}, psfsFrequency: null, function: null, vitals: {} };

/** The grid of the scale, with the cells a trial grades: the core muscles of the lower limbs. */
export function lowerLimbGrid({ items }: InstrumentDefinition): Item | null {
  const grid = items.find(({ type }) => type === 'GRADE_GRID');
  return grid ? { ...grid, cells: grid.cells.filter(({ core, region }) => core && region === 'LOWER_LIMB') } : null;
}

/** Grades as the scoring library reads them. */
export function answersOfResponse(grid: Item, { mas }: Pick<ResponseRecord, 'mas'>): Answers {
  return Object.fromEntries(
    mas.map(({ cell, code, absence, reason }) => [
      `${grid.linkId}:${cell}`,
      { code, absence: absence === 'NOT_DONE' || absence === 'NOT_APPLICABLE' ? absence : null, reason },
    ]),
  );
}

/** The mean as it stands while grades are entered, and its fall since before, over cells graded at both times. */
export interface LiveTone {
  readonly mean: number | null;
  readonly answered: number;
  readonly expected: number;
  readonly fall: number | null;
  readonly pairs: number;
}

export function liveTone(definition: InstrumentDefinition, before: Answers | null, now: Answers): LiveTone {
  const score = scoreAnswers(definition, now).find(({ code }) => code === LOWER_LIMBS);
  const paired = before === null ? null : pairedImprovement(definition, LOWER_LIMBS, before, now);
  return {
    mean: score?.value ?? null,
    answered: score?.answered ?? 0,
    expected: score?.expected ?? 0,
    fall: paired?.improvement ?? null,
    pairs: paired?.pairs ?? 0,
  };
}

/** With answers put in, or taken out where they are null. */
export function withGrades(draft: ResponseDraft, changes: Readonly<Record<string, Answer | null>>): ResponseDraft {
  const answers = { ...draft.answers };
  for (const [key, answer] of Object.entries(changes)) {
    if (answer === null) delete answers[key];
    else answers[key] = answer;
  }
  return { ...draft, answers };
}

export const isTouched = (draft: ResponseDraft): boolean =>
  Object.keys(draft.answers).length > 0 ||
  draft.psfsFrequency !== null ||
  draft.function !== null ||
  Object.values(draft.vitals).some((typed) => typed.trim() !== '');

/** What is sent; a blank field is left out, and a 0 is not. */
export function responseInput(
  { bolusId, hours }: { bolusId: string; hours: number },
  { answers, psfsFrequency, function: useful, vitals }: ResponseDraft,
): RecordBolusResponseInput {
  const typed = (vital: Vital): number | null => {
    const text = vitals[vital]?.trim() ?? '';
    return text === '' ? null : Number(text.replace(',', '.'));
  };
  return {
    bolusId,
    hours,
    mas: Object.entries(answers).map(([key, answer]) => ({ cell: key.slice(key.indexOf(':') + 1), ...answer })),
    psfsFrequency: psfsFrequency === null ? null : Number(psfsFrequency),
    function: useful,
    ...Object.fromEntries(VITALS.map((vital) => [vital, typed(vital)])),
  };
}
