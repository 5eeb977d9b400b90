import type { Answer, Rater } from '#libs/instruments/index';
import type { Antispastic, Attestation, ContactMode, RaterRelation } from '../../graphql/generated/graphql.js';

/** Why a whole instrument carries no answers. */
export interface SheetAbsence {
  absence: 'NOT_DONE' | 'NOT_APPLICABLE';
  reason: string | null;
}

/** One instrument as far as it was filled in. */
export interface Sheet {
  /** Null: the usual rater of this patient. */
  rater: Rater | null;
  notDone: SheetAbsence | null;
  /** By key, the code as typed. A blank answer is absent from here. */
  answers: Readonly<Record<string, Answer>>;
  /** Totals as typed, by score code, for instruments without items. */
  totals: Readonly<Record<string, string>>;
  /** Collapsed, because the person entering it called it done. */
  folded: boolean;
  /** The clinician who rated this measure, where it is another than the visit's. */
  ratedBy?: string | null;
  /** How the caregiver who answered is related to the patient. */
  relation?: RaterRelation | null;
}

/** What is taken beside the pump: the drugs, none of them, or nobody asked. */
export interface StatedDrugs {
  absence: 'NOT_ASKED' | null;
  codes: readonly Antispastic[];
}

/** A visit while it is being entered. Holds no identity: only answers and the days they belong to. */
export interface VisitDraft {
  heldOn: string;
  contact: ContactMode;
  /** Null until answered; blank is none of the three answers. */
  attestation: Attestation | null;
  sheets: Readonly<Record<string, Sheet>>;
  /** Window whose measures are asked for; absent: that of the day. */
  askFor?: string | null;
  /** Assessed on paper, entered afterwards. */
  paper?: boolean;
  /** The clinician who rated; absent: the person entering it, but not from paper. */
  ratedBy?: string | null;
  /** Absent until answered. */
  drugs?: StatedDrugs | null;
}

export const blankSheet: Sheet = { rater: null, notDone: null, answers: {}, totals: {}, folded: false };

export function newDraft(heldOn: string): VisitDraft {
  return { heldOn, contact: 'IN_PERSON', attestation: null, sheets: {} };
}

export function sheetOf(draft: VisitDraft, instrumentCode: string): Sheet {
  return draft.sheets[instrumentCode] ?? blankSheet;
}

/** The draft with one sheet changed. */
export function withSheet(draft: VisitDraft, instrumentCode: string, change: Partial<Sheet>): VisitDraft {
  const sheet = { ...sheetOf(draft, instrumentCode), ...change };
  return { ...draft, sheets: { ...draft.sheets, [instrumentCode]: sheet } };
}

/** The sheet with answers put in, or taken out where they are null. */
export function withAnswers(sheet: Sheet, changes: Readonly<Record<string, Answer | null>>): Sheet {
  const answers = { ...sheet.answers };
  for (const [key, answer] of Object.entries(changes)) {
    if (answer === null || answer.code === '') delete answers[key];
    else answers[key] = answer;
  }
  return { ...sheet, answers };
}

/** Whether anything would be lost with this draft. */
export function isTouched(draft: VisitDraft): boolean {
  return draft.attestation !== null || draft.drugs != null || Object.values(draft.sheets).some(isSheetTouched);
}

export function isSheetTouched({ answers, totals, notDone }: Sheet): boolean {
  return (
    notDone !== null || Object.keys(answers).length > 0 || Object.values(totals).some((typed) => typed.trim() !== '')
  );
}

export const codeAnswer = (code: string): Answer => ({ code, absence: null, reason: null });
export const absentAnswer = (absence: SheetAbsence['absence'], reason: string | null = null): Answer => ({
  code: null,
  absence,
  reason,
});
