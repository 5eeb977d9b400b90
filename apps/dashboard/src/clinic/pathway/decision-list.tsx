import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { formatPartialDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Panel } from '../../ui/panel.js';
import { useMayRecord } from '../record-visit-link.js';
import { eventInSentence, eventWords } from './event-words.js';
import classes from './pathway-section.module.css';
import { possibleEvents } from './possible-acts.js';

const EventPanel = lazyNamed(() => import('./event-panel.js'), 'EventPanel');
const VoidPanel = lazyNamed(() => import('./void-panel.js'), 'VoidPanel');

const text = messages.pathway.events;

type Patient = PathwayOfPatientQuery['patient'];
type Event = Patient['events'][number];

/** Referral, consent, what was declined or declared, exit and return. */
export function DecisionList({ patient }: { patient: Patient }) {
  const [recording, setRecording] = useState(false);
  const [voided, setVoided] = useState<Event | null>(null);
  const mayRecord = useMayRecord();
  const act = mayRecord && possibleEvents(patient).length > 0 && (
    <Button variant="default" size="xs" onClick={() => setRecording(true)}>
      {messages.pathway.acts.event}
    </Button>
  );
  return (
    <Panel title={text.title} actions={patient.events.length > 0 && act} flush>
      <DataTable
        caption={text.caption}
        columns={mayRecord ? [...columns, actsColumn(setVoided)] : columns}
        rows={patient.events}
        rowKey={({ id }) => id}
        withCount={false}
        empty={<EmptyState icon={IconRoute} title={text.none} text={text.noneText} action={act} />}
      />
      <Suspense fallback={null}>
        {recording && <EventPanel patient={patient} onClose={() => setRecording(false)} />}
        {voided && (
          <VoidPanel
            kind="PATHWAY_EVENT"
            record={voided}
            what={eventInSentence(voided)}
            consequence={voidWords(voided)}
            onClose={() => setVoided(null)}
          />
        )}
      </Suspense>
    </Panel>
  );
}

/** What voiding it does besides. */
function voidWords({ kind, detail }: Event): string | undefined {
  const { voids } = text;
  if (kind === 'CONSENT_WITHDRAWN' || detail === 'consent-withdrawn') return voids.WITHDRAWN;
  return kind === 'EXITED' || kind === 'RETURNED' ? voids[kind] : undefined;
}

const columns: readonly Column<Event>[] = [
  {
    key: 'day',
    header: text.columns.day,
    render: ({ happenedOn }) => <span className={classes.day}>{formatPartialDate(happenedOn)}</span>,
  },
  { key: 'what', header: text.columns.what, render: eventWords },
  {
    key: 'note',
    header: text.columns.note,
    render: ({ note, reasons }) => (
      <span className={classes.remark}>
        {[note, ...reasons.map(({ reason }) => reason)].filter(Boolean).join(' · ') || messages.missing}
      </span>
    ),
  },
  { key: 'by', header: text.columns.by, render: ({ recordedBy }) => recordedBy },
];

const actsColumn = (onVoid: (event: Event) => void): Column<Event> => ({
  key: 'acts',
  header: text.columns.acts,
  render: (event) => (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={messages.pathway.voiding.act(eventInSentence(event))}
      onClick={() => onVoid(event)}
    >
      {messages.pathway.acts.void}
    </Button>
  ),
});
