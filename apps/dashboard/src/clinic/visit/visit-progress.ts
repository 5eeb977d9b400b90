import { sheetStanding, type SheetStatus } from './sheet-standing.js';
import { sheetOf, type VisitDraft } from './visit-draft.js';
import type { VisitMeasure } from './visit-measure.js';

export interface VisitProgress {
  /** Instruments answered in full, or said why not. */
  done: number;
  total: number;
  steps: readonly { code: string; title: string; status: SheetStatus }[];
}

/** "4 of 8 done". */
export function visitProgress(measures: readonly VisitMeasure[], draft: VisitDraft): VisitProgress {
  const steps = measures.map(({ definition }) => ({
    code: definition.code,
    title: definition.shortTitle,
    status: sheetStanding(definition, sheetOf(draft, definition.code)).status,
  }));
  return { done: steps.filter(({ status }) => isSettled(status)).length, total: steps.length, steps };
}

/** The next instrument that still asks for something, from the one after `code`, round to the start. */
export function nextOpen({ steps }: VisitProgress, code: string): string | null {
  const at = steps.findIndex((step) => step.code === code);
  const following = [...steps.slice(at + 1), ...steps.slice(0, Math.max(at, 0))];
  return following.find(({ status }) => !isSettled(status))?.code ?? null;
}

export function isSettled(status: SheetStatus): boolean {
  return status !== 'BLANK' && status !== 'STARTED';
}
