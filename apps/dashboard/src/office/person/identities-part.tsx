import { Button } from '@mantine/core';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import classes from './person-page.module.css';
import type { PartProps } from './person-act.js';

const text = messages.office.people.person;

type Identity = PartProps['person']['identities'][number];

/** The identity providers that vouch for her. */
export function IdentitiesPart({ person, onAct }: PartProps) {
  const columns: readonly Column<Identity>[] = [
    {
      key: 'issuer',
      header: text.identitiesColumns.issuer,
      render: ({ issuer }) => <span className={classes.anywhere}>{issuer}</span>,
    },
    {
      key: 'subject',
      header: text.identitiesColumns.subject,
      render: ({ subject }) => <span className={classes.anywhere}>{subject}</span>,
    },
    {
      key: 'act',
      header: text.identitiesColumns.act,
      numeric: true,
      render: (identity) => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={text.unlinkOf(identity.issuer)}
          onClick={() => onAct({ kind: 'UNLINK', identity })}
        >
          {text.unlink}
        </Button>
      ),
    },
  ];

  return (
    <Panel
      title={text.identitiesTitle}
      flush
      actions={
        person.managed && (
          <Button variant="default" size="xs" onClick={() => onAct({ kind: 'LINK_IDENTITY' })}>
            {text.linkIdentity}
          </Button>
        )
      }
    >
      <DataTable
        caption={text.identitiesCaption}
        columns={person.managed ? columns : columns.slice(0, 2)}
        rows={person.identities}
        rowKey={({ issuer, subject }) => `${issuer} ${subject}`}
        withCount={false}
        empty={<EmptyState title={text.noIdentities} text={text.noIdentitiesText} />}
      />
    </Panel>
  );
}
