import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import shared from '../definitions.module.css';
import { inWords } from './instrument-words.js';
import { thresholdInWords } from './rules-in-words.js';

type Instrument = InstrumentPageQuery['instrument'];
type Threshold = Instrument['thresholds'][number];

const text = messages.definitions.instrument;
const headers = text.thresholdColumns;

/** What counts as a difference, for whom, and who says so. */
export function ThresholdTable({ instrument: { thresholds, scores } }: { instrument: Instrument }) {
  const titleOf = (code: string) => scores.find((score) => score.code === code)?.title ?? code;
  const columns: readonly Column<Threshold>[] = [
    { key: 'score', header: headers.score, render: ({ scoreCode }) => titleOf(scoreCode) },
    { key: 'kind', header: headers.kind, render: ({ kind }) => inWords(text.thresholdKinds, kind) },
    {
      key: 'value',
      header: headers.value,
      render: (threshold) => (
        <>
          {thresholdInWords(threshold)}{' '}
          {threshold.provisional && <StateBadge state="due">{text.provisional}</StateBadge>}
        </>
      ),
    },
    { key: 'population', header: headers.population, render: (row) => ifEstablished(row, row.population) },
    { key: 'method', header: headers.method, render: (row) => ifEstablished(row, row.method) },
    { key: 'source', header: headers.source, render: (row) => ifEstablished(row, row.source) },
  ];

  return (
    <Panel title={text.thresholds} flush>
      {thresholds.length > 0 && <p className={`${shared.note} ${shared.padded}`}>{text.thresholdLede}</p>}
      <DataTable
        caption={text.thresholds}
        columns={columns}
        rows={thresholds}
        rowKey={({ scoreCode, kind, value, method }) => [scoreCode, kind, value, method].join()}
        withCount={false}
        empty={<EmptyState title={text.noThresholds} heading="h3" />}
      />
    </Panel>
  );
}

/** Without a value there is no population and no method to name. */
function ifEstablished({ value }: Threshold, words: string): string {
  return value == null ? messages.missing : words;
}
