import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { Role } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { TextField } from '../../ui/text-field.js';
import classes from './permission-filters.module.css';
import type { PermissionSearch } from './read-permission-search.js';

const text = messages.office.permissions;
const ANY_ROLE = 'ANY';

interface Props {
  search: PermissionSearch;
  roles: readonly Role[];
  onChange: (changed: Record<string, unknown>) => void;
}

/** What narrows the table down; one click clears it. */
export function PermissionFilters({ search, roles, onChange }: Props) {
  const [typed, setTyped] = useState(search.search ?? '');
  const [sent, setSent] = useState(search.search);
  const send = useDebouncedCallback((value: string) => {
    setSent(value.trim() === '' ? undefined : value);
    onChange({ search: value });
  }, 150);
  // The address changed without the field: back was pressed, or the filters were cleared.
  if (search.search !== sent) {
    setSent(search.search);
    setTyped(search.search ?? '');
  }

  return (
    <div className={`${classes.filters} no-print`}>
      <div className={classes.search}>
        <TextField
          label={text.search}
          placeholder={text.searchHint}
          value={typed}
          quiet
          onChange={(value) => {
            setTyped(value);
            send(value);
          }}
        />
      </div>
      <FilterSelect
        label={text.role}
        choices={[
          { code: ANY_ROLE, label: text.anyRole },
          ...roles.map((role) => ({ code: role, label: messages.roles[role] })),
        ]}
        value={search.role ?? ANY_ROLE}
        onChange={(role) => onChange({ role })}
      />
      {(search.search !== undefined || search.role !== undefined) && (
        <Button variant="subtle" onClick={() => onChange({ search: undefined, role: undefined })}>
          {text.clear}
        </Button>
      )}
    </div>
  );
}
