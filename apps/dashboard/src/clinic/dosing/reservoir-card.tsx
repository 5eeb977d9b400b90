import { IconDroplet } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DosesQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useSignedIn } from '../../shell/session.js';
import classes from './dosing-form.module.css';

const text = messages.dosing.section;

type Reservoir = NonNullable<DosesQuery['patient']['reservoir']>;

/** The three dates of the reservoir with what they were computed from, or what they lack. */
export function ReservoirCard({ reservoir, actions }: { reservoir: Reservoir | null; actions: ReactNode }) {
  const { today } = useSignedIn().registry;
  if (reservoir === null) {
    return (
      <Panel title={text.reservoir} actions={actions}>
        <EmptyState icon={IconDroplet} title={text.noPump} text={text.noPumpText} />
      </Panel>
    );
  }
  const { state, dueByOn, alarmOn, programmerAlarmOn, disagreementDays } = reservoir;
  const late = dueByOn !== null && dueByOn < today;
  return (
    <Panel
      title={text.reservoir}
      actions={actions}
      aside={state === 'CANNOT_COMPUTE' ? <StateBadge state="overdue">{text.cannot}</StateBadge> : undefined}
    >
      {state === 'CANNOT_COMPUTE' && (
        <p className={classes.note}>
          {text.cannotText(reservoir.missing.map((each) => messages.dosing.missing[each]).join(', '))}
        </p>
      )}
      {state === 'STOPPED' && <p className={classes.note}>{text.stoppedText(formatNumber(reservoir.volumeMl, 1))}</p>}
      <dl className={classes.facts}>
        {state !== 'CANNOT_COMPUTE' && dueByOn !== null && (
          <Fact label={text.dueBy}>
            {formatDate(dueByOn)}
            {late && <StateBadge state="overdue">{messages.dosing.overdue}</StateBadge>}
          </Fact>
        )}
        {state === 'COMPUTED' && <Fact label={text.alarm}>{formatDate(alarmOn)}</Fact>}
        {programmerAlarmOn !== null && (
          <Fact label={text.alarmProgrammer}>
            {formatDate(programmerAlarmOn)}
            {disagreementDays !== null && disagreementDays !== 0 && (
              <small data-apart={Math.abs(disagreementDays) > 2 || undefined}>
                {text.apart(Math.abs(disagreementDays))}
              </small>
            )}
          </Fact>
        )}
        {state === 'COMPUTED' && <Fact label={text.empty}>{formatDate(reservoir.emptyOn)}</Fact>}
        {reservoir.dailyDoseUg !== null && (
          <Fact label={text.dose}>{`${formatNumber(reservoir.dailyDoseUg, 1)} µg/day`}</Fact>
        )}
        <Fact label={text.replaceBy}>{formatDate(reservoir.replaceByOn)}</Fact>
        {reservoir.modelName !== null && (
          <Fact label={text.model}>{text.modelVersion(reservoir.modelName, reservoir.modelVersion ?? 1)}</Fact>
        )}
      </dl>
      {reservoir.basis !== null && <p className={classes.note}>{reservoir.basis}</p>}
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
