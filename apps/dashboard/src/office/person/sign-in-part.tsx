import { Button } from '@mantine/core';
import { formatInstant } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import { PersonStateBadge } from '../people/person-state-badge.js';
import classes from './person-page.module.css';
import type { PartProps } from './person-act.js';

const text = messages.office.people.person;

/** Whether she can sign in, since when, and what can be done about it. */
export function SignInPart({ person, onAct }: PartProps) {
  const { state, linkExpiresAt, disabledAt, lastSignedInAt } = person;
  const facts = [
    { name: text.state, value: <PersonStateBadge state={state} /> },
    {
      name: text.lastSignedIn,
      value: lastSignedInAt === null ? messages.office.people.never : formatInstant(lastSignedInAt),
    },
    { name: text.link, value: linkExpiresAt === null ? text.noLink : text.linkUntil(formatInstant(linkExpiresAt)) },
    ...(disabledAt === null ? [] : [{ name: text.disabledSince, value: formatInstant(disabledAt) }]),
  ];

  return (
    <Panel title={text.signInTitle}>
      <dl className={classes.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {person.managed && (
        <div className={classes.acts}>
          {state !== 'DISABLED' && person.accountName !== null && (
            <Button variant="default" onClick={() => onAct({ kind: state === 'ACTIVE' ? 'RESET' : 'INVITE_AGAIN' })}>
              {state === 'ACTIVE' ? text.reset : text.inviteAgain}
            </Button>
          )}
          <Button variant="default" onClick={() => onAct({ kind: 'CORRECT' })}>
            {text.correctName}
          </Button>
          {!person.you && (
            <Button variant="default" onClick={() => onAct({ kind: state === 'DISABLED' ? 'ENABLE' : 'DISABLE' })}>
              {state === 'DISABLED' ? text.enable : text.disable}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
