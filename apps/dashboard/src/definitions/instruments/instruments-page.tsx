import { IconRulerMeasure } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import classes from '../definitions.module.css';
import { InstrumentFilters } from './instrument-filters.js';
import { InstrumentTable } from './instrument-table.js';
import type { InstrumentListQuery } from '../../graphql/generated/graphql.js';
import { InstrumentListDocument } from './instruments.documents.js';
import { listInstruments, newestOfEach } from './list-instruments.js';
import { readInstrumentSearch } from './read-instrument-search.js';

const text = messages.definitions.list;

/** Every published instrument by domain; what was searched for lives in the address. */
export function InstrumentsPage() {
  const search = useSearch({ from: '/shell/definitions/instruments' });
  const navigate = useNavigate({ from: '/definitions/instruments' });
  const query = useRegistryQuery(InstrumentListDocument, {});

  return (
    <Page title={text.title} lede={text.lede}>
      <div className={classes.stack}>
        <InstrumentFilters
          search={search}
          onChange={(changed) =>
            void navigate({ search: readInstrumentSearch({ ...search, ...changed }), replace: true })
          }
        />
        <Panel flush>
          <Part query={query} height={560}>
            {({ instruments, protocols }) => {
              const all = newestOfEach(instruments);
              const groups = listInstruments(all, search);
              if (all.length === 0)
                return <EmptyState icon={IconRulerMeasure} title={text.empty} text={text.emptyText} />;
              if (groups.length === 0)
                return <EmptyState icon={IconRulerMeasure} title={text.none} text={text.noneText} />;
              return <InstrumentTable groups={groups} total={all.length} optional={optionalIn(protocols)} />;
            }}
          </Part>
        </Panel>
      </div>
    </Page>
  );
}

/** What a protocol offers and none asks for. */
function optionalIn(protocols: InstrumentListQuery['protocols']): ReadonlySet<string> {
  return new Set(protocols.flatMap(({ optional }) => optional));
}
