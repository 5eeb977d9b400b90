import type { ReactNode } from 'react';
import { formatNumber } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import { ChangeTable } from './change-table.js';
import classes from './event-details.module.css';
import type { TrailEvent } from './event-list.js';
import type { TrailWords } from './use-trail-words.js';

const text = messages.trail;

interface Props {
  event: TrailEvent;
  words: TrailWords;
  ofOnePatient: boolean;
  children: ReactNode;
}

/** One event opened: why, for whom, and each changed record field by field. */
export function EventDetails({ event, words, ofOnePatient, children }: Props) {
  const { reason, asked, details, changes, changeCount, patients, patientCount } = event;
  const named = patients.flatMap(({ pseudonym }) => (pseudonym === null ? [] : [pseudonym]));
  return (
    <div className={classes.details}>
      <dl className={classes.facts}>
        {reason !== null && <Fact label={text.reason}>{reason}</Fact>}
        <Fact label={text.centre}>{words.centre(event.centre)}</Fact>
        {!ofOnePatient && patientCount > 0 && (
          <Fact label={text.patient}>
            {named.length === 0 ? text.patients(patientCount) : named.join(', ')}
            {named.length > 0 && patientCount > named.length && ` … (${text.patients(patientCount)})`}
          </Fact>
        )}
        {asked.length > 0 && <Fact label={text.asked}>{words.asked(asked)}</Fact>}
        {details !== null && (
          <Fact label={text.details}>
            <code className={classes.code}>{details}</code>
          </Fact>
        )}
      </dl>
      {changes.map((change, at) => (
        <ChangeTable key={at} change={change} withPatient={!ofOnePatient && patientCount > 1} />
      ))}
      {changeCount > changes.length && (
        <p className={classes.note}>
          {text.records(changeCount)}. {text.notAll(changes.length)}
        </p>
      )}
      <p className={classes.foot}>
        <span>{text.sequence(formatNumber(event.sequence))}</span>
        {children}
      </p>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
