import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../formats/format-date.js';
import type { AccountQuery } from '../graphql/generated/graphql.js';
import { useRegistryMutation } from '../graphql/use-registry-mutation.js';
import { messages } from '../messages/messages.js';
import { Panel } from '../ui/panel.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { StateBadge } from '../ui/state-badge.js';
import { EndLoginSessionDocument, EndOtherLoginSessionsDocument } from './access.documents.js';
import classes from './account-page.module.css';

const text = messages.access.own;

type Session = AccountQuery['account']['sessions'][number];

/** Every place where the person is signed in; any but this one can be ended here. */
export function OwnSessions({ sessions }: { sessions: readonly Session[] }) {
  const end = useRegistryMutation(EndLoginSessionDocument);
  const endOthers = useRegistryMutation(EndOtherLoginSessionsDocument);
  const [said, setSaid] = useState<string | null>(null);
  const problem = end.error ?? endOthers.error;

  return (
    <Panel
      flush
      title={text.sessions}
      aside={text.sessionsCount(sessions.length)}
      actions={
        sessions.length > 1 && (
          <Button
            variant="default"
            size="sm"
            loading={endOthers.isPending}
            onClick={() =>
              endOthers.mutate({}, { onSuccess: (answer) => setSaid(text.othersEnded(answer.endOtherLoginSessions)) })
            }
          >
            {text.endOthers}
          </Button>
        )
      }
    >
      {problem && <ProblemNotice problem={problem} title={text.endFailed} />}
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div className={classes.device}>
              <strong>{text.device(session.browser, session.system)}</strong>
              <span>
                {text.roleAt(messages.roles[session.role], session.centreName ?? messages.access.role.office)}
              </span>
              <span>
                {text.began(formatInstant(session.startedAt))}, {text.lastSeen(formatInstant(session.lastSeenAt))}
              </span>
            </div>
            {session.current ? (
              <StateBadge state="done">{text.thisOne}</StateBadge>
            ) : (
              <Button
                variant="default"
                size="sm"
                aria-label={text.endOf(text.device(session.browser, session.system))}
                loading={end.isPending && end.variables.id === session.id}
                onClick={() => end.mutate({ id: session.id }, { onSuccess: () => setSaid(text.ended) })}
              >
                {text.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Panel>
  );
}
