import { recallInWords } from '#libs/instruments/index';
import type { PaperInstrumentFragment } from '../../graphql/generated/graphql.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { BlankGrid } from './blank-grid.js';
import { Boxes } from './boxes.js';
import classes from './paper.module.css';

const text = messages.paper;

type Item = PaperInstrumentFragment['items'][number];

/** One instrument to be filled in by hand. */
export function BlankInstrument({ instrument }: { instrument: PaperInstrumentFragment }) {
  const { title, raters, recall, instruction, validity, items, scoreOnly, scores, licence } = instrument;
  const grids = items.filter(({ cells }) => cells.length > 0);
  const notes = [instruction, validity && text.note(validity), licence.textShippable ? null : text.textWithheld]
    .filter((note) => note != null && note !== '')
    .join(' ');
  return (
    <section className={classes.instrument}>
      <h3>
        {title}
        <small>{recallInWords(recall)}</small>
        <span className={classes.rater}>
          {text.answeredBy}:{' '}
          <Boxes choices={raters.map((rater) => ({ code: rater, label: messages.clinic.raters[rater] }))} />
        </span>
      </h3>
      {notes !== '' && <p className={classes.note}>{notes}</p>}
      {grids.length > 0 && <BlankGrid grids={grids} />}
      <div className={classes.items}>
        {items
          .filter((item) => !grids.includes(item))
          .map((item, at, all) => (
            <BlankItem key={item.linkId} item={item} items={items} before={all.slice(0, at)} />
          ))}
        {scoreOnly &&
          scores.map(({ code, title: name, unit, range: [lower = 0, upper = 0] }) => (
            <p key={code} className={classes.item}>
              <b>{name}</b>
              <span className={classes.short} /> {unit},{' '}
              {messages.range(formatNumber(lower, 0), formatNumber(upper, 0))}
            </p>
          ))}
      </div>
    </section>
  );
}

interface ItemProps {
  item: Item;
  items: readonly Item[];
  /** The items printed above it; where one is answered alike the words are not printed twice. */
  before: readonly Item[];
}

const HALF_A_LINE = 66;

function BlankItem({ item, items, before }: ItemProps) {
  const { label, type, enableWhen, required } = item;
  const asked = items.find(({ linkId }) => linkId === enableWhen?.linkId);
  const same = before.some(({ options }) => JSON.stringify(options) === JSON.stringify(item.options));
  const choices = choicesOf(item, same);
  const length = choices.reduce((sum, choice) => sum + choice.label.length + 4, label.length);
  return (
    <div className={classes.item} data-half={(length < HALF_A_LINE && !asked) || undefined}>
      <b>
        {label}
        {required && ' *'}
        {type === 'MULTIPLE_CHOICE' && <small>{text.several}</small>}
        {asked && <small>{text.onlyIf(asked.label)}</small>}
      </b>
      <Boxes choices={choices} />
    </div>
  );
}

/** A number over a short range is ticked, any other written; choices too many to print are written as well. */
function choicesOf({ type, options, min, max, step, unit }: Item, short: boolean) {
  const absent = options
    .filter(({ kind }) => kind !== 'SCORE')
    .map(({ code, label }) => ({ code, label: usual.includes(code) || short ? code : `${code} ${label}` }));
  if (type === 'CHOICE' || type === 'MULTIPLE_CHOICE') {
    const offered = options.filter(({ kind }) => kind === 'SCORE');
    if (offered.length > 22) return [{ code: null, label: '' }, ...absent];
    return [
      ...offered.map(({ code, label, score }) => ({
        code,
        label: short ? codeOrName(code, label) : spoken(code, label, score),
      })),
      ...absent,
    ];
  }
  if (type === 'INTEGER' && min != null && max != null && max - min <= 10 && (step ?? 1) === 1) {
    const numbers = Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
    return [...numbers.map((number) => ({ code: number, label: number })), ...absent];
  }
  return [{ code: null, label: unit ?? '' }, ...absent];
}

/** Codes of absence the foot of the sheet explains. */
const usual = ['ND', 'NA'];

const codeOrName = (code: string, label: string): string => (code.length > 3 ? label : code);

/** A level is told by its code and words; a name that no score reads by its words. */
function spoken(code: string, label: string, score: number | null | undefined): string {
  if (code.toLowerCase() === label.toLowerCase() || Number(code) === Number(label)) return label;
  return score == null || code.length > 3 ? label : `${code} ${label}`;
}
