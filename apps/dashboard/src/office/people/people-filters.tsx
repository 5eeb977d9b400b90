import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { FilterChoice } from '../../ui/filter-choice.js';
import { TextField } from '../../ui/text-field.js';
import { CentreChoicesDocument } from './people.documents.js';
import classes from './people-page.module.css';
import { isNarrowed, type changedPeopleSearch, type PeopleSearch } from './read-people-search.js';

const text = messages.office.people;
const labelled = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([code, label]) => ({ code, label }));
const roles = labelled(messages.roles);
const states = labelled(text.states);

interface Props {
  search: PeopleSearch;
  onChange: (part: Parameters<typeof changedPeopleSearch>[1]) => void;
}

/** What narrows the list down; one click clears it. */
export function PeopleFilters({ search, onChange }: Props) {
  const ofWholeRegistry = useSignedIn().viewer.centre === null;
  const centres = useRegistryQuery(CentreChoicesDocument, {}, { enabled: ofWholeRegistry }).data?.centres ?? [];
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

  return (
    <div className={classes.filters}>
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
        label={text.role}
        none={text.anyRole}
        some={text.some}
        choices={roles}
        value={search.roles ?? []}
        onChange={(codes) => onChange({ roles: codes as PeopleSearch['roles'] })}
      />
      {ofWholeRegistry && (
        <FilterChoice
          label={text.centre}
          none={text.anyCentre}
          some={text.some}
          choices={centres.map(({ code, name }) => ({ code, label: name }))}
          value={search.centres ?? []}
          onChange={(codes) => onChange({ centres: codes })}
        />
      )}
      <FilterChoice
        label={text.state}
        none={text.anyState}
        some={text.some}
        choices={states}
        value={search.states ?? []}
        onChange={(codes) => onChange({ states: codes as PeopleSearch['states'] })}
      />
      {isNarrowed(search) && (
        <Button
          variant="subtle"
          onClick={() => onChange({ search: undefined, roles: undefined, centres: undefined, states: undefined })}
        >
          {text.clear}
        </Button>
      )}
    </div>
  );
}
