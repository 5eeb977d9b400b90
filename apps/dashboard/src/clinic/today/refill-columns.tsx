import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone } from '../../shell/session.js';
import type { Column } from '../../ui/data-table.js';
import { StateBadge, type State } from '../../ui/state-badge.js';
import { PatientLink } from '../patient-link.js';
import link from '../patient-link.module.css';
import { useMayRecord } from '../record-visit-link.js';
import { ResponsibleControl } from '../responsible/responsible-control.js';
import { LastAttempt } from './last-attempt.js';
import { LogContact } from './log-contact.js';
import { disagreementInWords, inputsInWords, type RefillItem, type Reservoir } from './reservoir-words.js';
import classes from './today-page.module.css';

const text = messages.today.refills;

const states: Record<RefillItem['band'], State> = {
  CANNOT_COMPUTE: 'due',
  OVERDUE: 'overdue',
  WITHIN_7: 'due',
  WITHIN_30: 'info',
  STOPPED: 'neutral',
};

/** How near the refill is, and whether a day that must not pass has passed. */
function Standing({ band, alarmReached, emptyReached }: RefillItem) {
  return (
    <span className={classes.badges}>
      <StateBadge state={states[band]}>{messages.today.bands[band]}</StateBadge>
      {emptyReached ? (
        <StateBadge state="overdue">{text.emptyReached}</StateBadge>
      ) : (
        alarmReached && <StateBadge state="overdue">{text.alarmReached}</StateBadge>
      )}
    </span>
  );
}

function DueBy({ reservoir, daysLeft }: RefillItem) {
  if (daysLeft === null) return <span className={classes.dimmed}>{messages.missing}</span>;
  return (
    <>
      <strong className={classes.day}>{formatDate(reservoir.dueByOn)}</strong>
      <small className={classes.under} data-over={daysLeft < 0 || undefined}>
        {daysLeft < 0 ? text.over(-daysLeft) : text.in(daysLeft)}
      </small>
    </>
  );
}

function Alarm({ reservoir }: RefillItem) {
  return (
    <>
      <span className={classes.day}>{formatDate(reservoir.alarmOn)}</span>
      {reservoir.programmerAlarmOn !== null && (
        <small className={classes.under}>{text.programmer(formatDate(reservoir.programmerAlarmOn))}</small>
      )}
    </>
  );
}

/** Asks somebody to look where programmer and registry differ by more than two days. */
function Disagreement({ reservoir }: RefillItem) {
  const words = disagreementInWords(reservoir);
  if (words === null) return null;
  return (
    <small className={classes.prompt}>
      <IconAlertTriangle size={14} aria-hidden />
      {words}
    </small>
  );
}

/** What the days follow from; where they cannot be computed, what is missing and the acts that mend it. */
function ComputedFrom(item: RefillItem) {
  const { band, patient, reservoir } = item;
  const timeZone = useCentreZone();
  const inputs = inputsInWords(reservoir, timeZone);
  if (band === 'CANNOT_COMPUTE') {
    return (
      <span className={classes.inputs}>
        {text.lacks(reservoir.missing.map((one) => text.missing[one]))}
        {inputs !== '' && ` ${text.known(inputs)}`} <Mend patient={patient} missing={reservoir.missing} />
      </span>
    );
  }
  return (
    <>
      <span className={classes.inputs}>
        {band === 'STOPPED' && `${text.stoppedFrom} `}
        {inputs}
        {band === 'STOPPED' && reservoir.dueByOn !== null && ` ${text.stable(formatDate(reservoir.dueByOn))}`}
      </span>
      <Disagreement {...item} />
    </>
  );
}

/** The form each missing thing is stated in; the registry office publishes what a model is. */
const formFor = {
  FILL: { to: '/clinic/patients/$patientId/refill', search: {} },
  CONCENTRATION: { to: '/clinic/patients/$patientId/refill', search: {} },
  DOSE: { to: '/clinic/patients/$patientId/programming', search: {} },
  MODEL: { to: '/clinic/patients/$patientId', search: { tab: 'devices', act: 'model' } },
  MODEL_CONSTANTS: { to: null, search: {} },
} as const;

