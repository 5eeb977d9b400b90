import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { Page } from '../ui/page.js';
import { cohortFilter } from './cohort-filter.js';
import { ComplicationsSection } from './complications-section.js';
import type { Opened } from './definition-panel.js';
import { FiltersBar } from './filters-bar.js';
import { ImprovementSection } from './improvement-section.js';
import { qualityRoute } from './quality-route.js';
import { FilterChoicesDocument } from './quality.documents.js';
import { withoutAbsent } from './read-filters.js';

const DefinitionPanel = lazy(() => import('./definition-panel.js'));

/** How patients fare after implantation: improvement by domain, then complications; filters live in the address. */
export function QualityPage() {
  const filters = qualityRoute.useSearch();
  const navigate = useNavigate({ from: '/quality' });
  const { registry } = useSignedIn();
  const choices = useRegistryQuery(FilterChoicesDocument, {});
  const [opened, setOpened] = useState<Opened | null>(null);
  const filter = cohortFilter(filters);
  const clear = () => void navigate({ search: {} });

  return (
    <Page title={messages.quality.title} lede={messages.quality.lede}>
      <FiltersBar
        filters={filters}
        choices={choices.data}
        today={registry.today}
        onChange={(changed) =>
          void navigate({ search: (before) => withoutAbsent({ ...before, ...changed }), replace: true })
        }
        onClear={clear}
      />
      <ImprovementSection filter={filter} open={setOpened} clear={Object.keys(filters).length > 0 ? clear : null} />
      <ComplicationsSection filter={filter} open={setOpened} />
      {opened && (
        <Suspense fallback={null}>
          <DefinitionPanel opened={opened} close={() => setOpened(null)} />
        </Suspense>
      )}
    </Page>
  );
}
