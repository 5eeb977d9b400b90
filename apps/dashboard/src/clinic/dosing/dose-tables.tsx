import { Button } from '@mantine/core';
import { IconAdjustments, IconDroplet } from '@tabler/icons-react';
import { Suspense, useState, type ReactNode } from 'react';
import { programmingReasons, shownDiscrepancyMl } from '#libs/therapy/index';
import { formatDate, formatInstant } from '../../formats/format-date.js';
import { formatNumber, formatSigned } from '../../formats/format-number.js';
import type { DosesQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone, useSignedIn } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import { Moment } from '../moment.js';
import { DoseDetails, programmingFacts, refillFacts, type Programming, type Refill } from './dose-details.js';
import classes from './dosing-form.module.css';
import { whatVoidingDoes } from './what-voiding-does.js';

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

const VoidPanel = lazyNamed(() => import('../pathway/void-panel.js'), 'VoidPanel');

type Act<Row> = { readonly act: 'show' | 'void'; readonly row: Row } | null;

/** The acts of a row; `what` names it within a sentence. */
function useActs<Row>(what: (row: Row) => string): { opened: Act<Row>; close: () => void; column: Column<Row> } {
  const [opened, setOpened] = useState<Act<Row>>(null);
  const mayVoid = useSignedIn().viewer.permissions.includes('voidTherapyRecord');
  const button = (act: 'show' | 'void', row: Row, name: string) => (
    <Button variant="subtle" size="compact-sm" aria-label={name} onClick={() => setOpened({ act, row })}>
      {act === 'show' ? messages.pathway.acts.open : messages.pathway.acts.void}
    </Button>
  );
  const column: Column<Row> = {
    key: 'acts',
    header: text.columns.acts,
    render: (row) => (
      <span className={classes.when}>
        {button('show', row, text.open(what(row)))}
        {mayVoid && button('void', row, messages.pathway.voiding.act(what(row)))}
      </span>
    ),
  };
  return { opened, close: () => setOpened(null), column };
}

const refillInWords = ({ refilledAt }: Refill, zone: string | undefined): string =>
  text.refillOf(formatInstant(refilledAt, zone));
const programmingInWords = ({ programmedAt }: Programming, zone: string | undefined): string =>
  text.programmingOf(formatInstant(programmedAt, zone));

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

export function RefillsTable({
  refills,
  ...beside
}: Pick<DosesQuery['patient'], 'refills' | 'programmings' | 'complications'>) {
  const zone = useCentreZone();
  const words = (row: Refill) => refillInWords(row, zone);
  const { opened, close, column } = useActs(words);
  return (
    <Panel title={text.refills} flush>
      <div className={classes.dense}>
        <DataTable
          {...useFirstRows(refills.length)}
          caption={text.refillsCaption}
          columns={[...refillColumns, column]}
          rows={refills}
          rowKey={({ id }) => id}
          initialSort={{ key: 'when', descending: true }}
          withCount={false}
          empty={<EmptyState icon={IconDroplet} title={text.noRefills} text={text.noRefillsText} />}
        />
      </div>
      <Suspense fallback={null}>
        {opened?.act === 'show' && (
          <DoseDetails
            title={capital(words(opened.row))}
            facts={refillFacts(opened.row)}
            reasons={opened.row.reasons}
            onClose={close}
          />
        )}
        {opened?.act === 'void' && (
          <VoidPanel
            kind="REFILL"
            record={opened.row}
            what={words(opened.row)}
            consequence={whatVoidingDoes(opened.row, beside, zone)}
            onClose={close}
          />
        )}
      </Suspense>
    </Panel>
  );
}

export function ProgrammingsTable({ programmings }: { programmings: readonly Programming[] }) {
  const zone = useCentreZone();
  const words = (row: Programming) => programmingInWords(row, zone);
  const { opened, close, column } = useActs(words);
  return (
    <Panel title={text.programmings} flush>
      <div className={classes.dense}>
        <DataTable
          {...useFirstRows(programmings.length)}
          caption={text.programmingsCaption}
          columns={[...programmingColumns, column]}
          rows={programmings}
          rowKey={({ id }) => id}
          initialSort={{ key: 'when', descending: true }}
          withCount={false}
          empty={<EmptyState icon={IconAdjustments} title={text.noProgrammings} text={text.noProgrammingsText} />}
        />
      </div>
      <Suspense fallback={null}>
        {opened?.act === 'show' && (
          <DoseDetails
            title={capital(words(opened.row))}
            facts={programmingFacts(opened.row)}
            reasons={opened.row.reasons}
            onClose={close}
          />
        )}
        {opened?.act === 'void' && (
          <VoidPanel kind="PROGRAMMING" record={opened.row} what={words(opened.row)} onClose={close} />
        )}
      </Suspense>
    </Panel>
  );
}

/** Adds up with the two residuals beside it. */
function shownDiscrepancy(refill: Omit<Refill, 'discrepancyStanding'>): number | null {
  const { discrepancyMl, measuredResidualMl: measured, computedResidualMl, expectedResidualMl } = refill;
  const expected = computedResidualMl ?? expectedResidualMl;
  return discrepancyMl === null || measured === null || expected === null
    ? discrepancyMl
    : shownDiscrepancyMl(measured, expected);
}

const refillColumns: readonly Column<Refill>[] = [
  {
    key: 'when',
    header: text.columns.when,
    render: ({ refilledAt, kind }) => (
      <span className={classes.when}>
        <Moment at={refilledAt} />
        {kind !== 'REFILL' && <span className={classes.kind}>{text.kinds[kind]}</span>}
      </span>
    ),
    sortBy: ({ refilledAt }) => refilledAt,
  },
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
    render: ({ discrepancyStanding: standing, ...refill }) => (
      <>
        {formatSigned(shownDiscrepancy(refill), 1)}{' '}
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