/** The acts that record what is missing, each once. */
function Mend({ patient, missing }: Pick<RefillItem, 'patient'> & { missing: Reservoir['missing'] }) {
  const mayRecord = useMayRecord();
  if (!mayRecord) return null;
  const acts = new Map(missing.map((one) => [text.mend[one], one]));
  return (
    <span className={classes.mend}>
      {[...acts].map(([act, one]) => {
        const { to, search } = formFor[one];
        return to === null ? (
          <span key={act}>{act}.</span>
        ) : (
          <Link
            key={act}
            to={to}
            params={{ patientId: patient.id }}
            search={search}
            className={link.link}
            aria-label={text.mendOf(act, patient.pseudonym)}
          >
            {act}
          </Link>
        );
      })}
    </span>
  );
}

/** Leads to where refills of the patient are recorded. */
function RecordRefill({ patient }: Pick<RefillItem, 'patient'>) {
  if (!useMayRecord()) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={text.recordOf(patient.pseudonym)}
      renderRoot={(props) => (
        <Link to="/clinic/patients/$patientId/refill" params={{ patientId: patient.id }} {...props} />
      )}
    >
      {text.record}
    </Button>
  );
}

const contactWords = ({ lastContact }: RefillItem): ReactNode =>
  lastContact === null ? text.noContact : <LastAttempt attempt={lastContact} />;

/** On a phone each row is a card: everything stands below the name, and the other columns are left out. */
function Card(item: RefillItem) {
  return (
    <div className={classes.card}>
      <Standing {...item} />
      {item.daysLeft !== null && (
        <dl className={classes.cardDays}>
          <div>
            <dt>{text.columns.due}</dt>
            <dd>
              <DueBy {...item} />
            </dd>
          </div>
          <div>
            <dt>{text.columns.alarm}</dt>
            <dd>
              <Alarm {...item} />
            </dd>
          </div>
          <div>
            <dt>{text.columns.empty}</dt>
            <dd>{formatDate(item.reservoir.emptyOn)}</dd>
          </div>
        </dl>
      )}
      <ComputedFrom {...item} />
      <span className={classes.dimmed}>
        {text.columns.contact}: {contactWords(item)}
      </span>
      <span className={classes.cardActs}>
        <RecordRefill {...item} />
        <LogContact patient={item.patient} about="REFILL" />
        <ResponsibleControl patient={item.patient} responsible={item.responsible} />
      </span>
    </div>
  );
}

export const refillColumns: readonly Column<RefillItem>[] = [
  {
    key: 'patient',
    header: text.columns.patient,
    render: (item) => (
      <>
        <PatientLink patient={item.patient} />
        <span className={classes.wide}>
          <small className={classes.under}>{text.columns.responsible}</small>
          <ResponsibleControl patient={item.patient} responsible={item.responsible} />
        </span>
        <Card {...item} />
      </>
    ),
  },
  { key: 'state', header: text.columns.state, render: (item) => <Standing {...item} /> },
  { key: 'due', header: text.columns.due, render: (item) => <DueBy {...item} /> },
  { key: 'alarm', header: text.columns.alarm, render: (item) => <Alarm {...item} /> },
  {
    key: 'empty',
    header: text.columns.empty,
    render: ({ reservoir }) => <span className={classes.day}>{formatDate(reservoir.emptyOn)}</span>,
  },
  { key: 'from', header: text.columns.from, render: (item) => <ComputedFrom {...item} /> },
  {
    key: 'contact',
    header: text.columns.contact,
    render: (item) => (
      <>
        <span className={classes.attempt}>{contactWords(item)}</span>
        <span className={classes.stacked}>
          <LogContact patient={item.patient} about="REFILL" />
          <RecordRefill {...item} />
        </span>
      </>
    ),
  },
];
