import { Anchor } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { EventList } from '../../trail/event-list.js';
import { TrailEventsDocument } from '../../trail/trail.documents.js';
import { TurnPages } from '../../trail/turn-pages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { HistoryPatientDocument } from './history.documents.js';
import { readHistoryShown } from './read-history-shown.js';

const text = messages.trail.history;
const PAGE = 25;
const shown = [
  { code: 'CHANGES', label: text.changes },
  { code: 'EVERYTHING', label: text.everything },
];
/** What changed the record, and what took it out of the hands of those who care for the patient. */
const notable = ['CHANGE', 'VOID', 'SIGN', 'UNLOCK', 'REDACT', 'ERASE', 'BREAK_GLASS', 'EXPORT'] as const;

/** Who recorded, changed or looked at the record of one patient. */
export function HistoryPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId/history' });
  const { show = 'CHANGES' } = useSearch({ from: '/shell/clinic/patients/$patientId/history' });
  const navigate = useNavigate({ from: '/clinic/patients/$patientId/history' });
  const [turned, setTurned] = useState<readonly string[]>([]);
  const patient = useRegistryQuery(HistoryPatientDocument, { id: patientId });
  const filter = { patientId, ...(show === 'CHANGES' ? { actions: [...notable] } : {}) };
  const query = useRegistryQuery(
    TrailEventsDocument,
    { filter, first: PAGE, after: turned.at(-1) ?? null },
    { keepPrevious: true },
  );
  const pseudonym = patient.data?.patient.pseudonym;
  const gone = patient.error instanceof RegistryProblem && patient.error.code === 'NOT_FOUND';
  return (
    <Page
      title={gone ? text.gone : text.title(pseudonym)}
      lede={text.lede}
      actions={
        !gone &&
        pseudonym !== undefined && (
          <Anchor
            renderRoot={(props) => (
              <Link to="/clinic/patients/$patientId" params={{ patientId }} search={{}} {...props} />
            )}
          >
            {text.back(pseudonym)}
          </Anchor>
        )
      }
    >
      <Panel
        title={text.list}
        flush
        actions={
          <FilterSelect
            label={text.show}
            choices={shown}
            value={show}
            onChange={(code) => {
              void navigate({ search: readHistoryShown({ show: code }), replace: true });
              setTurned([]);
            }}
          />
        }
      >
        <Part query={query} height={420}>
          {({ auditEvents }) =>
            auditEvents.nodes.length === 0 ? (
              <EmptyState
                icon={IconHistory}
                title={gone ? text.goneNone : text.none}
                text={gone ? text.goneText : text.noneText}
              />
            ) : (
              <EventList
                label={text.list}
                ofOnePatient
                events={auditEvents.nodes}
                foot={<TurnPages turned={turned} page={auditEvents} onTurn={setTurned} />}
              />
            )
          }
        </Part>
      </Panel>
    </Page>
  );
}
