import { Anchor } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
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

const text = messages.trail.history;
const PAGE = 25;
const shown = [
  { code: 'CHANGES', label: text.changes },
  { code: 'EVERYTHING', label: text.everything },
];
const changing = ['CHANGE', 'VOID', 'SIGN', 'UNLOCK', 'REDACT', 'ERASE'] as const;

/** Who recorded, changed or looked at the record of one patient. */
export function HistoryPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId/history' });
  const [show, setShow] = useState('CHANGES');
  const [turned, setTurned] = useState<readonly string[]>([]);
  const patient = useRegistryQuery(HistoryPatientDocument, { id: patientId });
  const filter = { patientId, ...(show === 'CHANGES' ? { actions: [...changing] } : {}) };
  const query = useRegistryQuery(
    TrailEventsDocument,
    { filter, first: PAGE, after: turned.at(-1) ?? null },
    { keepPrevious: true },
  );
  const pseudonym = patient.data?.patient.pseudonym ?? messages.clinic.patient.loading;
  return (
    <Page
      title={text.title(pseudonym)}
      lede={text.lede}
      actions={
        <Anchor
          renderRoot={(props) => (
            <Link to="/clinic/patients/$patientId" params={{ patientId }} search={{}} {...props} />
          )}
        >
          {text.back(pseudonym)}
        </Anchor>
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
              setShow(code);
              setTurned([]);
            }}
          />
        }
      >
        <Part query={query} height={420}>
          {({ auditEvents }) =>
            auditEvents.nodes.length === 0 ? (
              <EmptyState icon={IconHistory} title={text.none} text={text.noneText} />
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
