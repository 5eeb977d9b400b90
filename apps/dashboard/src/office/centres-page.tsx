import { IconBuildingHospital } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { CentreListQuery } from '../graphql/generated/graphql.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Page } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import { Part } from '../ui/part.js';
import { CentreListDocument } from './centres.documents.js';

type Centre = CentreListQuery['centres'][number];

const text = messages.office.centres;

/** The hospitals of the registry. */
export function CentresPage() {
  const query = useRegistryQuery(CentreListDocument, {});
  return (
    <Page title={text.title} lede={text.lede}>
      <Panel flush>
        <Part query={query} height={320}>
          {({ centres }) => (
            <DataTable
              caption={text.caption}
              columns={columns}
              rows={centres}
              rowKey={({ code }) => code}
              initialSort={{ key: 'code', descending: false }}
              empty={<EmptyState icon={IconBuildingHospital} title={text.empty} text={text.emptyText} />}
            />
          )}
        </Part>
      </Panel>
    </Page>
  );
}

/** "Europe/London" may break after the stroke, so that the column fits a phone. */
function Breakable({ name }: { name: string }) {
  return name.split('/').map((part, index) => (
    <Fragment key={index}>
      {index > 0 && '/'}
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

const columns: readonly Column<Centre>[] = [
  { key: 'code', header: text.columns.code, render: ({ code }) => code, sortBy: ({ code }) => code },
  { key: 'name', header: text.columns.name, render: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'timeZone',
    header: text.columns.timeZone,
    render: ({ timeZone }) => <Breakable name={timeZone} />,
    sortBy: ({ timeZone }) => timeZone,
  },
];
