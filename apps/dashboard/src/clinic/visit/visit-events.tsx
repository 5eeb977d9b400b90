import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { VisitFormQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import classes from './visit-entry.module.css';

const ComplicationPanel = lazyNamed(() => import('../patient/complication-panel.js'), 'ComplicationPanel');
const text = messages.visitEntry;

/** Events since the last contact, recorded over the visit, which stays as it is. */
export function VisitEvents({ patient }: { patient: VisitFormQuery['visitForm']['patient'] }) {
  const [recording, setRecording] = useState(false);
  const since = patient.lastContactOn ?? '';
  const events = patient.complications.filter(({ onsetOn }) => onsetOn >= since);
  return (
    <div className={classes.events} role="group" aria-label={text.events}>
      {events.length === 0 ? (
        <p>{text.eventsNone}</p>
      ) : (
        <ul>
          {events.map(({ id, onsetOn, resolvedOn, type }) => (
            <li key={id}>
              {formatDate(onsetOn)}: {type.label}
              {resolvedOn === null && <span className={classes.note}> ({text.eventOpen})</span>}
            </li>
          ))}
        </ul>
      )}
      <Button variant={events.length === 0 ? 'filled' : 'default'} size="sm" onClick={() => setRecording(true)}>
        {events.length === 0 ? text.eventsAdd : text.eventsMore}
      </Button>
      {recording && (
        <Suspense fallback={null}>
          <ComplicationPanel
            patientId={patient.id}
            onClose={() => setRecording(false)}
            onRecorded={() => setRecording(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
