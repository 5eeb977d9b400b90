import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { moveBetweenRows } from '../../ui/move-between-rows.js';
import { PatientFilters } from './patient-filters.js';
import { PAGE_SIZE, PatientTable } from './patient-table.js';
import { PatientListDocument } from './patients.documents.js';
import classes from './patients-page.module.css';
import { changedSearch, type PatientSearch } from './read-patient-search.js';

const RegisterPatientPanel = lazyNamed(() => import('./register-patient-panel.js'), 'RegisterPatientPanel');
const text = messages.clinic.patients;

/** Everyone at the centre: search, filters, order and page live in the address. */
export function PatientsPage() {
  const { viewer } = useSignedIn();
  const search = useSearch({ from: '/shell/clinic/patients' });
  const navigate = useNavigate({ from: '/clinic/patients' });
  const [registering, setRegistering] = useState(false);
  const query = useRegistryQuery(PatientListDocument, variablesOf(search), { keepPrevious: true });
  const change = (part: Parameters<typeof changedSearch>[1], replace = true) =>
    void navigate({ search: changedSearch(search, part), replace });
  const mayRegister = viewer.permissions.includes('recordPatient');

  return (
    <Page
      title={messages.pages.patients}
      lede={text.lede}
      actions={
        mayRegister && (
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setRegistering(true)}>
            {messages.clinic.register.action}
          </Button>
        )
      }
    >
      <div className={classes.page} onKeyDown={moveBetweenRows}>
        <PatientFilters search={search} onChange={change} />
        <Panel flush>
          <Part query={query} height={520}>
            {({ patients }) => (
              <PatientTable
                page={patients}
                search={search}
                onSort={({ key, descending }) =>
                  change({ sort: key as PatientSearch['sort'], descending: descending ? true : undefined })
                }
                onTrail={(trail) => change({ trail }, false)}
              />
            )}
          </Part>
        </Panel>
        <p className={classes.hint}>{text.keys}</p>
      </div>
      {registering && (
        <Suspense fallback={null}>
          <RegisterPatientPanel onClose={() => setRegistering(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function variablesOf({ search, states, aetiologies, sort, descending, trail }: PatientSearch) {
  return {
    filter: {
      ...(search ? { search: search.trim() } : {}),
      ...(states ? { states: [...states] } : {}),
      ...(aetiologies ? { aetiologies: [...aetiologies] } : {}),
    },
    sort: { field: sort ?? 'PSEUDONYM', direction: descending ? ('DESC' as const) : ('ASC' as const) },
    first: PAGE_SIZE,
    after: trail?.at(-1) ?? null,
  };
}
