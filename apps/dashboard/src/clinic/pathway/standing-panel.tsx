import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { firstDay } from '#libs/therapy/index';
import type { PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate, formatPartialDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Panel } from '../../ui/panel.js';
import { useMayRecord } from '../record-visit-link.js';
import { TherapyStateBadge } from '../therapy-state-badge.js';
import { exitWords } from './event-words.js';
import classes from './pathway-section.module.css';
import { closedBy, mayResume } from './possible-acts.js';

const ExitPanel = lazyNamed(() => import('./exit-panel.js'), 'ExitPanel');
const ResumePanel = lazyNamed(() => import('./resume-panel.js'), 'ResumePanel');

const text = messages.pathway;

type Patient = PathwayOfPatientQuery['patient'];

/** The state today and since when, the course that led there, and the ways out and back. */
export function StandingPanel({ patient }: { patient: Patient }) {
  const { state, sinceOn, course } = patient.pathway;
  const [opened, setOpened] = useState<'exit' | 'resume' | null>(null);
  const mayRecord = useMayRecord();
  const closed = closedBy(patient);
  const close = () => setOpened(null);
  const act =
    closed === null || closed === 'REFUSED' ? (
      <Button variant="default" size="xs" onClick={() => setOpened('exit')}>
        {text.acts.exit}
      </Button>
    ) : mayResume(patient) ? (
      <Button variant="default" size="xs" onClick={() => setOpened('resume')}>
        {text.acts.resume}
      </Button>
    ) : null;
  return (
    <Panel title={text.stands.title} actions={mayRecord && act}>
      <p className={classes.state}>
        <TherapyStateBadge state={state} />
        {sinceOn !== null && <span className={classes.since}>{text.stands.since(formatDate(sinceOn))}</span>}
      </p>
      <ClosedNote patient={patient} />
      {course.length > 0 && (
        <ol className={classes.course} aria-label={text.stands.course}>
          {course.map((stage, index) => (
            <li
              key={`${stage.state} ${stage.fromOn}`}
              className={classes.stage}
              data-present={index === course.length - 1 || undefined}
              aria-current={index === course.length - 1 ? 'step' : undefined}
            >
              <strong>{messages.clinic.states[stage.state]}</strong>
              <span>{text.stands.from(fromWords(stage, patient))}</span>
            </li>
          ))}
        </ol>
      )}
      <Suspense fallback={null}>
        {opened === 'exit' && <ExitPanel patient={patient} onClose={close} />}
        {opened === 'resume' && <ResumePanel patient={patient} onClose={close} />}
      </Suspense>
    </Panel>
  );
}

/** The day a stage began; a referral as far as its day is known. */
function fromWords({ state, fromOn }: Patient['pathway']['course'][number], { events }: Patient): string {
  const referral = state === 'REFERRED' ? events.find(({ kind }) => kind === 'REFERRED') : undefined;
  const same = referral !== undefined && firstDay(referral.happenedOn) === fromOn;
  return formatPartialDate(same ? referral.happenedOn : fromOn);
}

/** Why nothing more is expected of the patient, or may be recorded. */
function ClosedNote({ patient }: { patient: Patient }) {
  const closed = closedBy(patient);
  const { diedOn, exitedOn, exitReason } = patient;
  const notes = [
    closed === 'DIED' ? text.stands.died(formatDate(diedOn)) : null,
    closed === 'REFUSED' ? text.stands.refused : null,
    closed !== 'DIED' && exitedOn !== null
      ? text.stands.exited(exitWords(exitReason ?? ''), formatDate(exitedOn))
      : null,
    closed === 'EXITED' ? text.stands.exitedText : null,
    closed === 'WITHDRAWN' ? text.stands.withdrawn : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : <p className={classes.closed}>{notes.join(' ')}</p>;
}
