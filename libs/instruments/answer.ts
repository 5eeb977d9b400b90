export const absences = ['NOT_APPLICABLE', 'NOT_DONE', 'MISSING'] as const;

/** The three kinds of "no value": no meaning for this person, meant but not done, nothing entered. None is zero. */
export type Absence = (typeof absences)[number];

/** One recorded choice: exactly one of code and absence. */
export interface Answer {
  /** The raw code as answered ("1+", "88", "2.5"), never the number derived from it. */
  code: string | null;
  absence: Absence | null;
  /** Why it was not done: with an absence, or with a code that asks for a reason. */
  reason: string | null;
}

/** Answers by key: the item's linkId, or `linkId:cell` for a cell of a grid. */
export type Answers = Readonly<Record<string, Answer>>;

/** Why something was not done, in the order forms offer it. */
export const notDoneReasons: readonly { code: string; label: string }[] = [
  { code: 'refused', label: 'Refused' },
  { code: 'not-testable', label: 'Could not be tested' },
  { code: 'contracture', label: 'Contracture' },
  { code: 'fatigue', label: 'Fatigue' },
  { code: 'time', label: 'No time' },
  { code: 'equipment', label: 'Equipment not available' },
  { code: 'unsafe', label: 'Unsafe' },
  { code: 'other', label: 'Other reason' },
];

/** Answers from raw codes alone, for senders that know no absences. */
export function answersOf(codes: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(
    Object.entries(codes).map(([key, code]) => [key, { code, absence: null, reason: null }] as const),
  );
}
