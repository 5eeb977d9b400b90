import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { DataTable } from '../../ui/data-table.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { useSignedIn } from '../../shell/session.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { absenceWords } from '../absence-words.js';
import { ImprovementMark } from '../change-mark.js';
import { valueWords } from '../value-words.js';
import { savedRows, type SavedRow } from './saved-rows.js';
import classes from './saved-visit.module.css';
import type { RecordedVisit } from './visit-form.js';

const ComplicationPanel = lazyNamed(() => import('../patient/complication-panel.js'), 'ComplicationPanel');
const SignPanel = lazyNamed(() => import('../signing/sign-panel.js'), 'SignPanel');
const text = messages.clinic.saved;

/** What the registry now knows: values, change, and the way on. An event that was reported is asked for here. */
export function SavedVisit({ patientId, visit }: { patientId: string; visit: RecordedVisit }) {
  const { encounter, hadEvents, seconds } = visit;
  const [recording, setRecording] = useState(false);
  const [recordedEvents, setRecordedEvents] = useState(0);
  const [signing, setSigning] = useState(false);
  const maySign = useSignedIn().viewer.permissions.includes('signAssessments') && encounter.assessments.length > 0;
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  const waits = encounter.windowLabel === null && encounter.purpose === 'BASELINE' && visit.beforeImplant;
  const rows = savedRows(visit);

  return (
    <Page
      title={text.title}
      lede={[
        text.lede(formatDate(encounter.heldOn)),
        encounter.windowLabel !== null ? text.filled(encounter.windowLabel) : waits ? text.baseline : text.outside,
        ...(waits ? [] : [text.moved]),
        ...(seconds === null ? [] : [text.took(text.minutes(Math.floor(seconds / 60), seconds % 60))]),
      ].join(' ')}
    >
      <p className="visually-hidden" role="status">
        {text.title}
      </p>
      <div className={classes.page} ref={head} tabIndex={-1}>
        {hadEvents && (
          <div className={classes.events}>
            <div>
              <strong>{text.eventsTitle}</strong>
              <p>{recordedEvents === 0 ? text.eventsText : text.eventsDone}</p>
            </div>
            <Button variant={recordedEvents === 0 ? 'filled' : 'default'} onClick={() => setRecording(true)}>
              {messages.clinic.patient.actions.complication}
            </Button>
          </div>
        )}
        {rows.length > 0 && (
          <Panel title={text.changes} flush>
            <DataTable
              caption={text.changesCaption}
              columns={columns}
              rows={rows}
              rowKey={({ key }) => key}
              empty={null}
              withCount={false}
            />
          </Panel>
        )}
        <div className={classes.acts}>
          {maySign && (
            <Button variant="default" onClick={() => setSigning(true)}>
              {messages.signing.sign.act}
            </Button>
          )}
          <Button
            variant={hadEvents && recordedEvents === 0 ? 'default' : 'filled'}
            renderRoot={(props) => <Link to="/clinic/patients/$patientId" params={{ patientId }} {...props} />}
          >
            {text.toPatient}
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/clinic" {...props} />}>
            {text.toToday}
          </Button>
        </div>
      </div>
      {signing && (
        <Suspense fallback={null}>
          <SignPanel patientId={patientId} visitId={encounter.id} onClose={() => setSigning(false)} />
        </Suspense>
      )}
      {recording && (
        <Suspense fallback={null}>
          <ComplicationPanel
            patientId={patientId}
            onClose={() => setRecording(false)}
            onRecorded={() => setRecordedEvents((before) => before + 1)}
          />
        </Suspense>
      )}
    </Page>
  );
}

const columns = [
  { key: 'measure', header: text.columns.measure, render: ({ title }: SavedRow) => title },
  {
    key: 'now',
    header: text.columns.now,
    numeric: true,
    render: ({ value, unit, decimals, absence, reason }: SavedRow) =>
      value === null ? (
        <span className={classes.absent}>{absenceWords(absence, reason) ?? messages.missing}</span>
      ) : (
        valueWords(value, unit, decimals)
      ),
  },
  {
    key: 'previous',
    header: text.columns.previous,
    numeric: true,
    render: ({ previous, decimals }: SavedRow) =>
      previous === null
        ? messages.missing
        : `${formatNumber(previous.value, decimals)} · ${formatDate(previous.heldOn)}`,
  },
  {
    key: 'improvement',
    header: text.columns.improvement,
    render: ({ improvement, decimals, value }: SavedRow) =>
      improvement !== null ? (
        <ImprovementMark improvement={improvement} decimals={decimals} />
      ) : (
        <span className={classes.absent}>{value === null ? messages.missing : text.noBaseline}</span>
      ),
  },
];
