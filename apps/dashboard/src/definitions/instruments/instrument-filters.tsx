import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { messages } from '../../messages/messages.js';
import { FilterChoice } from '../../ui/filter-choice.js';
import { TextField } from '../../ui/text-field.js';
import classes from './instrument-filters.module.css';
import type { InstrumentSearch } from './read-instrument-search.js';

const text = messages.definitions.list;
const domains = Object.entries(messages.domains).map(([code, label]) => ({ code, label }));

interface Props {
  search: InstrumentSearch;
  onChange: (changed: Record<string, unknown>) => void;
}

/** What narrows the list down; one click clears it. */
export function InstrumentFilters({ search, onChange }: Props) {
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
      <FilterChoice
        label={text.domain}
        none={text.anyDomain}
        some={text.some}
        choices={domains}
        value={search.domains ?? []}
        onChange={(codes) => onChange({ domains: codes })}
      />
      {(search.search !== undefined || search.domains !== undefined) && (
        <Button variant="subtle" onClick={() => onChange({ search: undefined, domains: undefined })}>
          {text.clear}
        </Button>
      )}
    </div>
  );
}
