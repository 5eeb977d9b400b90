import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import shared from '../definitions.module.css';
import { exactNumber } from '../exact-number.js';
import { answerSets, type AnswerSet, type Item } from './answer-sets.js';
import { AnswerTable } from './answer-table.js';
import { GridCells } from './grid-cells.js';
import classes from './item-list.module.css';

type Instrument = InstrumentPageQuery['instrument'];

const text = messages.definitions.instrument;

/** What is asked and what may be answered; items answered in the same way share one table of answers. */
export function ItemList({ instrument }: { instrument: Instrument }) {
  const { items } = instrument;
  return (
    <Panel title={text.items} aside={items.length > 0 && text.itemCount(items.length)} flush>
      {items.length === 0 ? (
        <EmptyState title={text.noItems} text={text.noItemsText} heading="h3" />
      ) : (
        answerSets(items).map((set) => <SetOfItems key={set.items[0].linkId} set={set} instrument={instrument} />)
      )}
    </Panel>
  );
}

/** Whether a score reads it, or one of its cells; a goal's weight is read beside its level. */
function isScored({ linkId }: Item, scores: Instrument['scores']): boolean {
  return scores.some(({ op, over }) =>
    over.some(
      (key) =>
        key === linkId ||
        key.startsWith(`${linkId}:`) ||
        (op === 'GAS_T' && linkId.startsWith(key.replace(/level$/, ''))),
    ),
  );
}

function SetOfItems({ set: { items }, instrument }: { set: AnswerSet; instrument: Instrument }) {
  const { items: all, scores } = instrument;
  const [first] = items;
  return (
    <section className={classes.set}>
      {items.length > 1 && <p className={shared.note}>{text.itemsOfSet(items.length)}</p>}
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item.linkId}>
            <h3 className={classes.label}>{item.label}</h3>
            <span className={shared.code}>{item.linkId}</span>
            <span className={classes.small}>
              {[item.required ? text.required : text.optional, isScored(item, scores) ? '' : text.noneScored]
                .filter(Boolean)
                .join('; ')}
            </span>
            {item.enableWhen && (
              <span className={classes.when}>
                {text.askedWhen(
                  all.find(({ linkId }) => linkId === item.enableWhen?.linkId)?.label ?? item.enableWhen.linkId,
                  exactNumber(item.enableWhen.scoreGreaterThan),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <AnswerTable item={first} of={items.map(({ label }) => label).join(', ')} />
      {first.cells.length > 0 && <GridCells cells={first.cells} />}
    </section>
  );
}
