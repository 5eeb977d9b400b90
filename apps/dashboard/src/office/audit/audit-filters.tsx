import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { DateField } from '../../ui/date-field.js';
import { FilterChoice } from '../../ui/filter-choice.js';
import { TextField } from '../../ui/text-field.js';
import classes from './audit-filters.module.css';
import { PersonFilter } from './person-filter.js';
import { kinds, type AuditSearch } from './read-audit-search.js';

const text = messages.trail.office;

interface Props {
  search: AuditSearch;
  onChange: (changed: Record<string, unknown>) => void;
}

/** What narrows the trail down: whom it is about, who did it, when, what kind. */
export function AuditFilters({ search, onChange }: Props) {
  const { registry, viewer } = useSignedIn();
  const [typed, setTyped] = useState(search.patient ?? '');
  const [sent, setSent] = useState(search.patient);
  const send = useDebouncedCallback((value: string) => {
    setSent(value.trim() === '' ? undefined : value.trim());
    onChange({ patient: value });
  }, 300);
  // The address changed without the field: back was pressed, or the filters were cleared.
  if (search.patient !== sent) {
    setSent(search.patient);
    setTyped(search.patient ?? '');
  }
  const maySeePeople = viewer.permissions.includes('people');
  const isSet = Object.keys(search).length > 0;
  return (
    <div className={`${classes.filters} no-print`}>
      <div className={classes.patient}>
        <TextField
          label={text.patient}
          quiet
          placeholder={viewer.role === 'ADMINISTRATOR' ? text.patientIdHint : text.patientHint}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            send(value);
          }}
        />
      </div>
      {maySeePeople && (
        <div className={classes.person}>
          <PersonFilter
            value={search.person === undefined ? null : { id: search.person, name: search.name ?? '' }}
            onChange={(person) => onChange({ person: person?.id, name: person?.name })}
          />
        </div>
      )}
      <div className={classes.day}>
        <DateField
          label={text.from}
          quiet
          value={search.from ?? null}
          today={registry.today}
          latest={search.to ?? registry.today}
          onChange={(day) => onChange({ from: day ?? undefined })}
        />
      </div>
      <div className={classes.day}>
        <DateField
          label={text.to}
          quiet
          value={search.to ?? null}
          today={registry.today}
          earliest={search.from ?? null}
          onChange={(day) => onChange({ to: day ?? undefined })}
        />
      </div>
      <FilterChoice
        label={text.kind}
        none={text.anyKind}
        some={text.someKinds}
        choices={kinds.map((code) => ({ code, label: messages.trail.kinds[code] }))}
        value={search.kinds ?? []}
        onChange={(chosen) => onChange({ kinds: [...chosen] })}
      />
      {!maySeePeople && search.person !== undefined && (
        <Button
          className={classes.act}
          variant="light"
          rightSection={<IconX size={16} aria-hidden />}
          aria-label={`${text.person(search.name ?? '')}. ${text.showAnybody}`}
          onClick={() => onChange({ person: undefined, name: undefined })}
        >
          {text.person(search.name ?? '')}
        </Button>
      )}
      {isSet && (
        <Button
          className={classes.act}
          variant="subtle"
          onClick={() =>
            onChange({
              patient: undefined,
              person: undefined,
              name: undefined,
              from: undefined,
              to: undefined,
              kinds: [],
            })
          }
        >
          {text.clear}
        </Button>
      )}
    </div>
  );
}
