import type { ComplicationOutcome, RecordComplicationInput } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

/** The complication form as filled in; null is not answered. */
export interface ComplicationRecord {
  type: string | null;
  onsetOn: string | null;
  detectedOn: string | null;
  grade: number | null;
  /** NOT_ASSESSED is an answer; null is none. */
  serious: 'YES' | 'NO' | 'NOT_ASSESSED' | null;
  outcome: ComplicationOutcome | null;
  resolvedOn: string | null;
  diedOn: string | null;
  causedById: string | null;
}

export type ComplicationProblems = Partial<Record<keyof ComplicationRecord, string>>;

const text = messages.clinic.complication;
const REQUIRED = ['type', 'onsetOn', 'grade', 'serious', 'outcome'] as const;

export const blankComplication: ComplicationRecord = {
  type: null,
  onsetOn: null,
  detectedOn: null,
  grade: null,
  serious: null,
  outcome: null,
  resolvedOn: null,
  diedOn: null,
  causedById: null,
};

/** What is missing or does not fit together, by field. */
export function complicationProblems(record: ComplicationRecord): ComplicationProblems {
  const problems: ComplicationProblems = {};
  for (const field of REQUIRED) if (record[field] === null) problems[field] = text.required[field];
  const { grade, outcome, onsetOn, diedOn } = record;
  if (grade !== null && outcome !== null && (grade === 5) !== (outcome === 'FATAL')) problems.outcome = text.gradeFatal;
  if (isFatal(record) && diedOn === null) problems.diedOn = text.diedOnRequired;
  if (isFatal(record) && diedOn !== null && onsetOn !== null && diedOn < onsetOn)
    problems.diedOn = text.diedBeforeOnset;
  return problems;
}

/** Whether the outcome has a day on which it was over. */
export function isOver(outcome: ComplicationOutcome | null): boolean {
  return outcome === 'RECOVERED' || outcome === 'RECOVERED_WITH_SEQUELAE';
}

/** Whether the patient died of it, so that the day of death is needed. */
export function isFatal({ grade, outcome }: Pick<ComplicationRecord, 'grade' | 'outcome'>): boolean {
  return outcome === 'FATAL' || grade === 5;
}

/** What is sent; null while something needed is missing. */
export function complicationInput(patientId: string, record: ComplicationRecord): RecordComplicationInput | null {
  const { type, onsetOn, detectedOn, grade, serious, outcome, resolvedOn, diedOn, causedById } = record;
  if (type === null || onsetOn === null || grade === null || serious === null || outcome === null) return null;
  return {
    patientId,
    type,
    onsetOn,
    detectedOn,
    grade,
    serious: serious === 'NOT_ASSESSED' ? null : serious === 'YES',
    outcome,
    resolvedOn: isOver(outcome) ? resolvedOn : null,
    diedOn: isFatal(record) ? diedOn : null,
    causedById,
  };
}
