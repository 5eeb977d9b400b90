import { IconPhoneCheck } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { TodaySilentQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { StateBadge } from '../../ui/state-badge.js';
import { PatientLink } from '../patient-link.js';
import link from '../patient-link.module.css';
import { useMayRecord } from '../record-visit-link.js';
import { ResponsibleControl } from '../responsible/responsible-control.js';
import { LastAttempt } from './last-attempt.js';
import { LogContact } from './log-contact.js';
import { filterOf } from './read-today.js';
import classes from './today-page.module.css';
import { TodaySilentDocument } from './today.documents.js';

const text = messages.today.silent;

type Silent = TodaySilentQuery['today']['lost']['items'][number];

/** Whom nobody has heard of: to be called, or to be declared lost. */
export function SilentPatients() {
  const { by } = useSearch({ from: '/shell/clinic' });
  const query = useRegistryQuery(TodaySilentDocument, { filter: filterOf(by ? { by } : {}) }, { keepPrevious: true });
  const lost = query.data?.today.lost;
  return (
    <Panel
      title={text.title}
      aside={lost && lost.total > 0 && text.counts(formatNumber(lost.total), formatNumber(lost.toDeclare))}
      flush
    >
      <Part query={query} height={180}>
        {({ today: { lost: list } }) => (
          <DataTable
            caption={text.caption}
            columns={columns}
            rows={list.items}
            limit={FIRST}
            rowKey={({ patient }) => patient.id}
            total={list.total}
            foot={list.total > FIRST ? text.firstOnes(formatNumber(Math.min(FIRST, list.items.length))) : null}
            empty={<EmptyState icon={IconPhoneCheck} title={text.none} text={text.noneText} />}
          />
        )}
      </Part>
    </Panel>
  );
}

const FIRST = 25;

/** Leads to where the way out of the registry is recorded. */
function Declare({ patient }: Pick<Silent, 'patient'>) {
  if (!useMayRecord()) return null;
  return (
    <Link
      to="/clinic/patients/$patientId"
      params={{ patientId: patient.id }}
      search={{ tab: 'pathway' }}
      className={link.link}
      aria-label={text.declareOf(patient.pseudonym)}
    >
      {text.declare}
    </Link>
  );
}

const columns: readonly Column<Silent>[] = [
  { key: 'patient', header: text.columns.patient, render: ({ patient }) => <PatientLink patient={patient} /> },
  {
    key: 'last',
    header: text.columns.last,
    render: ({ lastContactOn }) => formatDate(lastContactOn),
    sortBy: ({ lastContactOn }) => lastContactOn,
  },
  {
    key: 'attempts',
    header: text.columns.attempts,
    render: ({ attempts, mayBeDeclaredLost }) => (
      <span className={classes.badges}>
        {formatNumber(attempts)}
        <StateBadge state={mayBeDeclaredLost ? 'info' : 'due'}>
          {mayBeDeclaredLost ? text.toDeclare : text.toCall}
        </StateBadge>
      </span>
    ),
    sortBy: ({ attempts }) => attempts,
  },
  {
    key: 'attempt',
    header: text.columns.attempt,
    render: ({ lastContact }) =>
      lastContact === null ? (
        messages.missing
      ) : (
        <span className={classes.inputs}>
          <LastAttempt attempt={lastContact} />
        </span>
      ),
  },
  {
    key: 'responsible',
    header: text.columns.responsible,
    render: ({ patient, responsible }) => <ResponsibleControl patient={patient} responsible={responsible} />,
  },
  {
    key: 'act',
    header: text.columns.act,
    render: ({ patient, mayBeDeclaredLost }) => (
      <span className={classes.acts}>
        <LogContact patient={patient} about="FOLLOW_UP" />
        {mayBeDeclaredLost && <Declare patient={patient} />}
      </span>
    ),
  },
];
