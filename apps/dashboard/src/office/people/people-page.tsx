import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { moveBetweenRows } from '../../ui/move-between-rows.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { PeopleFilters } from './people-filters.js';
import { PAGE_SIZE, PeopleTable } from './people-table.js';
import { PeopleListDocument } from './people.documents.js';
import classes from './people-page.module.css';
import { changedPeopleSearch, type PeopleSearch } from './read-people-search.js';

const InvitePersonPanel = lazyNamed(() => import('./invite-person-panel.js'), 'InvitePersonPanel');
const text = messages.office.people;

/** Who works with the registry: search, filters and page live in the address. */
export function PeoplePage() {
  const { viewer } = useSignedIn();
  const search = useSearch({ from: '/shell/office/people' });
  const navigate = useNavigate({ from: '/office/people' });
  const [inviting, setInviting] = useState(false);
  const query = useRegistryQuery(PeopleListDocument, variablesOf(search), { keepPrevious: true });
  const change = (part: Parameters<typeof changedPeopleSearch>[1], replace = true) =>
    void navigate({ search: changedPeopleSearch(search, part), replace });
  const invite = viewer.permissions.includes('invitePerson') && (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
      {text.invite.action}
    </Button>
  );

  return (
    <Page title={text.title} lede={viewer.centre ? text.ledeOwn : text.lede} actions={invite}>
      <div className={classes.page} onKeyDown={moveBetweenRows}>
        <PeopleFilters search={search} onChange={change} />
        <Panel flush>
          <Part query={query} height={420}>
            {({ people }) => (
              <PeopleTable page={people} search={search} onTrail={(trail) => change({ trail }, false)} />
            )}
          </Part>
        </Panel>
        <p className={classes.hint}>{text.keys}</p>
      </div>
      {inviting && (
        <Suspense fallback={null}>
          <InvitePersonPanel onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function variablesOf({ search, roles, centres, states, trail }: PeopleSearch) {
  return {
    filter: {
      ...(search ? { search: search.trim() } : {}),
      ...(roles ? { roles: [...roles] } : {}),
      ...(centres ? { centreCodes: [...centres] } : {}),
      ...(states ? { states: [...states] } : {}),
    },
    first: PAGE_SIZE,
    after: trail?.at(-1) ?? null,
  };
}
