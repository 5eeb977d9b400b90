import { IconStethoscope } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PatientDevicesQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import { timeInPlace } from './clock-words.js';
import type { Part } from './part-record.js';
import { factsOf } from './part-words.js';
import classes from './system-panel.module.css';

const text = messages.devices.section;

interface Props {
  patient: Pick<PatientDevicesQuery['patient'], 'components'>;
  act: ReactNode;
}

/** Pump and catheter, each with its own clock: what is in place first, then what was. */
export function SystemPanel({ patient: { components }, act }: Props) {
  const inPlace = components.filter(({ explantedOn }) => explantedOn === null);
  const removed = components
    .filter(({ explantedOn }) => explantedOn !== null)
    .toSorted((a, b) => b.implantedOn.localeCompare(a.implantedOn));
  if (components.length === 0) {
    return (
      <Panel title={text.title}>
        <EmptyState icon={IconStethoscope} title={text.empty} text={text.emptyText} action={act} />
      </Panel>
    );
  }
  return (
    <Panel title={text.title} actions={act}>
      {inPlace.length > 0 && <Parts parts={inPlace} />}
      {removed.length > 0 && (
        <details className={classes.earlier} open={inPlace.length === 0}>
          <summary>{`${text.earlier} (${removed.length})`}</summary>
          <Parts parts={removed} />
        </details>
      )}
    </Panel>
  );
}

const Parts = ({ parts }: { parts: readonly Part[] }) => (
  <ul className={classes.parts}>
    {parts.map((part) => (
      <li key={part.id} className={classes.part}>
        <PartCard part={part} />
      </li>
    ))}
  </ul>
);

function PartCard({ part }: { part: Part }) {
  const { today } = useSignedIn().registry;
  const { kind, modelName, implantedOn, explantedOn } = part;
  const time = timeInPlace(implantedOn, explantedOn ?? today);
  const facts = factsOf(part);
  return (
    <>
      <div className={classes.head}>
        <h3 className={classes.name}>
          {messages.devices.kinds[kind]}
          <span className={classes.model}>{modelName ?? text.modelUnknown}</span>
        </h3>
        <StateBadge state={explantedOn === null ? 'done' : 'neutral'}>
          {explantedOn === null ? text.inPlace : text.removed}
        </StateBadge>
      </div>
      <p className={classes.clock}>
        {explantedOn === null
          ? text.since(formatDate(implantedOn), time)
          : text.between(formatDate(implantedOn), formatDate(explantedOn), time)}
      </p>
      {facts.length === 0 ? (
        <p className={classes.clock}>{text.notRecorded}</p>
      ) : (
        <dl className={classes.facts}>
          {facts.map(({ label, value }) => (
            <div key={label} data-long={label === text.udi || undefined}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
