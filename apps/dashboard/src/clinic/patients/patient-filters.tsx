import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { FilterChoice } from '../../ui/filter-choice.js';
import { TextField } from '../../ui/text-field.js';
import { AetiologiesDocument } from './patients.documents.js';
import classes from './patients-page.module.css';
import type { changedSearch, PatientSearch } from './read-patient-search.js';

const text = messages.clinic.patients;
const states = Object.entries(messages.clinic.states).map(([code, label]) => ({ code, label }));

interface Props {
  search: PatientSearch;
  onChange: (part: Parameters<typeof changedSearch>[1]) => void;
}

/** What narrows the list down; one click clears it. */
export function PatientFilters({ search, onChange }: Props) {
  const aetiologies = useRegistryQuery(AetiologiesDocument, {}).data?.aetiologies ?? [];
  const [typed, setTyped] = useState(search.search ?? '');
  const [sent, setSent] = useState(search.search);
  const send = useDebouncedCallback((value: string) => {
    setSent(value.trim() === '' ? undefined : value);
    onChange({ search: value });
  }, 250);
  // The address changed without the field: back was pressed, or the filters were cleared.
  if (search.search !== sent) {
    setSent(search.search);
    setTyped(search.search ?? '');
  }
  const isFiltered = search.search !== undefined || search.states !== undefined || search.aetiologies !== undefined;
  const some = (count: number) => messages.quality.filters.some(count);

  return (
    <div className={classes.filters}>
      <div className={classes.search}>
        <TextField
          label={text.search}
          placeholder={text.searchHint}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            send(value);
          }}
        />
      </div>
      <FilterChoice
        label={text.state}
        none={text.anyState}
        some={some}
        choices={states}
        value={search.states ?? []}
        onChange={(codes) => onChange({ states: codes as PatientSearch['states'] })}
      />
      <FilterChoice
        label={text.aetiology}
        none={text.anyAetiology}
        some={some}
        choices={aetiologies}
        value={search.aetiologies ?? []}
        onChange={(codes) => onChange({ aetiologies: codes })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => onChange({ search: undefined, states: undefined, aetiologies: undefined })}
        >
          {text.clear}
        </Button>
      )}
    </div>
  );
}
