import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { PatientComplicationsQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import { gradeWords } from '../complication-grade.js';
import { useMayRecord } from '../record-visit-link.js';
import { isOpen } from './complication-end.js';
import classes from './patient-page.module.css';

const text = messages.clinic.patient;

type Complication = PatientComplicationsQuery['patient']['complications'][number];

interface Props {
  complications: readonly Complication[];
  onRecord: () => void;
  /** Called with an open event whose outcome is to be recorded. */
  onEnd: (complicationId: string) => void;
  /** Called with an event of which something was recorded wrongly. */
  onCorrect: (complicationId: string) => void;
}

/** What went wrong, newest first, each with what caused it. */
export function ComplicationsTable({ complications, onRecord, onEnd, onCorrect }: Props) {
  const mayRecord = useMayRecord();
  const act = (
    <Button variant="default" size="xs" onClick={onRecord}>
      {text.actions.complication}
    </Button>
  );
  const causeOf = ({ causedById }: Complication) => complications.find(({ id }) => id === causedById);
  const columns: readonly Column<Complication>[] = [
    {
      key: 'day',
      header: messages.clinic.complication.onsetOn,
      render: ({ onsetOn }) => formatDate(onsetOn),
      sortBy: ({ onsetOn }) => onsetOn,
    },
    {
      key: 'event',
      header: text.columns.event,
      render: ({ type }) => (
        <span className={classes.event}>
          {type.label}
          {type.sentinel && <StateBadge state="overdue">{text.sentinel}</StateBadge>}
        </span>
      ),
    },
    {
      key: 'grade',
      header: text.columns.grade,
      render: ({ grade }) => gradeWords(grade),
      sortBy: ({ grade }) => grade,
    },
    { key: 'serious', header: text.columns.serious, render: ({ serious }) => seriousWords(serious) },
    {
      key: 'outcome',
      header: text.columns.outcome,
      render: ({ id, type, onsetOn, outcome }) => (
        <span className={classes.event}>
          {messages.clinic.outcomes[outcome]}
          {mayRecord && isOpen(outcome) && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={messages.clinic.complication.endActOf(type.label, formatDate(onsetOn))}
              onClick={() => onEnd(id)}
            >
              {messages.clinic.complication.endAct}
            </Button>
          )}
        </span>
      ),
    },
    { key: 'resolved', header: text.columns.resolved, render: ({ resolvedOn }) => formatDate(resolvedOn) },
    {
      key: 'cause',
      header: text.columns.cause,
      render: (complication) => {
        const cause = causeOf(complication);
        return cause
          ? messages.clinic.complication.causeOption(cause.type.label, formatDate(cause.onsetOn))
          : messages.missing;
      },
    },
    ...(mayRecord ? [correction(onCorrect)] : []),
  ];

  return (
    <Panel title={text.complications} actions={mayRecord && complications.length > 0 && act} flush>
      <DataTable
        caption={text.complicationsCaption}
        columns={columns}
        rows={complications}
        rowKey={({ id }) => id}
        initialSort={{ key: 'day', descending: true }}
        withCount={false}
        empty={
          <EmptyState
            icon={IconShieldCheck}
            title={text.noComplications}
            text={text.noComplicationsText}
            action={mayRecord && act}
          />
        }
      />
    </Panel>
  );
}

function correction(onCorrect: Props['onCorrect']): Column<Complication> {
  return {
    key: 'correct',
    header: messages.corrections.act,
    render: ({ id, type, onsetOn }) => (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={messages.corrections.complication.actOf(type.label, formatDate(onsetOn))}
        onClick={() => onCorrect(id)}
      >
        {messages.corrections.act}
      </Button>
    ),
  };
}

function seriousWords(serious: boolean | null): string {
  if (serious === null) return text.notAssessed;
  return serious ? text.yes : text.no;
}
