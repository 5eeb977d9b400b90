import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { lazyNamed } from '../ui/lazy-named.js';
import { Page } from '../ui/page.js';
import { cohortFilter } from './cohort-filter.js';
import { ComplicationsSection } from './complications-section.js';
import type { Opened } from './definition-panel.js';
import { FiltersBar } from './filters-bar.js';
import { ImprovementSection } from './improvement-section.js';
import { qualityRoute } from './quality-route.js';
import { FilterChoicesDocument } from './quality.documents.js';
import { filtersSentence } from './filters-sentence.js';
import classes from './quality-page.module.css';
import { isBackwards, withoutAbsent, type FilterChange } from './read-filters.js';

const DefinitionPanel = lazyNamed(() => import('./definition-panel.js'), 'DefinitionPanel');

/** How patients fare after implantation: improvement by domain, then complications; filters live in the address. */
export function QualityPage() {
  const filters = qualityRoute.useSearch();
  const navigate = useNavigate({ from: '/quality' });
  const { registry, viewer } = useSignedIn();
  const choices = useRegistryQuery(FilterChoicesDocument, {});
  const [opened, setOpened] = useState<Opened | null>(null);

  const filter = cohortFilter(filters);
  const inWords = filtersSentence(filters, choices.data);
  const isFiltered = Object.keys(filters).length > 0;
  const change = (changed: FilterChange) =>
    void navigate({ search: (before) => withoutAbsent({ ...before, ...changed }), resetScroll: false });
  const clear = () => {
    void navigate({ search: {}, resetScroll: false });
    // The button goes with the filters, so the focus needs another place.
    document.getElementById('content')?.focus({ preventScroll: true });
  };

  return (
    <Page
      title={messages.quality.title}
      lede={messages.quality.lede}
      actions={
        isFiltered && (
          <Button className="no-print" variant="default" leftSection={<IconX size={16} aria-hidden />} onClick={clear}>
            {messages.quality.filters.clear}
          </Button>
        )
      }
    >
      <FiltersBar
        filters={filters}
        choices={choices.data}
        today={registry.today}
        ownCentre={viewer.centre}
        onChange={change}
      />
      {inWords && <p className={classes.printedFilters}>{inWords}</p>}
      {!isBackwards(filters) && (
        <>
          <ImprovementSection
            filter={filter}
            filtersInWords={inWords}
            open={setOpened}
            clear={isFiltered ? clear : null}
          />
          <ComplicationsSection filter={filter} filtersInWords={inWords} open={setOpened} />
        </>
      )}
      {opened && (
        <Suspense fallback={null}>
          <DefinitionPanel opened={opened} close={() => setOpened(null)} />
        </Suspense>
      )}
    </Page>
  );
}
