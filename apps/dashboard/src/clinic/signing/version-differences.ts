import { messages } from '../../messages/messages.js';
import { absenceWords } from '../absence-words.js';
import { spokenAnswers, type WordedInstrument } from '../patient/visit-answers.js';
import { valueWords } from '../value-words.js';

const text = messages.signing.versions;

interface Words extends WordedInstrument {
  readonly scores: readonly { code: string; title: string; unit: string; decimals: number }[];
}

interface StoredAnswer {
  readonly key: string;
  readonly code: string | null;
  readonly absence: string | null;
  readonly reason: string | null;
}

interface StoredScore {
  readonly code: string;
  readonly value: number | null;
  readonly absence: string | null;
  readonly reason: string | null;
}

/** What a version says, stored or about to be. */
export interface VersionContent {
  readonly rater: keyof typeof messages.clinic.raters;
  readonly recording: keyof typeof text.recordings;
  readonly absence: string | null;
  readonly reason: string | null;
  readonly answers: readonly StoredAnswer[];
  readonly scores: readonly StoredScore[];
}

export type DifferenceMark = keyof typeof text.marks;

/** One line of two versions beside each other, in the words of the definition. */
export interface DifferenceRow {
  readonly key: string;
  readonly part: keyof typeof text.parts;
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly mark: DifferenceMark;
}

interface Said {
  readonly label: string;
  readonly words: string;
  /** As stored: two values may read alike once rounded. */
  readonly raw: string;
}

/** Everything two versions say, in the order of the definition; what only one of them says is a dash in the other. */
export function versionDifferences(
  words: Words | undefined,
  left: VersionContent,
  right: VersionContent,
): readonly DifferenceRow[] {
  return [
    ...rowsOf('HEAD', headOf(left), headOf(right)),
    ...rowsOf('ANSWERS', answersOf(words, left), answersOf(words, right), orderOf(words, left, right)),
    ...rowsOf('SCORES', scoresOf(words, left), scoresOf(words, right)),
  ];
}

function rowsOf(
  part: DifferenceRow['part'],
  left: ReadonlyMap<string, Said>,
  right: ReadonlyMap<string, Said>,
  order: readonly string[] = [...new Set([...left.keys(), ...right.keys()])],
): DifferenceRow[] {
  return order.map((key) => {
    const before = left.get(key);
    const after = right.get(key);
    return {
      key: `${part} ${key}`,
      part,
      label: (after ?? before)?.label ?? key,
      left: before?.words ?? messages.missing,
      right: after?.words ?? messages.missing,
      mark: markOf(before, after),
    };
  });
}

function markOf(before: Said | undefined, after: Said | undefined): DifferenceMark {
  if (before?.raw === after?.raw) return 'SAME';
  if (before === undefined) return 'ADDED';
  return after === undefined ? 'REMOVED' : 'CHANGED';
}

function headOf({ rater, recording, absence, reason }: VersionContent): Map<string, Said> {
  const recorded = absenceWords(absence, reason) ?? text.recordings[recording];
  return new Map([
    ['rater', { label: text.rater, words: messages.clinic.raters[rater], raw: rater }],
    ['recording', { label: text.recording, words: capital(recorded), raw: rawOf(recording, absence, reason) }],
  ]);
}

function answersOf(words: Words | undefined, { answers }: VersionContent): Map<string, Said> {
  const raws = new Map(answers.map(({ key, code, absence, reason }) => [key, rawOf(code, absence, reason)]));
  return new Map(
    spokenAnswers(words, answers).map(({ key, label, value }) => [
      key,
      { label, words: value, raw: raws.get(key) ?? '' },
    ]),
  );
}

/** Both sides together, so that a line stands where the definition asks it. */
function orderOf(words: Words | undefined, left: VersionContent, right: VersionContent): string[] {
  const all = new Map([...left.answers, ...right.answers].map((answer) => [answer.key, answer]));
  return spokenAnswers(words, [...all.values()]).map(({ key }) => key);
}

function scoresOf(words: Words | undefined, { scores }: VersionContent): Map<string, Said> {
  const order = (words?.scores ?? []).map(({ code }) => code);
  const place = (code: string): number => (order.includes(code) ? order.indexOf(code) : order.length);
  return new Map(
    [...scores]
      .sort((one, other) => place(one.code) - place(other.code))
      .map(({ code, value, absence, reason }) => {
        const score = words?.scores.find((one) => one.code === code);
        const said =
          value === null
            ? (absenceWords(absence, reason) ?? messages.missing)
            : valueWords(value, score?.unit ?? '', score?.decimals ?? 2);
        return [code, { label: score?.title ?? code, words: said, raw: rawOf(value, absence, reason) }];
      }),
  );
}

const rawOf = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
