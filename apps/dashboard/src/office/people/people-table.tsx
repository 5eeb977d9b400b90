import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PeopleListQuery } from '../../graphql/generated/graphql.js';
import { formatInstant } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import classes from './people-page.module.css';
import { PersonStateBadge } from './person-state-badge.js';
import { isNarrowed, type PeopleSearch } from './read-people-search.js';
import { roleAtPlace } from './role-words.js';

export const PAGE_SIZE = 50;
const text = messages.office.people;

type PeoplePage = PeopleListQuery['people'];
type ListedPerson = PeoplePage['nodes'][number];

interface Props {
  page: PeoplePage;
  search: PeopleSearch;
  onTrail: (trail: readonly string[]) => void;
}

/** One page of the list, by name. */
export function PeopleTable({ page, search, onTrail }: Props) {
  const { nodes, total, endCursor, hasNextPage } = page;
  const trail = search.trail ?? [];
  const from = trail.length * PAGE_SIZE;

  return (
    <DataTable
      caption={text.caption}
      columns={columns}
      rows={nodes}
      rowKey={({ id }) => id}
      withCount={false}
      foot={
        <>
          <span aria-live="polite">{text.total(total, formatNumber(total))}</span>
          {(trail.length > 0 || hasNextPage) && (
            <span className={classes.pages}>
              {text.page(formatNumber(from + 1), formatNumber(from + nodes.length), formatNumber(total))}
              <Button
                variant="default"
                size="compact-md"
                disabled={trail.length === 0}
                onClick={() => onTrail(trail.slice(0, -1))}
              >
                {text.previousPage}
              </Button>
              <Button
                variant="default"
                size="compact-md"
                disabled={!hasNextPage || endCursor === null}
                onClick={() => endCursor !== null && onTrail([...trail, endCursor])}
              >
                {text.nextPage}
              </Button>
            </span>
          )}
        </>
      }
      empty={
        isNarrowed(search) ? (
          <EmptyState icon={IconUsersGroup} title={text.none} text={text.noneText} />
        ) : (
          <EmptyState icon={IconUsersGroup} title={text.nobody} text={text.nobodyText} />
        )
      }
    />
  );
}

const columns: readonly Column<ListedPerson>[] = [
  {
    key: 'name',
    header: text.columns.name,
    render: ({ id, name, accountName, you }) => (
      <div className={classes.who}>
        <Link to="/office/people/$personId" params={{ personId: id }} className={classes.name} data-row>
          {name}
        </Link>
        {you && <span className={classes.dimmed}> ({text.you})</span>}
        {accountName !== null && <span className={classes.small}>{accountName}</span>}
      </div>
    ),
  },
  {
    key: 'roles',
    header: text.columns.roles,
    render: ({ roles }) =>
      roles.length === 0 ? (
        <span className={classes.dimmed}>{text.noRole}</span>
      ) : (
        <ul className={classes.roles}>
          {roles.map((held) => (
            <li key={held.id}>{roleAtPlace(held)}</li>
          ))}
        </ul>
      ),
  },
  { key: 'state', header: text.columns.state, render: ({ state }) => <PersonStateBadge state={state} /> },
  {
    key: 'lastSignedIn',
    header: text.columns.lastSignedIn,
    render: ({ lastSignedInAt }) => (
      <span className={classes.when}>{lastSignedInAt === null ? text.never : formatInstant(lastSignedInAt)}</span>
    ),
  },
];
