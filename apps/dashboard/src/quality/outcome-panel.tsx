import { ChartFrame } from '../charts/chart-frame.js';
import { drawChangeByWindow, tabulateChangeByWindow } from '../charts/change-by-window.js';
import { formatDate } from '../formats/format-date.js';
import { formatNumber, formatShare } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import { Panel } from '../ui/panel.js';
import type { Opened } from './definition-panel.js';
import type { Population } from './population-sentence.js';
import { isAveraged } from './is-averaged.js';
import { outcomeChartData } from './outcome-chart-data.js';
import { OutcomeFigures } from './outcome-figures.js';
import { outcomeSentence } from './outcome-sentence.js';
import { referenceWindow, type ScoreOutcome } from './select-figures.js';
import { useMemo } from 'react';

const text = messages.quality;

interface Props {
  outcome: ScoreOutcome;
  population: Population;
  filtersInWords: string | null;
  open: (opened: Opened) => void;
}

/** One score: the finding, its figures at the reference window, and the course over all windows. */
export function OutcomePanel({ outcome, population, filtersInWords, open }: Props) {
  const { score, instrumentVersions } = outcome;
  const figures = referenceWindow(outcome);
  const change = useMemo(() => outcomeChartData(outcome), [outcome]);
  const drawing = useMemo(() => (figures ? drawChangeByWindow(change) : null), [change, figures]);
  const interval = figures?.interval;
  const averaged = isAveraged(score);

  return (
    <Panel>
      <ChartFrame
        eyebrow={
          <>
            <strong>{messages.domains[score.domain]}</strong> · {score.title}
          </>
        }
        title={outcomeSentence(score, figures)}
        drawing={drawing}
        tooFew={text.tooFew}
        table={tabulateChangeByWindow(change)}
        fileName={`tonus-${score.scoreCode}-${population.asOf}`}
        footer={[
          text.patientsBehind(formatNumber(population.implanted)),
          text.asOf(formatDate(population.asOf)),
          ...(filtersInWords === null ? [] : [filtersInWords]),
          ...(!averaged ? [text.legendMiddle] : interval ? [text.legend(formatShare(interval.confidence))] : []),
          ...(averaged && score.ordinal ? [text.legendMedian] : []),
          ...(figures ? [text.legendCounts] : []),
          text.versions(score.scoreCode, instrumentVersions.join(', ')),
          text.protocolVersion(population.protocolCode, population.protocolVersion),
        ]}
      >
        {figures && (
          <OutcomeFigures
            score={score}
            figures={figures}
            open={(about) => open({ about, outcome, figures, population })}
          />
        )}
      </ChartFrame>
    </Panel>
  );
}
