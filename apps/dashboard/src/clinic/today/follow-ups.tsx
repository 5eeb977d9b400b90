import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { TodayFollowUpsQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { PatientLink } from '../patient-link.js';
import { RecordVisitLink } from '../record-visit-link.js';
import { WindowBadge } from '../window-badge.js';
import { ResponsibleControl } from '../responsible/responsible-control.js';
import { CountTiles } from './count-tiles.js';
import { LogContact } from './log-contact.js';
import { filterOf, type ShownFollowUps, type TodaySearch } from './read-today.js';
import { TodayFollowUpsDocument } from './today.documents.js';
import classes from './today-page.module.css';

const text = messages.clinic.today;

type FollowUpList = TodayFollowUpsQuery['today']['followUps'];
type FollowUp = FollowUpList['items'][number];

/** Rows before the list asks whether to go on: what fits a screen. */
const FIRST = 12;

const KINDS = [
  { kind: 'overdue', show: 'OVERDUE' },
  { kind: 'due', show: 'DUE' },
  { kind: 'upcoming', show: 'UPCOMING' },
] as const;

/** Who should be seen: three counts that filter, and the list, most urgent first. */
export function FollowUps() {
  const search = useSearch({ from: '/shell/clinic' });
  const { by } = search;
  const query = useRegistryQuery(
    TodayFollowUpsDocument,
    { filter: filterOf(by ? { by } : {}) },
    { keepPrevious: true },
  );
  return (
    <Panel title={text.followUps} flush>
      <Part query={query} height={420}>
        {({ today }) => <ListedFollowUps followUps={today.followUps} search={search} />}
      </Part>
    </Panel>
  );
}

function ListedFollowUps({ followUps, search }: { followUps: FollowUpList; search: TodaySearch }) {
  const { show, ...rest } = search;
  const [showAll, setShowAll] = useState(false);
  const rows = followUps.items.filter(({ window }) => show === undefined || window.status === show);
  const total = followUps.overdue + followUps.due + followUps.upcoming;
  const wanted = show === undefined ? total : followUps[kindOf(show)];

  return (
    <>
      <CountTiles
        label={text.showLabel}
        tiles={KINDS.map(({ kind, show: one }) => ({
          key: kind,
          count: followUps[kind],
          label: text.counts[kind],
          note: text.countNote[kind],
          kind: kind === 'upcoming' ? ('plain' as const) : kind,
          chosen: one === show,
          search: one === show ? rest : { ...search, show: one },
        }))}
      />
      <div className={classes.followUps}>
        <DataTable
          caption={text.followUpsCaption}
          columns={columns}
          rows={rows}
          {...(showAll ? {} : { limit: FIRST })}
          rowKey={({ patient, window }) => `${patient.id} ${window.code}`}
          total={wanted}
          foot={
            !showAll && rows.length > FIRST ? (
              <Button variant="subtle" size="compact-sm" onClick={() => setShowAll(true)}>
                {text.showAll(formatNumber(rows.length))}
              </Button>
            ) : wanted > rows.length ? (
              text.firstOnes(formatNumber(followUps.items.length))
            ) : null
          }
          empty={
            total === 0 ? (
              <EmptyState icon={IconCalendarCheck} title={text.noFollowUps} text={text.noFollowUpsText} />
            ) : (
              <EmptyState title={text.noneOfKind} text={text.noneOfKindText} />
            )
          }
        />
      </div>
    </>
  );
}

const columns: readonly Column<FollowUp>[] = [
  {
    key: 'patient',
    header: text.columns.patient,
    render: ({ patient, window }) => (
      <>
        <PatientLink patient={patient} />
        {window.status !== 'UPCOMING' && (
          <span className={classes.narrowAct}>
            <RecordVisitLink patient={patient} compact />
          </span>
        )}
      </>
    ),
    sortBy: ({ patient }) => patient.pseudonym,
  },
  {
    key: 'window',
    header: text.columns.window,
    render: ({ window }) => window.label,
    sortBy: ({ window }) => window.targetOn,
  },
  { key: 'state', header: text.columns.state, render: ({ window }) => <WindowBadge status={window.status} /> },
  {
    key: 'target',
    header: text.columns.target,
    render: ({ window }) => formatDate(window.targetOn),
    sortBy: ({ window }) => window.targetOn,
  },
  {
    key: 'over',
    header: text.columns.over,
    numeric: true,
    render: ({ daysOverdue }) =>
      daysOverdue > 0 ? (
        formatNumber(daysOverdue)
      ) : (
        <span className={classes.dimmed}>
          {daysOverdue === 0 ? text.targetToday : text.ahead(formatNumber(-daysOverdue))}
        </span>
      ),
    sortBy: ({ daysOverdue }) => daysOverdue,
  },
  {
    key: 'closes',
    header: text.columns.closes,
    render: ({ window }) => formatDate(window.closesOn),
    sortBy: ({ window }) => window.closesOn,
  },
  {
    key: 'responsible',
    header: messages.today.refills.columns.responsible,
    render: ({ patient, responsible }) => <ResponsibleControl patient={patient} responsible={responsible} />,
  },
  {
    key: 'act',
    header: text.columns.act,
    render: ({ patient, window }) =>
      window.status === 'UPCOMING' ? null : (
        <span className={classes.acts}>
          <RecordVisitLink patient={patient} compact />
          <LogContact patient={patient} about="FOLLOW_UP" />
        </span>
      ),
  },
];

function kindOf(show: ShownFollowUps): 'overdue' | 'due' | 'upcoming' {
  return KINDS.find((one) => one.show === show)?.kind ?? 'overdue';
}
