import type { VisitAnswersQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { absenceWords } from '../absence-words.js';

type Instrument = VisitAnswersQuery['instruments'][number];
type StoredAnswer = VisitAnswersQuery['patient']['encounters'][number]['assessments'][number]['answers'][number];

export interface SpokenAnswer {
  key: string;
  label: string;
  value: string;
}

/** Stored answers in the words of their definition, in its order; a code no definition explains stays a code. */
export function spokenAnswers(
  instrument: Pick<Instrument, 'items'> | undefined,
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

function spokenAnswer(instrument: Pick<Instrument, 'items'> | undefined, answer: StoredAnswer): SpokenAnswer {
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
function severalOf({ options }: Instrument['items'][number], code: string): string {
  const labels = code.split(' ').map((one) => options.find((option) => option.code === one)?.label ?? one);
  return labels.join(', ');
}

/** A code that is a number says something beside its words; "manual-wheelchair" does not. */
function isLevel(code: string): boolean {
  return /^[-+]?\d+\+?$/.test(code);
}
