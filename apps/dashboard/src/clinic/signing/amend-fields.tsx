import { Button } from '@mantine/core';
import { flushSync } from 'react-dom';
import type { InstrumentDefinition, Rater } from '#libs/instruments/index';
import type { AmendFormQuery, AmendmentCategory } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { reasonProblem } from '../patient/reason-field.js';
import { MeasureItems } from '../visit/measure-items.js';
import { RaterChoice, WholeAbsence, WholeAbsenceMenu } from '../visit/measure-section.js';
import { sheetStanding } from '../visit/sheet-standing.js';
import { withAnswers, type Sheet } from '../visit/visit-draft.js';
import { answersByKey } from '../visit/visit-measure.js';
import classes from './signing.module.css';

const text = messages.signing.amend;
const categories = Object.entries(text.categories).map(([code, label]) => ({ code, label }));

interface Props {
  definition: InstrumentDefinition;
  base: AmendFormQuery['assessment'];
  heldOn: string;
  sheet: Sheet;
  rater: Rater;
  category: AmendmentCategory | null;
  reason: string;
  checked: boolean;
  unchanged: boolean;
  /** Whether what is stored is newer than what the form was first made of. */
  newer: boolean;
  onSheet: (change: (sheet: Sheet) => Sheet) => void;
  onCategory: (category: AmendmentCategory | null) => void;
  onReason: (reason: string) => void;
  /** Marks what is wrong; true when it goes on. */
  onReview: () => boolean;
}

/** The fields of one instrument with what is stored beside each, and why it is amended. */
export function AmendFields(props: Props) {
  const { definition, base, heldOn, sheet, rater, category, reason, checked } = props;
  const { form, attach } = useFirstField();
  const standing = sheetStanding(definition, sheet);
  const problems = new Map(checked ? standing.problems.map(({ key, message }) => [key, message] as const) : []);
  const previous = {
    heldOn,
    rater: base.rater,
    ratedBy: null,
    relation: null,
    answers: answersByKey(base.answers),
    scores: new Map(base.scores.map(({ code, value }) => [code, value])),
  };
  const measure = { definition, required: true, usualRater: base.rater, previous, baseline: null };

  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        let goesOn = false;
        flushSync(() => (goesOn = props.onReview()));
        if (!goesOn) focusFirstProblem(form.current);
      }}
    >
      <p className={classes.note}>{text.note(formatDate(heldOn), base.version)}</p>
      {props.newer && (
        <p className={classes.stale} role="status">
          {text.kept}
        </p>
      )}
      {sheet.notDone ? (
        <WholeAbsence
          absence={sheet.notDone}
          title={base.title}
          problem={problems.get(definition.code) ?? null}
          onChange={(notDone) => props.onSheet((before) => ({ ...before, notDone }))}
        />
      ) : (
        <MeasureItems
          measure={measure}
          sheet={sheet}
          comparable={false}
          problems={problems}
          onAnswers={(changes) => props.onSheet((before) => withAnswers(before, changes))}
          onTotal={(code, typed) =>
            props.onSheet((before) => ({ ...before, totals: { ...before.totals, [code]: typed } }))
          }
        />
      )}
      <div className={classes.acts}>
        <RaterChoice
          raters={definition.raters}
          rater={rater}
          title={base.title}
          onChange={(chosen) => props.onSheet((before) => ({ ...before, rater: chosen }))}
        />
        {!sheet.notDone && (
          <WholeAbsenceMenu onChoose={(notDone) => props.onSheet((before) => ({ ...before, notDone }))} />
        )}
      </div>
      <SelectField
        label={text.category}
        required
        none={text.chooseCategory}
        choices={categories}
        value={category}
        error={checked && category === null ? text.categoryNeeded : null}
        onChange={(code) => props.onCategory(code as AmendmentCategory | null)}
      />
      <TextField
        label={messages.signing.takeBack.reason}
        required
        hint={messages.corrections.reasonHint}
        value={reason}
        error={checked ? reasonProblem(reason, true) : null}
        onChange={props.onReason}
      />
      {checked && props.unchanged && (
        <p className={classes.problem} role="alert">
          {text.unchanged}
        </p>
      )}
      {standing.problems.length > 0 && checked && (
        <div className={classes.problem} role="alert">
          <strong>{text.problems}</strong>
          <ul>
            {standing.problems.map(({ key, message }) => (
              <li key={key}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button type="submit">{text.goOn}</Button>
      </div>
    </form>
  );
}
