import type { Answer, Answers } from '#libs/instruments/index';
import type { FieldChange } from './assessment-version.model.js';

/** What two versions can differ in. */
export interface Comparable {
  readonly instrumentVersion: string;
  readonly rater: string;
  readonly recording: string;
  readonly answers: Answers | null;
  readonly absence: string | null;
  readonly reason: string | null;
  readonly scores: readonly {
    readonly code: string;
    readonly value: number | null;
    readonly absence: string | null;
    readonly reason: string | null;
  }[];
}

/** What the second says otherwise than the first, field by field: what was entered, then what follows from it. */
export function differencesBetween(before: Comparable, after: Comparable): FieldChange[] {
  const was = fieldsOf(before);
  const became = fieldsOf(after);
  return [...new Set([...was.keys(), ...became.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: became.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
    .toSorted((one, other) => Number(one.field.startsWith('scores.')) - Number(other.field.startsWith('scores.')));
}

function fieldsOf({ instrumentVersion, rater, recording, answers, absence, reason, scores }: Comparable) {
  return new Map<string, string | null>([
    ['instrumentVersion', instrumentVersion],
    ['rater', rater],
    ['recording', recording],
    ['absence', absence],
    ['reason', reason],
    ...Object.entries(answers ?? {}).map(([key, answer]): [string, string | null] => [`answers.${key}`, said(answer)]),
    ...scores.map(({ code, value, ...missing }): [string, string | null] => [
      `scores.${code}`,
      value === null ? said(missing) : String(value),
    ]),
  ]);
}

/** The code as answered or why there is none, with the reason given: "NOT_DONE: fatigue". */
function said({
  code,
  absence,
  reason,
}: Partial<Answer> | { absence: string | null; reason: string | null; code?: null }) {
  return [code ?? absence, reason].filter((part) => part != null).join(': ') || null;
}
