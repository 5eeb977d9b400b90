import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import shared from '../definitions.module.css';
import { inWords } from './instrument-words.js';
import { thresholdInWords } from './rules-in-words.js';
import classes from './threshold-list.module.css';

type Instrument = InstrumentPageQuery['instrument'];
type Threshold = Instrument['thresholds'][number];

const text = messages.definitions.instrument;

/** What counts as a difference, for whom, and who says so. */
export function ThresholdList({ instrument: { thresholds, scores } }: { instrument: Instrument }) {
  return (
    <Panel title={text.thresholds} flush>
      {thresholds.length === 0 ? (
        <EmptyState title={text.noThresholds} heading="h3" />
      ) : (
        <>
          <p className={`${shared.note} ${shared.padded}`}>{text.thresholdLede}</p>
          <ul className={classes.thresholds}>
            {thresholds.map((threshold) => (
              <OneThreshold
                key={[threshold.scoreCode, threshold.kind, threshold.value, threshold.method].join()}
                threshold={threshold}
                scoreTitle={scores.find(({ code }) => code === threshold.scoreCode)?.title ?? threshold.scoreCode}
              />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function OneThreshold({ threshold, scoreTitle }: { threshold: Threshold; scoreTitle: string }) {
  const { kind, value, population, method, source, provisional } = threshold;
  return (
    <li className={classes.threshold}>
      <div>
        <p className={classes.small}>{inWords(text.thresholdKinds, kind)}</p>
        <p className={classes.value}>{thresholdInWords(threshold)}</p>
        <p className={classes.small}>{scoreTitle}</p>
      </div>
      {value != null && (
        <div>
          {provisional && <StateBadge state="due">{text.provisional}</StateBadge>}
          <p className={classes.sentence}>{population}</p>
          <p className={classes.sentence}>{method}</p>
          <p className={classes.small}>{text.sourceIs(source)}</p>
        </div>
      )}
    </li>
  );
}
