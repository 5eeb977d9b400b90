import { formatInstant } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import classes from './device-model-view.module.css';
import { changesBetween, computesDates, constantsOf, type Model, type ModelVersion } from './model-record.js';

const text = messages.devices.models;

interface Line {
  readonly name: string;
  readonly constant: Model['constants'][number] | null;
}

/** One model: every constant with its source, what is not known too, and how it came to be so. */
export function DeviceModelView({ model }: { model: Model }) {
  const lines = constantsOf(model.kind).map((name): Line => ({
    name,
    constant: model.constants.find((each) => each.name === name) ?? null,
  }));
  return (
    <div className={classes.whole}>
      {!computesDates(model) && <p className={classes.warning}>{text.cannotText}</p>}
      <Panel title={text.constants} flush>
        <DataTable
          caption={text.constants}
          columns={constantColumns}
          rows={lines}
          rowKey={({ name }) => name}
          withCount={false}
          empty={null}
        />
      </Panel>
      <Panel title={text.identifiers}>
        <p className={classes.identifiers}>{model.deviceIdentifiers.join(', ') || text.noIdentifiers}</p>
      </Panel>
      <Panel title={text.versions} flush>
        <DataTable
          caption={text.versions}
          columns={versionColumns(model.versions)}
          rows={model.versions}
          rowKey={({ version }) => String(version)}
          withCount={false}
          empty={null}
        />
      </Panel>
    </div>
  );
}

const constantColumns: readonly Column<Line>[] = [
  { key: 'name', header: text.constantColumns.name, render: ({ name }) => text.names[name] ?? name },
  {
    key: 'value',
    header: text.constantColumns.value,
    numeric: true,
    render: ({ name, constant }) => (constant ? `${constant.value} ${text.units[name] ?? ''}` : text.unknown),
  },
  {
    key: 'source',
    header: text.constantColumns.source,
    render: ({ constant }) => constant?.source ?? messages.missing,
  },
  {
    key: 'verified',
    header: text.constantColumns.verified,
    render: ({ constant }) =>
      constant === null ? (
        messages.missing
      ) : constant.verified ? (
        <StateBadge state="done">{text.verified}</StateBadge>
      ) : (
        <StateBadge state="due">{text.unverified}</StateBadge>
      ),
  },
];

const versionColumns = (versions: readonly ModelVersion[]): readonly Column<ModelVersion>[] => [
  { key: 'version', header: text.versionColumns.version, numeric: true, render: ({ version }) => version },
  {
    key: 'published',
    header: text.versionColumns.published,
    render: ({ publishedAt }) => formatInstant(publishedAt),
  },
  { key: 'by', header: text.versionColumns.by, render: ({ publishedBy }) => publishedBy ?? text.shipped },
  { key: 'reason', header: text.versionColumns.reason, render: ({ reason }) => reason ?? messages.missing },
  {
    key: 'changed',
    header: text.versionColumns.changed,
    render: (version) => {
      const before = versions.find((each) => each.version === version.version - 1);
      if (!before) return text.first;
      const lines = changesBetween(before, version);
      return lines.length === 0 ? text.nothingChanged : <Changes lines={lines} />;
    },
  },
];

/** What a version says differently, one line each. */
export const Changes = ({ lines }: { lines: readonly string[] }) => (
  <ul className={classes.changes}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
