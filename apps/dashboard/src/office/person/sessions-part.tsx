import { Button } from '@mantine/core';
import type { SessionsOfPersonQuery } from '../../graphql/generated/graphql.js';
import { formatInstant } from '../../formats/format-date.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { deviceWords } from './device-words.js';
import { SessionsOfPersonDocument } from './person.documents.js';
import classes from './person-page.module.css';
import type { PartProps } from './person-act.js';

const text = messages.office.people.person;

type Session = SessionsOfPersonQuery['loginSessions'][number];

/** Where she is signed in just now; to a coordinator, in roles at the own centre. */
export function SessionsPart({ person, onAct }: PartProps) {
  const query = useRegistryQuery(SessionsOfPersonDocument, { id: person.id });
  const columns: readonly Column<Session>[] = [
    {
      key: 'where',
      header: text.sessionsColumns.where,
      render: (session) => (
        <>
          {deviceWords(session)}
          {session.current && <span className={classes.small}>{text.thisSession}</span>}
        </>
      ),
    },
    {
      key: 'role',
      header: text.sessionsColumns.role,
      render: ({ role, centreName }) =>
        messages.office.people.roleAt(messages.roles[role], centreName ?? messages.office.people.office),
    },
    {
      key: 'started',
      header: text.sessionsColumns.started,
      render: ({ startedAt }) => formatInstant(startedAt),
      sortBy: ({ startedAt }) => startedAt,
    },
    {
      key: 'seen',
      header: text.sessionsColumns.seen,
      render: ({ lastSeenAt }) => formatInstant(lastSeenAt),
      sortBy: ({ lastSeenAt }) => lastSeenAt,
    },
    {
      key: 'act',
      header: text.sessionsColumns.act,
      numeric: true,
      render: (session) =>
        !session.current && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={text.endSessionOf(deviceWords(session))}
            onClick={() => onAct({ kind: 'END_SESSION', session })}
          >
            {text.endSession}
          </Button>
        ),
    },
  ];

  return (
    <Panel title={text.sessionsTitle} flush>
      <Part query={query} height={120}>
        {({ loginSessions }) => (
          <DataTable
            caption={text.sessionsCaption}
            columns={columns}
            rows={loginSessions}
            rowKey={({ id }) => id}
            initialSort={{ key: 'seen', descending: true }}
            withCount={false}
            empty={<EmptyState title={text.noSessions} text={text.noSessionsText} />}
          />
        )}
      </Part>
    </Panel>
  );
}
