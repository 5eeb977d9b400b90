import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { ChartFrame } from '../charts/chart-frame.js';
import { drawRates, tabulateRates } from '../charts/rates.js';
import { usePrinting } from '../charts/use-printing.js';
import { formatDate } from '../formats/format-date.js';
import { formatNumber } from '../formats/format-number.js';
import type { CohortFilter, ComplicationGrouping } from '../graphql/generated/graphql.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { Panel } from '../ui/panel.js';
import { Part } from '../ui/part.js';
import { complicationSentence } from './complication-sentence.js';
import { ComplicationFigures } from './complication-figures.js';
import classes from './complications-section.module.css';
import type { Opened } from './definition-panel.js';
import { ComplicationRatesDocument } from './quality.documents.js';
import { ratesChartData, withEvents, type ComplicationRates } from './rates-chart-data.js';

const text = messages.quality.rates;
/** Below this width one denominator at a time is legible. */
const WIDE_ENOUGH = 860;

interface Props {
  filter: CohortFilter;
  /** The filters in words, so that a downloaded chart says whom it is about; null when none is set. */
  filtersInWords: string | null;
  open: (opened: Opened) => void;
}

/** Complications against three denominators side by side. */
export function ComplicationsSection({ filter, filtersInWords, open }: Props) {
  const [by, setBy] = useState<ComplicationGrouping>('CATEGORY');
  const query = useRegistryQuery(ComplicationRatesDocument, { filter, by }, { keepPrevious: true });

  return (
    <section className={classes.section} aria-labelledby="complications">
      <header className={classes.head}>
        <h2 id="complications">{text.heading}</h2>
        <p>{text.lede}</p>
      </header>
      <Part query={query} height={460}>
        {({ complicationRates }) => (
          <Panel>
            <RatesChart filtersInWords={filtersInWords} rates={complicationRates} by={by} setBy={setBy} open={open} />
          </Panel>
        )}
      </Part>
    </section>
  );
}

interface ChartProps {
  filtersInWords: string | null;
  rates: ComplicationRates;
  by: ComplicationGrouping;
  setBy: (by: ComplicationGrouping) => void;
  open: (opened: Opened) => void;
}

function RatesChart({ filtersInWords, rates, by, setBy, open }: ChartProps) {
  const { ref, width } = useElementSize();
  const [column, setColumn] = useState('0');
  const printing = usePrinting();
  const narrow = !printing && width > 0 && width < WIDE_ENOUGH;
  const all = useMemo(() => ratesChartData(rates), [rates]);
  const drawing = useMemo(() => {
    if (rates.followUp.patients === 0) return null;
    const drawn = by === 'TYPE' ? ratesChartData(withEvents(rates)) : all;
    return drawRates(narrow ? onlyColumn(drawn, Number(column)) : drawn);
  }, [all, by, narrow, column, rates]);
  const { population, followUp } = rates;

  return (
    <div ref={ref}>
      <ChartFrame
        title={complicationSentence(rates)}
        drawing={drawing}
        tooFew={text.nobody}
        table={tabulateRates(all)}
        fileName={`tonus-complications-${population.asOf}`}
        footer={[
          text.followUp(
            formatNumber(followUp.patients),
            formatNumber(followUp.pumpYears),
            formatNumber(followUp.medianYears, 1),
          ),
          messages.quality.asOf(formatDate(population.asOf)),
          ...(filtersInWords === null ? [] : [filtersInWords]),
          text.legend,
          text.printedLegend,
          ...(by === 'TYPE' ? [text.onlyInTable(rates.rows.filter((row) => row.events === 0).length)] : []),
          messages.quality.protocolVersion(population.protocolCode, population.protocolVersion),
        ]}
      >
        <ComplicationFigures rates={rates} open={open} />
        <div className={`${classes.choices} no-print`}>
          <SegmentedControl
            size="sm"
            aria-label={text.by}
            value={by}
            onChange={(value) => setBy(value as ComplicationGrouping)}
            data={[
              { value: 'CATEGORY', label: text.byCategory },
              { value: 'TYPE', label: text.byType },
            ]}
          />
          {narrow && (
            <NativeSelect
              aria-label={text.columns}
              value={column}
              onChange={(event) => setColumn(event.currentTarget.value)}
              data={all.columns.map(({ title }, index) => ({ value: String(index), label: title }))}
            />
          )}
        </div>
      </ChartFrame>
    </div>
  );
}

function onlyColumn({ columns, rows }: ReturnType<typeof ratesChartData>, index: number) {
  return {
    columns: columns.slice(index, index + 1),
    rows: rows.map((row) => ({ ...row, cells: row.cells.slice(index, index + 1) })),
  };
}
