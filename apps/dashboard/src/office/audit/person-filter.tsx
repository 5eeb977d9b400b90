import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { Dropdown, DropdownItem } from '../../ui/dropdown.js';
import filter from '../../ui/filter-choice.module.css';
import { TrailPeopleDocument } from './audit.documents.js';
import classes from './person-filter.module.css';

const text = messages.trail.office;

export interface ChosenPerson {
  id: string;
  name: string;
}

interface Props {
  value: ChosenPerson | null;
  onChange: (person: ChosenPerson | null) => void;
}

/** One person out of those the viewer may see, found by part of the name. */
export function PersonFilter({ value, onChange }: Props) {
  const id = useId();
  return (
    <div className={filter.filter}>
      <span id={`${id}-label`} className={filter.label}>
        {text.doneBy}
      </span>
      <Dropdown
        label={text.doneBy}
        className={filter.list}
        button={{
          id,
          className: `${filter.button} ${value === null ? '' : filter.set} ${classes.button}`,
          'aria-labelledby': `${id}-label ${id}`,
          children: (
            <>
              <span>{value === null ? text.anybody : value.name || text.onePerson}</span>
              <IconChevronDown size={16} aria-hidden />
            </>
          ),
        }}
      >
        {(close) => (
          <People
            onPick={(person) => {
              close();
              onChange(person);
            }}
          />
        )}
      </Dropdown>
    </div>
  );
}

/** The registry searches, so that a person beyond the first hundred is found too. */
function People({ onPick }: { onPick: (person: ChosenPerson | null) => void }) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const query = useRegistryQuery(TrailPeopleDocument, { search }, { keepPrevious: true });
  const people = query.data?.people.nodes;
  return (
    <>
      <TextInput
        className={classes.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label={text.searchPerson}
        placeholder={text.searchPerson}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed === '' && <DropdownItem onClick={() => onPick(null)}>{text.anybody}</DropdownItem>}
      {people?.map(({ id, name }) => (
        <DropdownItem key={id} onClick={() => onPick({ id, name })}>
          {name}
        </DropdownItem>
      ))}
      <p className={classes.state} role="status">
        {query.isError ? text.peopleFailed : people?.length === 0 && !query.isFetching ? text.noPerson : ''}
      </p>
    </>
  );
}
