import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { PatientListQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import type { Sort } from '../../ui/use-sorted-rows.js';
import { PatientLink } from '../patient-link.js';
import { personName } from '../person-name.js';
import { TherapyStateBadge } from '../therapy-state-badge.js';
import classes from './patients-page.module.css';
import type { PatientSearch } from './read-patient-search.js';

export const PAGE_SIZE = 50;
const text = messages.clinic.patients;

type PatientPage = PatientListQuery['patients'];
type ListedPatient = PatientPage['nodes'][number];

interface Props {
  page: PatientPage;
  search: PatientSearch;
  onSort: (sort: Sort) => void;
  onTrail: (trail: readonly string[]) => void;
}

/** One page of the list. The name column appears where the viewer may see any name. */
export function PatientTable({ page, search, onSort, onTrail }: Props) {
  const { nodes, total, endCursor, hasNextPage } = page;
  const trail = search.trail ?? [];
  const from = trail.length * PAGE_SIZE;
  const named = nodes.some(({ identity }) => identity !== null);
  const isFiltered = search.search !== undefined || search.states !== undefined || search.aetiologies !== undefined;

  return (
    <DataTable
      caption={text.caption}
      columns={named ? columns : columns.filter(({ key }) => key !== 'name')}
      rows={nodes}
      rowKey={({ id }) => id}
      sort={{ key: search.sort ?? 'PSEUDONYM', descending: search.descending ?? false }}
      onSort={onSort}
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
        isFiltered ? (
          <EmptyState icon={IconUsers} title={text.none} text={text.noneText} />
        ) : (
          <EmptyState icon={IconUsers} title={text.nobody} text={text.nobodyText} />
        )
      }
    />
  );
}

const columns: readonly Column<ListedPatient>[] = [
  {
    key: 'PSEUDONYM',
    header: text.columns.pseudonym,
    render: (patient) => <PatientLink patient={patient} named={false} />,
    sortBy: ({ pseudonym }) => pseudonym,
  },
  {
    key: 'name',
    header: text.columns.name,
    render: (patient) => <span className={classes.name}>{personName(patient) ?? messages.missing}</span>,
  },
  {
    key: 'aetiology',
    header: text.columns.aetiology,
    render: ({ aetiology }) =>
      aetiology?.label ?? <span className={classes.dimmed}>{messages.clinic.notRecorded}</span>,
  },
  { key: 'state', header: text.columns.state, render: ({ state }) => <TherapyStateBadge state={state} /> },
  {
    key: 'FIRST_IMPLANT',
    header: text.columns.firstImplant,
    render: ({ firstImplantOn }) => formatDate(firstImplantOn),
    sortBy: ({ firstImplantOn }) => firstImplantOn,
  },
  {
    key: 'LAST_CONTACT',
    header: text.columns.lastContact,
    render: ({ lastContactOn }) => formatDate(lastContactOn),
    sortBy: ({ lastContactOn }) => lastContactOn,
  },
];
