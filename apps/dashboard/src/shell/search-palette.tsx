import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { graphql } from '../graphql/generated/gql.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { areasFor } from './areas.js';
import classes from './search-palette.module.css';
import type { Viewer } from './session.js';

const FindPatientsDocument = graphql(`
  query FindPatients($search: String!) {
    patients(filter: { search: $search }, first: 8) {
      nodes {
        id
        pseudonym
        identity {
          familyName
          givenName
        }
      }
    }
  }
`);

const text = messages.shell;

interface Hit {
  key: string;
  label: string;
  kind: string;
  open: () => void;
  /** Offered whatever was typed, so never what Enter opens unless it was moved to. */
  always?: true;
}

/** Pages and the viewer's patients by what was typed; arrows move, Enter opens. */
export function SearchPalette({ viewer, close }: { viewer: Viewer; close: () => void }) {
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState<number | null>(null);
  const listId = useId();
  const { hits, looking } = useHits(viewer, typed.trim(), close);
  const current = Math.min(moved ?? hits.findIndex(({ always }) => !always), hits.length - 1);
  const nothing = hits.every(({ always }) => always);
  const withPatients = viewer.permissions.includes('patients');
  const label = withPatients ? text.searchLabel : text.searchPageLabel;
  const searchNothing = withPatients ? text.searchNothing : text.searchNoPage;

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setMoved(((current < 0 && step < 0 ? 0 : current) + step + hits.length) % Math.max(hits.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      hits[current]?.open();
    }
  };

  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      attributes={{ content: { 'aria-label': text.search } }}
    >
      <TextInput
        data-autofocus
        size="lg"
        variant="unstyled"
        className={classes.input}
        leftSection={<IconSearch size={20} aria-hidden />}
        placeholder={label}
        aria-label={label}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={hits[current] ? `${listId}-${current}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMoved(null);
        }}
        onKeyDown={move}
      />
      <ul id={listId} role="listbox" aria-label={text.search} className={classes.hits}>
        {hits.map((hit, index) => (
          <li
            key={hit.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes.hit}
            onMouseMove={() => setMoved(index)}
            onClick={hit.open}
          >
            <span>{hit.label}</span>
            <small>{hit.kind}</small>
          </li>
        ))}
      </ul>
      <p className={classes.foot} role="status" data-nothing={(nothing && !looking) || undefined}>
        {looking ? text.searchLooking : nothing ? searchNothing(typed.trim()) : text.searchKeys}
      </p>
    </Modal>
  );
}

function useHits(viewer: Viewer, typed: string, close: () => void): { hits: readonly Hit[]; looking: boolean } {
  const navigate = useNavigate();
  const areas = areasFor(viewer);
  const mayFindPatients = viewer.permissions.includes('patients');
  const [search] = useDebouncedValue(typed, 150);
  const found = useRegistryQuery(
    FindPatientsDocument,
    { search },
    { enabled: mayFindPatients && search.length > 0, keepPrevious: true },
  );

  const pages = areas
    .flatMap((area) => area.pages.map((page) => ({ ...page, area: area.label })))
    .filter((page) => `${page.label} ${page.area}`.toLowerCase().includes(typed.toLowerCase()))
    .map((page): Hit => ({
      key: page.to,
      label: page.label,
      kind: page.area,
      open: () => {
        close();
        void navigate({ to: page.to });
      },
    }));
  const emergency: Hit = {
    key: 'emergency',
    label: messages.governance.emergency.action,
    kind: text.searchAct,
    always: true,
    open: () => {
      close();
      void navigate({ to: '/clinic/emergency' });
    },
  };
  const mayLookElsewhere = viewer.permissions.includes('openBreakGlass');
  const patients = typed === '' ? [] : (found.data?.patients.nodes ?? []);
  const people = patients.map((patient): Hit => ({
    key: patient.id,
    label: patient.identity
      ? text.searchPerson(patient.pseudonym, patient.identity.familyName, patient.identity.givenName)
      : patient.pseudonym,
    kind: text.searchPatient,
    open: () => {
      close();
      void navigate({ to: '/clinic/patients/$patientId', params: { patientId: patient.id } });
    },
  }));
  return { hits: [...people, ...pages, ...(mayLookElsewhere ? [emergency] : [])], looking: found.isFetching };
}
