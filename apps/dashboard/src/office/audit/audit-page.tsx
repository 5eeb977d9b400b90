import { Stack } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { EventList } from '../../trail/event-list.js';
import { TrailEventsDocument } from '../../trail/trail.documents.js';
import { TurnPages } from '../../trail/turn-pages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { AuditFilters } from './audit-filters.js';
import { ChainState } from './chain-state.js';
import { readAuditSearch, toFilter, type AuditSearch } from './read-audit-search.js';

const text = messages.trail.office;
const PAGE = 50;

/** The audit trail: what is searched for lives in the address. */
export function AuditPage() {
  const search = useSearch({ from: '/shell/office/audit' });
  const navigate = useNavigate({ from: '/office/audit' });
  const change = (changed: Record<string, unknown>) =>
    void navigate({ search: readAuditSearch({ ...search, ...changed }), replace: true });
  return (
    <Page title={text.title} lede={text.lede}>
      <Stack gap="md">
        <ChainState />
        <div>
          <AuditFilters search={search} onChange={change} />
          <Events key={JSON.stringify(search)} search={search} onChange={change} />
        </div>
      </Stack>
    </Page>
  );
}

function Events({ search, onChange }: { search: AuditSearch; onChange: (changed: Record<string, unknown>) => void }) {
  const [turned, setTurned] = useState<readonly string[]>([]);
  const after = turned.at(-1) ?? null;
  const query = useRegistryQuery(
    TrailEventsDocument,
    { filter: toFilter(search), first: PAGE, after },
    { keepPrevious: true },
  );
  return (
    <Panel flush>
      <Part query={query} height={560}>
        {({ auditEvents }) =>
          auditEvents.nodes.length === 0 ? (
            <EmptyState icon={IconListSearch} title={text.none} text={text.noneText} />
          ) : (
            <EventList
              label={text.list}
              events={auditEvents.nodes}
              onPerson={({ id, name }) => onChange({ person: id, name })}
              foot={<TurnPages turned={turned} page={auditEvents} onTurn={setTurned} />}
            />
          )
        }
      </Part>
    </Panel>
  );
}
