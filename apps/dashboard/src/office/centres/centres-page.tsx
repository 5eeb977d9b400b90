import { Button } from '@mantine/core';
import { IconBuildingHospital, IconPlus } from '@tabler/icons-react';
import { Fragment, Suspense, useState } from 'react';
import type { CentreListQuery } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { CentreListDocument } from './centres.documents.js';

type Centre = CentreListQuery['centres'][number];

const text = messages.office.centres;

const AddCentrePanel = lazyNamed(() => import('./add-centre-panel.js'), 'AddCentrePanel');
const CorrectCentrePanel = lazyNamed(() => import('./correct-centre-panel.js'), 'CorrectCentrePanel');
const ADDING = '';

/** The hospitals of the registry; administrators add and correct them. */
export function CentresPage() {
  const { viewer } = useSignedIn();
  const query = useRegistryQuery(CentreListDocument, {});
  // Code of the centre in the panel; blank while one is added.
  const [opened, setOpened] = useState<string | null>(null);
  const mayAdd = viewer.permissions.includes('addCentre');
  const mayCorrect = viewer.permissions.includes('correctCentre');
  const add = mayAdd && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened(ADDING)}>
      {text.add}
    </Button>
  );
  const centre = query.data?.centres.find(({ code }) => code === opened) ?? null;

  return (
    <Page title={text.title} lede={text.lede} actions={add}>
      <Panel flush>
        <Part query={query} height={320}>
          {({ centres }) => (
            <DataTable
              caption={text.caption}
              columns={mayCorrect ? [...columns, correctColumn(setOpened)] : columns}
              rows={centres}
              rowKey={({ code }) => code}
              initialSort={{ key: 'code', descending: false }}
              empty={<EmptyState icon={IconBuildingHospital} title={text.empty} text={text.emptyText} action={add} />}
            />
          )}
        </Part>
      </Panel>
      <Suspense fallback={null}>
        {opened === ADDING && <AddCentrePanel onClose={() => setOpened(null)} />}
        {centre && <CorrectCentrePanel key={centre.code} centre={centre} onClose={() => setOpened(null)} />}
      </Suspense>
    </Page>
  );
}

const correctColumn = (onCorrect: (code: string) => void): Column<Centre> => ({
  key: 'act',
  header: text.columns.act,
  numeric: true,
  render: ({ code, name }) => (
    <Button variant="subtle" size="compact-sm" aria-label={text.correctOf(name)} onClick={() => onCorrect(code)}>
      {text.correct}
    </Button>
  ),
});

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
