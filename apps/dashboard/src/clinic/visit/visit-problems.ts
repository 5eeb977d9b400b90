import type { RegistryProblem } from '../../graphql/registry-problem.js';
import { sheetStanding } from './sheet-standing.js';
import { sheetOf, type VisitDraft } from './visit-draft.js';
import type { VisitMeasure } from './visit-measure.js';

/** Something to repair before the visit can be saved, and where. */
export interface VisitProblem {
  /** An instrument's code, or "heldOn" or "attestation". */
  place: string;
  /** Key of the answer inside the instrument. */
  key: string | null;
  message: string;
}

/** Everything that keeps the visit from being saved, in the order of the form. */
export function visitProblems(
  measures: readonly VisitMeasure[],
  draft: VisitDraft,
  words: { attestation: string },
): readonly VisitProblem[] {
  const unanswered = draft.attestation === null;
  const sheets = measures.flatMap(({ definition }) =>
    sheetStanding(definition, sheetOf(draft, definition.code)).problems.map(({ key, message }) => ({
      place: definition.code,
      key,
      message: message.startsWith(definition.shortTitle) ? message : `${definition.shortTitle}: ${message}`,
    })),
  );
  return [...(unanswered ? [{ place: 'attestation', key: null, message: words.attestation }] : []), ...sheets];
}

/** Instruments this window asks for that have neither an answer nor a reason. */
export function blankMeasures(measures: readonly VisitMeasure[], draft: VisitDraft): readonly VisitMeasure[] {
  return measures.filter(
    ({ definition, required }) =>
      required && sheetStanding(definition, sheetOf(draft, definition.code)).status === 'BLANK',
  );
}

/** Where a refusal of the registry belongs in the form: `assessments.mas.grade:hip-adductors-L`, `heldOn`. */
export function placeOfRefusal({ field, message }: Pick<RegistryProblem, 'field' | 'message'>): VisitProblem {
  const path = (field ?? '').replace(/^input\./, '');
  const [, code, key] = /^assessments\.([^.]+)(?:\.(.+))?$/.exec(path) ?? [];
  return { place: code ?? path, key: key ?? null, message };
}

/** What the form shows: what the window asks for, and what was added to it. */
export function shownMeasures(measures: readonly VisitMeasure[], { sheets }: VisitDraft): readonly VisitMeasure[] {
  return measures.filter(({ definition, required }) => required || sheets[definition.code] !== undefined);
}
