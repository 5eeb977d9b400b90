import { Button } from '@mantine/core';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { placeOf, roleAtPlace } from '../people/role-words.js';
import type { PartProps } from './person-act.js';

const text = messages.office.people.person;

/** What she does where. */
export function RolesPart({ person, onAct }: PartProps) {
  const mayRemove = ({ role }: Held) => person.rolesManaged && !(person.you && role === 'ADMINISTRATOR');
  const columns: readonly Column<Held>[] = [
    { key: 'role', header: text.rolesColumns.role, render: ({ role }) => messages.roles[role] },
    { key: 'place', header: text.rolesColumns.place, render: placeOf },
    {
      key: 'act',
      header: text.rolesColumns.act,
      numeric: true,
      render: (held) =>
        mayRemove(held) && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={text.removeRoleOf(roleAtPlace(held))}
            onClick={() => onAct({ kind: 'REMOVE_ROLE', held })}
          >
            {text.removeRole}
          </Button>
        ),
    },
  ];

  return (
    <Panel
      title={text.rolesTitle}
      flush
      actions={
        person.rolesManaged && (
          <Button variant="default" size="xs" onClick={() => onAct({ kind: 'ADD_ROLE' })}>
            {text.addRole}
          </Button>
        )
      }
    >
      <DataTable
        caption={text.rolesCaption}
        columns={person.roles.some(mayRemove) ? columns : columns.slice(0, 2)}
        rows={person.roles}
        rowKey={({ id }) => id}
        withCount={false}
        empty={<EmptyState title={text.noRoles} text={text.noRolesText} />}
      />
    </Panel>
  );
}

type Held = PartProps['person']['roles'][number];
