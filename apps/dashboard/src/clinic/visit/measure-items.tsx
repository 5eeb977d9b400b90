import type { Answer, Item } from '#libs/instruments/index';
import { pathOf } from '../../drafts/flat-draft.js';
import { messages } from '../../messages/messages.js';
import { NumericField } from '../../ui/numeric-field.js';
import { isAsked } from './answer-score.js';
import { BodyGrid } from './body-grid.js';
import { GoalItems } from './goal-items.js';
import { formatNumber } from '../../formats/format-number.js';
import { ItemField, problemBeside } from './item-field.js';
import { answerWords } from './item-words.js';
import classes from './measure-section.module.css';
import { NumberGrid } from './number-grid.js';
import { isDetail } from './item-weight.js';
import { anyWords } from './rival-panel.js';
import { Rivals } from './rivals.js';
import type { Sheet } from './visit-draft.js';
import type { VisitMeasure } from './visit-measure.js';

const text = messages.clinic.visit;

interface Props {
  measure: VisitMeasure;
  sheet: Sheet;
  comparable: boolean;
  problems: ReadonlyMap<string, string>;
  onAnswers: (changes: Readonly<Record<string, Answer | null>>) => void;
  onTotal: (scoreCode: string, typed: string) => void;
}

/** The items of one instrument; what neither counts nor is needed stands behind one line. Totals where there are no items. */
export function MeasureItems({ measure, sheet, comparable, problems, onAnswers, onTotal }: Props) {
  const { definition, previous } = measure;
  if (definition.code === 'gas') return <GoalItems {...{ previous, onAnswers }} answers={sheet.answers} />;
  if (definition.scoreOnly) return <Totals {...{ measure, sheet, problems, onTotal }} />;

  const asked = definition.items.filter((item) => isAsked(definition, item, sheet.answers));
  const details = asked.filter((item) => isDetail(definition, item));
  const field = (item: Item) =>
    item.type === 'NUMBER_GRID' ? (
      <NumberGrid key={item.linkId} answers={sheet.answers} {...{ item, problems, onAnswers }} />
    ) : item.type === 'GRADE_GRID' ? (
      <BodyGrid
        key={item.linkId}
        {...{ definition, item, previous, comparable, problems, onAnswers }}
        answers={sheet.answers}
      />
    ) : (
      <div key={item.linkId} data-key={item.linkId}>
        <ItemField
          {...{ definition, item, previous, comparable }}
          answer={sheet.answers[item.linkId]}
          error={problemBeside(item.label, problems.get(item.linkId) ?? '') || null}
          onAnswer={(answer) => onAnswers({ [item.linkId]: answer })}
        />
        <Rivals
          path={pathOf('sheets', definition.code, 'answers', item.linkId)}
          label={item.label}
          words={(value) => answerWords(item, value as Answer)}
        />
      </div>
    );

  return (
    <>
      {asked.filter((item) => !details.includes(item)).map(field)}
      {details.length > 0 && (
        <details className={classes.more} open={details.some(({ linkId }) => problems.has(linkId)) || undefined}>
          <summary>{text.more(details.length)}</summary>
          <div>{details.map(field)}</div>
        </details>
      )}
    </>
  );
}

function Totals({ measure, sheet, problems, onTotal }: Pick<Props, 'measure' | 'sheet' | 'problems' | 'onTotal'>) {
  const { definition, previous } = measure;
  return definition.scores.map(({ code, title, unit, range: [min, max], decimals }) => {
    const before = previous?.scores.get(code);
    return (
      <div key={code} data-key={code}>
        <NumericField
          label={title}
          min={min}
          max={max}
          step={10 ** -decimals}
          unit={unit}
          error={problems.get(code) ?? null}
          {...(previous
            ? { previous: before == null ? null : { value: formatNumber(before, decimals), heldOn: previous.heldOn } }
            : {})}
          value={sheet.totals[code] ?? ''}
          onChange={(typed) => onTotal(code, typed)}
        />
        <Rivals path={pathOf('sheets', definition.code, 'totals', code)} label={title} words={anyWords} />
      </div>
    );
  });
}
