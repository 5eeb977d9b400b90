import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatInstant } from '../formats/format-date.js';
import type { TrailEventsQuery } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';
import { EventDetails } from './event-details.js';
import { KindBadge } from './kind-badge.js';
import classes from './event-list.module.css';
import { useTrailWords } from './use-trail-words.js';

const text = messages.trail;

export type TrailEvent = TrailEventsQuery['auditEvents']['nodes'][number];

interface Props {
  label: string;
  events: readonly TrailEvent[];
  /** Whether every event is about the patient whose page this is. */
  ofOnePatient?: boolean;
  /** What can be done with the person of an event. */
  onPerson?: (person: { id: string; name: string }) => void;
  foot?: ReactNode;
}

/** Events, newest first; each opens to what it changed. */
export function EventList({ label, events, ofOnePatient = false, onPerson, foot }: Props) {
  const words = useTrailWords();
  return (
    <>
      <ol className={classes.list} aria-label={label}>
        {events.map((event) => (
          <li key={event.sequence}>
            <details className={classes.event}>
              <summary className={classes.summary}>
                <IconChevronRight className={classes.arrow} size={18} aria-hidden />
                <time className={classes.time} dateTime={event.recordedAt}>
                  {formatInstant(event.recordedAt)}
                </time>
                <span className={classes.what}>
                  <span className={classes.action}>{sentence(event)}</span>
                  <span className={classes.who}>{whoAndWhom(event, ofOnePatient)}</span>
                </span>
                <KindBadge kind={event.kind} />
              </summary>
              <EventDetails event={event} words={words} ofOnePatient={ofOnePatient}>
                {onPerson && event.personId !== null && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => onPerson({ id: event.personId ?? '', name: nameOf(event) })}
                  >
                    {text.office.onlyPerson(nameOf(event))}
                  </Button>
                )}
              </EventDetails>
            </details>
          </li>
        ))}
      </ol>
      {foot}
    </>
  );
}

const nameOf = ({ personName }: TrailEvent): string => personName ?? text.nobody;

/** The trail keeps the wording of its own; the interface speaks of emergency access throughout. */
function sentence({ action }: TrailEvent): string {
  const words = action.replace(/\bbreak-glass\b/, text.kinds.BREAK_GLASS.toLowerCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function whoAndWhom({ patients, patientCount, ...event }: TrailEvent, ofOnePatient: boolean): string {
  const person = event.personName ?? text.nobody;
  const who = event.role === null ? person : `${person}, ${messages.roles[event.role].toLowerCase()}`;
  if (ofOnePatient || patientCount === 0) return who;
  const [only] = patients;
  const whom = patientCount === 1 && only?.pseudonym ? only.pseudonym : text.patients(patientCount);
  return `${who} · ${whom}`;
}
