import { messages } from '../../messages/messages.js';
import { exactNumber } from '../exact-number.js';
import type { Item } from './answer-sets.js';
import { inWords } from './instrument-words.js';
import classes from './item-list.module.css';
import { rangeInWords } from './rules-in-words.js';

const text = messages.definitions.instrument;

interface Props {
  item: Item;
  /** The items these answers belong to, for whoever hears the table. */
  of: string;
}

/** The range of a number, and every code that may be answered with its points. */
export function AnswerTable({ item, of }: Props) {
  const { type, options } = item;
  const isNumber = type === 'INTEGER' || type === 'DECIMAL' || type === 'NUMBER_GRID';
  const withPoints = options.some(({ score }) => score != null);
  return (
    <>
      {type === 'MULTIPLE_CHOICE' && <p className={classes.number}>{text.several}</p>}
      {isNumber && <p className={classes.number}>{numberInWords(item)}</p>}
      {options.length > 0 && (
        <table className={classes.answers}>
          <caption className="visually-hidden">{text.answersOf(of)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.code}</th>
              <th scope="col">{text.answer}</th>
              {withPoints && (
                <th scope="col" className={classes.points}>
                  {text.points}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={option.code}>
                <th scope="row" className={classes.codeCell}>
                  {option.code}
                </th>
                <td>
                  {option.label} <Remark option={option} amongScored={withPoints} />
                </td>
                {withPoints && (
                  <td className={classes.points}>
                    {option.score == null ? messages.missing : exactNumber(option.score)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function numberInWords({ type, options, min, max, unit, step }: Item): string {
  const range = rangeInWords({ min: min ?? null, max: max ?? null, unit: unit ?? null, step: step ?? null });
  if (type === 'INTEGER') return options.length > 0 ? text.wholeOr(range) : text.wholeIn(range);
  return options.length > 0 ? text.numberOr(range) : text.numberIn(range);
}

/** What kind of answer it is where it is none that scores. */
function Remark({ option, amongScored }: { option: Item['options'][number]; amongScored: boolean }) {
  const { kind, label, score, reason, reasonRequired } = option;
  const kindWord = inWords(text.kinds, kind);
  const words = [
    amongScored && kind === 'SCORE' && score == null ? text.notScored : '',
    kindWord.toLowerCase() === label.toLowerCase() ? '' : kindWord,
    reasonRequired ? text.reasonAsked : '',
    reason ? text.reasonIs(inWords(messages.clinic.ownReasons, reason)) : '',
  ].filter(Boolean);
  return words.length > 0 && <span className={classes.small}>({words.join('; ')})</span>;
}
