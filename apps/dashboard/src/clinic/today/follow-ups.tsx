import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { TodayQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { PatientLink } from '../patient-link.js';
import { RecordVisitLink } from '../record-visit-link.js';
import { WindowBadge } from '../window-badge.js';
import type { ShownFollowUps } from './read-today.js';
import classes from './today-page.module.css';

const text = messages.clinic.today;

type FollowUpList = TodayQuery['today']['followUps'];
type FollowUp = FollowUpList['items'][number];

/** Rows before the list asks whether to go on: what fits a screen. */
const FIRST = 12;

const KINDS = [
  { kind: 'overdue', show: 'OVERDUE' },
  { kind: 'due', show: 'DUE' },
  { kind: 'upcoming', show: 'UPCOMING' },
] as const;

/** Who should be seen: three counts that filter, and the list, most urgent first. */
export function FollowUps({ followUps }: { followUps: FollowUpList }) {
  const { show } = useSearch({ from: '/shell/clinic' });
  const [showAll, setShowAll] = useState(false);
  const rows = followUps.items.filter(({ window }) => show === undefined || window.status === show);
  const total = followUps.overdue + followUps.due + followUps.upcoming;
  const wanted = show === undefined ? total : followUps[kindOf(show)];

  return (
    <Panel title={text.followUps} flush>
      <div className={classes.counts} role="group" aria-label={text.showLabel}>
        {KINDS.map((one) => (
          <Link
            key={one.kind}
            to="/clinic"
            search={one.show === show ? {} : { show: one.show }}
            className={classes.count}
            aria-current={one.show === show || undefined}
            data-chosen={one.show === show || undefined}
          >
            <span className={classes.number} data-kind={one.kind} data-zero={followUps[one.kind] === 0 || undefined}>
              {formatNumber(followUps[one.kind])}
            </span>
            <span className={classes.countLabel}>{text.counts[one.kind]}</span>
            <span className={classes.countNote}>{text.countNote[one.kind]}</span>
          </Link>
        ))}
      </div>
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
    </Panel>
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
    key: 'act',
    header: text.columns.act,
    render: ({ patient, window }) =>
      window.status === 'UPCOMING' ? null : <RecordVisitLink patient={patient} compact />,
  },
];

function kindOf(show: ShownFollowUps): 'overdue' | 'due' | 'upcoming' {
  return KINDS.find((one) => one.show === show)?.kind ?? 'overdue';
}
