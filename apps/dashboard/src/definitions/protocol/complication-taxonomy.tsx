import { IconAlertTriangle, IconVirus } from '@tabler/icons-react';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import shared from '../definitions.module.css';
import { groupBy } from '../group-by.js';
import classes from './complication-taxonomy.module.css';
import type { Protocol } from './windows.js';

type Type = Protocol['complicationTypes'][number];

const text = messages.definitions.protocol;

/** What an event can be recorded as, by category, with the marks that make it count differently. */
export function ComplicationTaxonomy({ types }: { types: readonly Type[] }) {
  const categories = groupBy(types, ({ category }) => category);
  return (
    <Panel title={text.complications} aside={text.types(types.length)} flush>
      <p className={`${shared.note} ${shared.padded}`}>
        {text.complicationsLede} {text.marks}{' '}
        {text.complicationSummary(
          text.types(types.length),
          text.categories(categories.length),
          text.sentinels(types.filter(({ sentinel }) => sentinel).length),
          text.infections(types.filter(({ infection }) => infection).length),
        )}
      </p>
      <div className={classes.categories}>
        {categories.map(([category, members]) => (
          <section key={category} className={classes.category}>
            <h3 className={classes.heading}>{members[0]?.categoryLabel ?? category}</h3>
            <ul className={classes.types}>
              {members.map((type) => (
                <OneType key={type.code} type={type} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}

function OneType({ type: { code, label, sentinel, infection } }: { type: Type }) {
  return (
    <li>
      <span>{label}</span>
      {sentinel && (
        <span className={classes.sentinel}>
          <IconAlertTriangle size={14} aria-hidden />
          {text.sentinel}
        </span>
      )}
      {infection && (
        <span className={classes.infection}>
          <IconVirus size={14} aria-hidden />
          {text.infection}
        </span>
      )}
      <span className={`${shared.code} ${classes.code}`}>{code}</span>
    </li>
  );
}
