import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { EventList } from '../../trail/event-list.js';
import { TrailEventsDocument } from '../../trail/trail.documents.js';
import { TurnPages } from '../../trail/turn-pages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { readHistoryShown, type HistoryShown } from './read-history-shown.js';

const text = messages.trail.history;
const PAGE = 25;
const choices = [
  { code: 'CHANGES', label: text.changes },
  { code: 'EVERYTHING', label: text.everything },
];
/** What changed the record, and what took it out of the hands of those who care for the patient. */
const notable = ['CHANGE', 'VOID', 'SIGN', 'UNLOCK', 'REDACT', 'ERASE', 'BREAK_GLASS', 'EXPORT'] as const;

interface Props extends HistoryShown {
  patientId: string;
  onShow: (shown: HistoryShown) => void;
  /** The record is no longer there; what was done to it still is. */
  gone?: boolean;
}

/** Who recorded, changed or looked at the record of one patient. */
export function HistorySection({ patientId, show, onShow, gone = false }: Props) {
  const [turned, setTurned] = useState<readonly string[]>([]);
  const filter = { patientId, ...(show === undefined ? { actions: [...notable] } : {}) };
  const query = useRegistryQuery(
    TrailEventsDocument,
    { filter, first: PAGE, after: turned.at(-1) ?? null },
    { keepPrevious: true },
  );
  return (
    <Panel
      title={text.list}
      flush
      actions={
        <FilterSelect
          label={text.show}
          choices={choices}
          value={show ?? 'CHANGES'}
          onChange={(code) => {
            onShow(readHistoryShown({ show: code }));
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
  );
}
