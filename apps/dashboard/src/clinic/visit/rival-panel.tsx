import { use } from 'react';
import type { Answer } from '#libs/instruments/index';
import { answerSlots } from '#libs/instruments/index';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { absenceWords } from '../absence-words.js';
import { answerWords } from './item-words.js';
import { Rivals, RivalsContext } from './rivals.js';
import classes from './rivals.module.css';
import type { VisitMeasure } from './visit-measure.js';

const text = messages.drafts;
const visit = messages.clinic.visit;

/** Every field two people entered different values into, wherever it stands, so that none is overlooked. */
export function RivalPanel({ measures }: { measures: readonly VisitMeasure[] }) {
  const { contested } = use(RivalsContext);
  if (contested.size === 0) return null;
  return (
    <section className={classes.panel} role="alert">
      <h2>{text.rivals(contested.size)}</h2>
      <p>{text.rivalsText}</p>
      <ul>
        {[...contested.keys()].map((path) => {
          const { label, words } = placeOf(path, measures);
          return (
            <li key={path}>
              <strong>{label}</strong>
              <Rivals path={path} label={label} words={words} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Place {
  readonly label: string;
  readonly words: (value: unknown) => string;
}

/** What a field is called, and how its values are read, by its path. */
function placeOf(path: string, measures: readonly VisitMeasure[]): Place {
  const [first = '', code = '', part = '', key = ''] = path.split('/').map(decodeURIComponent);
  if (first !== 'sheets') return basics[first] ?? { label: first, words: anyWords };
  const definition = measures.find((measure) => measure.definition.code === code)?.definition;
  const title = definition?.shortTitle ?? code;
  if (part === 'answers') {
    const slot = definition && answerSlots(definition).get(key);
    const label = slot?.cell?.label ?? slot?.item.label ?? key;
    return {
      label: `${title}: ${label}`,
      words: (value) => (slot ? answerWords(slot.item, value as Answer) : anyWords(value)),
    };
  }
  if (part === 'totals') {
    const score = definition?.scores.find((one) => one.code === key);
    return { label: `${title}: ${score?.title ?? key}`, words: anyWords };
  }
  return { label: part === 'rater' ? `${title}: ${visit.rater}` : title, words: anyWords };
}

const basics: Readonly<Record<string, Place | undefined>> = {
  heldOn: { label: visit.heldOn, words: (value) => formatDate(String(value)) },
  contact: { label: visit.contact, words: (value) => wordIn(messages.clinic.contacts, value) },
  attestation: { label: visit.attestation, words: (value) => wordIn(visit.attestationChoices, value) },
};

const wordIn = (words: Readonly<Record<string, string>>, value: unknown): string =>
  words[String(value)] ?? String(value);

/** A value nobody described: its text, its code, or why there is none. */
export function anyWords(value: unknown): string {
  if (value === null || value === '') return text.cleared;
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value !== 'object') return wordIn(messages.clinic.raters, value);
  const { code, absence, reason, ...others } = value as Partial<Answer>;
  const said = code ?? absenceWords(absence ?? null, reason ?? null);
  return said ?? (Object.values(others).flat().map(String).join(', ') || text.cleared);
}
