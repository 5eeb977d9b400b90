import type { Given, Question } from './form.js';
import type { QuestionWords, Wording } from './wording/wording.js';

interface Props {
  name: string;
  question: Question;
  words: QuestionWords;
  title: string;
  wording: Wording;
  given: Given | undefined;
  missing: boolean;
  onGive: (given: Given) => void;
}

/** One question with a button for each number, and the two ways of giving none. */
export function Scale({ name, question, words, title, wording, given, missing, onGive }: Props) {
  const numbers = Array.from({ length: question.highest - question.lowest + 1 }, (_, at) => question.lowest + at);
  const code = given && 'code' in given ? given.code : null;
  const absence = given && 'absence' in given ? given.absence : null;
  const ends: Readonly<Record<number, string>> = { [question.lowest]: words.lowest, [question.highest]: words.highest };
  return (
    <fieldset id={idOf(name)} className="question" data-missing={missing || undefined} tabIndex={-1}>
      <legend>{title}</legend>
      <div className="numbers">
        {numbers.map((number) => (
          <label key={number} className="number">
            <input
              type="radio"
              name={name}
              checked={code === String(number)}
              aria-label={ends[number] ?? String(number)}
              onChange={() => onGive({ code: String(number) })}
            />
            <span aria-hidden="true">{number}</span>
          </label>
        ))}
      </div>
      <p className="ends" aria-hidden="true">
        <span>{words.lowest}</span>
        <span>{words.highest}</span>
      </p>
      <div className="absences">
        {question.mayNotApply && (
          <label className="choice">
            <input
              type="radio"
              name={name}
              checked={absence === 'NOT_APPLICABLE'}
              onChange={() => onGive({ absence: 'NOT_APPLICABLE' })}
            />
            <span>{wording.notApplicable}</span>
          </label>
        )}
        <label className="choice">
          <input
            type="radio"
            name={name}
            checked={absence === 'NOT_DONE'}
            onChange={() => onGive({ absence: 'NOT_DONE' })}
          />
          <span>{wording.preferNotToSay}</span>
        </label>
      </div>
    </fieldset>
  );
}

export const idOf = (name: string): string => `q-${name.replace('/', '-')}`;
