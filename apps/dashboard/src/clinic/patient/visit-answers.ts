import type { VisitAnswersQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { absenceWords } from '../absence-words.js';

interface Named {
  readonly code: string;
  readonly label: string;
}

/** What a definition says about one item. */
interface WordedItem {
  readonly linkId: string;
  readonly label: string;
  readonly type: string;
  readonly unit: string | null;
  readonly options: readonly Named[];
  readonly cells: readonly Named[];
}

/** A definition as far as it puts answers into words. */
export interface WordedInstrument {
  readonly items: readonly WordedItem[];
}

type StoredAnswer = VisitAnswersQuery['patient']['encounters'][number]['assessments'][number]['answers'][number];

export interface SpokenAnswer {
  key: string;
  label: string;
  value: string;
}

/** Stored answers in the words of their definition, in its order; a code no definition explains stays a code. */
export function spokenAnswers(
  instrument: WordedInstrument | undefined,
  answers: readonly StoredAnswer[],
): readonly SpokenAnswer[] {
  const order = (instrument?.items ?? []).flatMap(({ linkId, cells }) => [
    linkId,
    ...cells.map(({ code }) => `${linkId}:${code}`),
  ]);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...answers]
    .sort((left, right) => place(left.key) - place(right.key))
    .map((answer) => spokenAnswer(instrument, answer));
}

function spokenAnswer(instrument: WordedInstrument | undefined, answer: StoredAnswer): SpokenAnswer {
  const { key, code, absence, reason } = answer;
  const [linkId, cellCode] = key.split(':');
  const item = instrument?.items.find((one) => one.linkId === linkId);
  const cell = item?.cells.find((one) => one.code === cellCode);
  const label = cell?.label ?? item?.label ?? key;
  if (code === null) return { key, label, value: absenceWords(absence, reason) ?? messages.missing };

  if (item?.type === 'MULTIPLE_CHOICE') return { key, label, value: severalOf(item, code) };
  const option = item?.options.find((one) => one.code === code);
  if (!option) return { key, label, value: item?.unit ? `${code} ${item.unit}` : code };
  return { key, label, value: cell ? code : isLevel(code) ? `${code} ${option.label.toLowerCase()}` : option.label };
}

/** What was chosen of several, by name; an unknown code stays a code. */
function severalOf({ options }: WordedItem, code: string): string {
  const labels = code.split(' ').map((one) => options.find((option) => option.code === one)?.label ?? one);
  return labels.join(', ');
}

/** A code that is a number says something beside its words; "manual-wheelchair" does not. */
function isLevel(code: string): boolean {
  return /^[-+]?\d+\+?$/.test(code);
}
