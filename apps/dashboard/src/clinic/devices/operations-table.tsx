import { Button } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import { detailsInWords, partsInWords } from './operation-words.js';
import classes from './operations-table.module.css';
import type { Operation } from './part-record.js';

const text = messages.devices.history;

export interface ActOnOperation {
  readonly act: 'CORRECT' | 'CONFIRM';
  readonly id: string;
}

interface Props {
  operations: readonly Operation[];
  /** Null for those who only read. */
  onAct: ((act: ActOnOperation) => void) | null;
}

/** Every operation with what it did to which part. */
export function OperationsTable({ operations, onAct }: Props) {
  const mayConfirm = useSignedIn().viewer.permissions.includes('confirmImplant');
  return (
    <Panel title={text.title} flush>
      <DataTable
        caption={text.caption}
        columns={onAct === null ? columns : [...columns, actColumn(onAct, mayConfirm)]}
        rows={operations}
        rowKey={({ id }) => id}
        initialSort={{ key: 'day', descending: true }}
        withCount={false}
        empty={<EmptyState icon={IconStethoscope} title={text.empty} text={text.emptyText} />}
      />
    </Panel>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? (
    messages.missing
  ) : (
    <span className={classes.lines}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );

const columns: readonly Column<Operation>[] = [
  {
    key: 'day',
    header: text.columns.day,
    render: ({ performedOn }) => formatDate(performedOn),
    sortBy: ({ performedOn }) => performedOn,
  },
  { key: 'type', header: text.columns.type, render: ({ type }) => messages.clinic.procedureTypes[type] },
  { key: 'parts', header: text.columns.parts, render: (operation) => <Lines lines={partsInWords(operation)} /> },
  {
    key: 'details',
    header: text.columns.details,
    render: (operation) => (
      <>
        <Lines lines={detailsInWords(operation)} />
        {operation.awaitsSecondSignOff && (
          <span className={classes.awaits} title={text.awaitsText}>
            <StateBadge state="due">{text.awaits}</StateBadge>
          </span>
        )}
      </>
    ),
  },
  { key: 'by', header: text.columns.by, render: ({ recordedBy }) => recordedBy },
];

const actColumn = (onAct: (act: ActOnOperation) => void, mayConfirm: boolean): Column<Operation> => ({
  key: 'act',
  header: text.columns.act,
  render: ({ id, type, performedOn, awaitsSecondSignOff, own }) => {
    const day = formatDate(performedOn);
    return (
      <span className={classes.acts}>
        {awaitsSecondSignOff && mayConfirm && own && <span className={classes.own}>{text.ownImplant}</span>}
        {awaitsSecondSignOff && mayConfirm && !own && (
          <Button size="compact-sm" aria-label={text.confirmOf(day)} onClick={() => onAct({ act: 'CONFIRM', id })}>
            {text.confirm}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={text.correctOf(messages.clinic.procedureTypes[type], day)}
          onClick={() => onAct({ act: 'CORRECT', id })}
        >
          {text.correct}
        </Button>
      </span>
    );
  },
});
