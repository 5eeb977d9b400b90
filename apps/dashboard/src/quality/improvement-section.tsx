import { Button } from '@mantine/core';
import { IconFilterOff, IconUserPlus } from '@tabler/icons-react';
import type { CohortFilter } from '../graphql/generated/graphql.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { Part } from '../ui/part.js';
import type { Opened } from './definition-panel.js';
import classes from './improvement-section.module.css';
import { OutcomePanel } from './outcome-panel.js';
import { OutcomesSkeleton } from './outcomes-skeleton.js';
import { populationSentence } from './population-sentence.js';
import { OutcomesDocument } from './quality.documents.js';

const text = messages.quality;

interface Props {
  filter: CohortFilter;
  /** The filters in words, so that a downloaded chart says whom it is about; null when none is set. */
  filtersInWords: string | null;
  open: (opened: Opened) => void;
  /** Null when no filter is set. */
  clear: (() => void) | null;
}

/** Improvement by window, one chart a score. */
export function ImprovementSection({ filter, filtersInWords, open, clear }: Props) {
  const query = useRegistryQuery(OutcomesDocument, { filter }, { keepPrevious: true });

  return (
    <section aria-labelledby="improvement">
      <Part query={query} skeleton={<OutcomesSkeleton />}>
        {({ outcomes: { population, scores } }) => (
          <>
            <p className={classes.population} role="status">
              {populationSentence(population)}
            </p>
            <header className={classes.head}>
              <h2 id="improvement">{text.improvement}</h2>
              <p>{text.improvementLede}</p>
            </header>
            {population.implanted === 0 ? (
              <NobodyHere clear={clear} />
            ) : (
              <div className={classes.charts}>
                {scores.map((outcome) => (
                  <OutcomePanel
                    key={outcome.score.scoreCode}
                    filtersInWords={filtersInWords}
                    outcome={outcome}
                    population={population}
                    open={open}
                  />
                ))}
              </div>
            )}
          </>
        )}
      </Part>
    </section>
  );
}

function NobodyHere({ clear }: { clear: (() => void) | null }) {
  return (
    <Panel>
      {clear ? (
        <EmptyState
          icon={IconFilterOff}
          title={text.nobody}
          text={text.nobodyText}
          action={<Button onClick={clear}>{text.filters.clear}</Button>}
        />
      ) : (
        <EmptyState icon={IconUserPlus} title={text.nothingYet} text={text.nothingYetText} />
      )}
    </Panel>
  );
}
