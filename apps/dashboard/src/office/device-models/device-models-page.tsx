import { Button } from '@mantine/core';
import { IconCpu, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { StateBadge } from '../../ui/state-badge.js';
import { DeviceModelListDocument } from './device-models.documents.js';
import { DeviceModelView } from './device-model-view.js';
import { computesDates, constantsOf, type Model } from './model-record.js';

const text = messages.devices.models;

const PublishPanel = lazyNamed(() => import('./publish-panel.js'), 'PublishPanel');

/** The pumps and catheters of the registry: the list, or one of them with the source of everything known. */
export function DeviceModelsPage() {
  const { model: code } = useSearch({ from: '/shell/office/device-models' });
  const navigate = useNavigate({ from: '/office/device-models' });
  const query = useRegistryQuery(DeviceModelListDocument, {});
  const mayPublish = useSignedIn().viewer.permissions.includes('publishDeviceModel');
  const [publishing, setPublishing] = useState<'NEW' | 'NEXT' | null>(null);
  const model = query.data?.deviceModels.find((each) => each.code === code) ?? null;
  const open = (chosen: string | undefined) => void navigate({ search: chosen === undefined ? {} : { model: chosen } });
  const add = mayPublish && (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => setPublishing(model === null ? 'NEW' : 'NEXT')}
    >
      {model === null ? text.add : text.next}
    </Button>
  );
  const print = (
    <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
      {text.print}
    </Button>
  );

  return (
    <Page
      title={model?.name ?? text.title}
      lede={model === null ? text.lede : text.detailLede(model.manufacturer, messages.devices.kinds[model.kind])}
      actions={
        <>
          {model !== null && (
            <Button variant="subtle" onClick={() => open(undefined)}>
              {text.back}
            </Button>
          )}
          {print}
          {add}
        </>
      }
    >
      <Part query={query} height={400}>
        {({ deviceModels }) =>
          model === null ? (
            <Panel flush>
              <DataTable
                caption={text.caption}
                columns={[...columns, openColumn(open)]}
                rows={deviceModels}
                rowKey={(each) => each.code}
                initialSort={{ key: 'name', descending: false }}
                empty={<EmptyState icon={IconCpu} title={text.empty} text={text.emptyText} action={add} />}
              />
            </Panel>
          ) : (
            <DeviceModelView model={model} />
          )
        }
      </Part>
      <Suspense fallback={null}>
        {publishing !== null && (
          <PublishPanel
            model={publishing === 'NEXT' ? model : null}
            onClose={(published) => {
              setPublishing(null);
              if (published !== null) open(published);
            }}
          />
        )}
      </Suspense>
    </Page>
  );
}

const openColumn = (open: (code: string) => void): Column<Model> => ({
  key: 'act',
  header: text.columns.act,
  numeric: true,
  render: ({ code, name }) => (
    <Button variant="subtle" size="compact-sm" aria-label={text.openOf(name)} onClick={() => open(code)}>
      {text.open}
    </Button>
  ),
});

const columns: readonly Column<Model>[] = [
  { key: 'name', header: text.columns.name, render: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'kind',
    header: text.columns.kind,
    render: ({ kind }) => messages.devices.kinds[kind],
    sortBy: ({ kind }) => kind,
  },
  {
    key: 'manufacturer',
    header: text.columns.manufacturer,
    render: ({ manufacturer }) => manufacturer,
    sortBy: ({ manufacturer }) => manufacturer,
  },
  { key: 'version', header: text.columns.version, numeric: true, render: ({ version }) => version },
  {
    key: 'constants',
    header: text.columns.constants,
    render: ({ kind, constants }) => {
      const unread = constants.filter(({ verified }) => !verified).length;
      const known = text.known(constants.length, constantsOf(kind).length);
      return unread === 0 ? known : `${known}, ${text.toVerify(unread)}`;
    },
  },
  {
    key: 'state',
    header: text.columns.state,
    render: (model) =>
      model.retired ? (
        <StateBadge state="neutral">{text.retired}</StateBadge>
      ) : !computesDates(model) ? (
        <StateBadge state="due">{text.cannot}</StateBadge>
      ) : model.constants.length === 0 ? (
        <StateBadge state="neutral">{text.nothingKnown}</StateBadge>
      ) : model.constants.some(({ verified }) => !verified) ? (
        <StateBadge state="info">
          {text.toVerify(model.constants.filter(({ verified }) => !verified).length)}
        </StateBadge>
      ) : (
        <StateBadge state="done">{text.verified}</StateBadge>
      ),
  },
];
