import { Button } from '@mantine/core';
import { IconAdjustments, IconDroplet } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { programmingReasons } from '#libs/therapy/index';
import type { DosesQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber, formatSigned } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import { Moment } from '../moment.js';
import classes from './dosing-form.module.css';

const text = messages.dosing.section;

/** Enough to see the last year; the rest is one click away. */
const FIRST_ROWS = 8;

/** How many rows are drawn, and the button for the rest. */
function useFirstRows(count: number): { limit?: number; foot?: ReactNode } {
  const [all, setAll] = useState(false);
  if (all || count <= FIRST_ROWS) return {};
  const foot = (
    <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
      {text.showAll(count)}
    </Button>
  );
  return { limit: FIRST_ROWS, foot };
}

type Refill = DosesQuery['patient']['refills'][number];
type Programming = DosesQuery['patient']['programmings'][number];

export function RefillsTable({ refills }: { refills: readonly Refill[] }) {
  return (
    <Panel title={text.refills} flush>
      <DataTable
        {...useFirstRows(refills.length)}
        caption={text.refillsCaption}
        columns={refillColumns}
        rows={refills}
        rowKey={({ id }) => id}
        initialSort={{ key: 'when', descending: true }}
        withCount={false}
        empty={<EmptyState icon={IconDroplet} title={text.noRefills} text={text.noRefillsText} />}
      />
    </Panel>
  );
}

export function ProgrammingsTable({ programmings }: { programmings: readonly Programming[] }) {
  return (
    <Panel title={text.programmings} flush>
      <DataTable
        {...useFirstRows(programmings.length)}
        caption={text.programmingsCaption}
        columns={programmingColumns}
        rows={programmings}
        rowKey={({ id }) => id}
        initialSort={{ key: 'when', descending: true }}
        withCount={false}
        empty={<EmptyState icon={IconAdjustments} title={text.noProgrammings} text={text.noProgrammingsText} />}
      />
    </Panel>
  );
}

const refillColumns: readonly Column<Refill>[] = [
  {
    key: 'when',
    header: text.columns.when,
    render: ({ refilledAt }) => (
      <span className={classes.when}>
        <Moment at={refilledAt} />
      </span>
    ),
    sortBy: ({ refilledAt }) => refilledAt,
  },
  { key: 'kind', header: text.columns.kind, render: ({ kind }) => text.kinds[kind] },
  {
    key: 'measured',
    header: text.columns.measured,
    unit: 'mL',
    numeric: true,
    render: ({ measuredResidualMl }) => formatNumber(measuredResidualMl, 1),
  },
  {
    key: 'expected',
    header: text.columns.expected,
    unit: 'mL',
    numeric: true,
    render: ({ computedResidualMl, expectedResidualMl }) => formatNumber(computedResidualMl ?? expectedResidualMl, 1),
  },
  {
    key: 'discrepancy',
    header: text.columns.discrepancy,
    unit: 'mL',
    numeric: true,
    render: ({ discrepancyMl, discrepancyStanding: standing }) => (
      <>
        {formatSigned(discrepancyMl, 1)}{' '}
        {(standing === 'PROMPT' || standing === 'REVIEW') && (
          <StateBadge state={standing === 'REVIEW' ? 'overdue' : 'due'}>{text.standings[standing]}</StateBadge>
        )}
      </>
    ),
  },
  {
    key: 'filled',
    header: text.columns.filled,
    unit: 'mL',
    numeric: true,
    render: ({ filledMl }) => formatNumber(filledMl, 1),
  },
  {
    key: 'concentration',
    header: text.columns.concentration,
    unit: 'µg/mL',
    numeric: true,
    render: ({ concentrationUgPerMl }) => formatNumber(concentrationUgPerMl),
  },
  { key: 'alarm', header: text.columns.alarm, render: ({ alarmOn }) => formatDate(alarmOn) },
  { key: 'by', header: text.columns.by, render: ({ recordedBy }) => recordedBy },
];

const programmingColumns: readonly Column<Programming>[] = [
  {
    key: 'when',
    header: text.columns.when,
    render: ({ programmedAt }) => (
      <span className={classes.when}>
        <Moment at={programmedAt} />
      </span>
    ),
    sortBy: ({ programmedAt }) => programmedAt,
  },
  { key: 'mode', header: text.columns.mode, render: ({ mode }) => messages.dosing.modes[mode] },
  {
    key: 'dose',
    header: text.columns.dose,
    unit: 'µg/day',
    numeric: true,
    render: ({ dailyDoseUg }) => formatNumber(dailyDoseUg, 1),
  },
  {
    key: 'change',
    header: text.columns.change,
    unit: '%',
    numeric: true,
    render: ({ changePercent }) => formatSigned(changePercent, 0),
  },
  {
    key: 'concentration',
    header: text.columns.concentration,
    unit: 'µg/mL',
    numeric: true,
    render: ({ concentrationUgPerMl }) => formatNumber(concentrationUgPerMl),
  },
  {
    key: 'reason',
    header: text.columns.reason,
    render: ({ reason, bridge }) => (
      <>
        {programmingReasons.find(({ code }) => code === reason)?.label ?? reason ?? messages.missing}{' '}
        {bridge !== null && <StateBadge state="info">{text.withBridge}</StateBadge>}
      </>
    ),
  },
  { key: 'by', header: text.columns.by, render: ({ recordedBy }) => recordedBy },
];
