import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import link from '../patient-link.module.css';
import type { DueItem } from './due-items.js';
import classes from './due-list.module.css';

const text = messages.patientPage.due;

/** What waits for somebody, each with where it is dealt with. */
export function DueList({ items }: { items: readonly DueItem[] }) {
  return (
    <Panel title={text.heading}>
      {items.length === 0 ? (
        <EmptyState icon={IconCircleCheck} title={text.nothing} text={text.nothingText} />
      ) : (
        <ul className={classes.list}>
          {items.map(({ key, what, words, badge, tab }) => (
            <li key={key} className={classes.item}>
              <StateBadge state={badge.state}>{badge.words}</StateBadge>
              <span className={classes.words}>
                <strong>{what}</strong> {words}
              </span>
              <Link
                from="/clinic/patients/$patientId"
                to="."
                search={tab === 'overview' ? {} : { tab }}
                resetScroll={false}
                className={`${link.link} no-print`}
                aria-label={text.openOf(what)}
              >
                {text.open}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
