import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import type { QueriesOfSchemaQuery } from '../graphql/generated/graphql.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { Part } from '../ui/part.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { StateBadge } from '../ui/state-badge.js';
import classes from './research-page.module.css';
import { QueriesOfSchemaDocument } from './schema.documents.js';
import { useSchemaDownload } from './use-schema-download.js';

type Query = QueriesOfSchemaQuery['__schema']['queryType']['fields'] extends infer Fields
  ? NonNullable<Fields> extends readonly (infer Field)[]
    ? Field
    : never
  : never;

const text = messages.research;

/** Where the schema is, and which of its queries the viewer may use, read from the schema itself. */
export function DataDictionary() {
  const { viewer } = useSignedIn();
  const query = useRegistryQuery(QueriesOfSchemaDocument, {});
  const clipboard = useClipboard();
  const download = useSchemaDownload();
  const address = new URL('/graphql', window.location.href).href;

  return (
    <Panel title={text.api} flush>
      <div className={`${classes.dictionary} ${classes.text}`}>
        <p>{text.apiText}</p>
        <p>{text.apiSession}</p>
        <div className={classes.address}>
          <code aria-label={text.address}>{address}</code>
          <Button
            variant="default"
            leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={() => clipboard.copy(address)}
          >
            <span aria-live="polite">{clipboard.copied ? text.copied : text.copy}</span>
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={download.isPending}
            onClick={() => download.mutate()}
          >
            {text.download}
          </Button>
        </div>
        {download.error && <ProblemNotice problem={download.error} title={text.downloadFailed} />}
      </div>
      <Part query={query} height={320}>
        {({ __schema }) => (
          <DataTable
            caption={text.queriesCaption}
            columns={columnsFor(viewer.permissions)}
            rows={__schema.queryType.fields ?? []}
            rowKey={({ name }) => name}
            initialSort={{ key: 'yours', descending: false }}
            withCount={false}
            empty={<EmptyState title={text.noQueries} />}
          />
        )}
      </Part>
    </Panel>
  );
}

function columnsFor(permissions: readonly string[]): readonly Column<Query>[] {
  const isOpen = ({ name }: Query) => permissions.includes(name);
  return [
    {
      key: 'query',
      header: text.columns.query,
      render: ({ name }) => <span className={classes.query}>{name}</span>,
      sortBy: ({ name }) => name,
    },
    {
      key: 'yours',
      header: text.columns.yours,
      render: (query) => (
        <StateBadge state={isOpen(query) ? 'done' : 'neutral'}>{isOpen(query) ? text.allowed : text.denied}</StateBadge>
      ),
      sortBy: (query) => (isOpen(query) ? 0 : 1),
    },
    { key: 'answers', header: text.columns.answers, render: ({ description }) => description ?? messages.missing },
  ];
}
