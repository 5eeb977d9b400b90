import { Link, useSearch } from '@tanstack/react-router';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import type { TodaySentinelsQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { gradeWords } from '../complication-grade.js';
import link from '../patient-link.module.css';
import { PatientLink } from '../patient-link.js';
import { useMayRecord } from '../record-visit-link.js';
import { ResponsibleControl } from '../responsible/responsible-control.js';
import { filterOf } from './read-today.js';
import classes from './today-page.module.css';
import { TodaySentinelsDocument } from './today.documents.js';

const text = messages.clinic.today;

type Sentinel = TodaySentinelsQuery['today']['openSentinels'][number];

/** Events that need attention first; the sentence above them says that the record calls nobody. */
export function OpenSentinels() {
  const { by } = useSearch({ from: '/shell/clinic' });
  const query = useRegistryQuery(
    TodaySentinelsDocument,
    { filter: filterOf(by ? { by } : {}) },
    { keepPrevious: true },
  );
  const count = query.data?.today.openSentinels.length ?? 0;
  return (
    <Panel title={text.sentinels} aside={count > 0 && formatNumber(count)} flush>
      <Part query={query} height={120}>
        {({ today: { openSentinels } }) => <ListedSentinels items={openSentinels} />}
      </Part>
    </Panel>
  );
}

function ListedSentinels({ items }: { items: readonly Sentinel[] }) {
  return (
    <>
      {items.length === 0 ? (
        <p className={classes.quiet}>
          <IconShieldCheck size={18} aria-hidden />
          <span>
            <strong>{text.noSentinels}.</strong> {text.noSentinelsText}
          </span>
        </p>
      ) : (
        <p className={classes.note}>
          <IconAlertTriangle size={18} aria-hidden />
          {text.sentinelNote}
        </p>
      )}
      <DataTable
        caption={text.sentinelCaption}
        columns={columns}
        rows={items}
        rowKey={({ complication }) => complication.id}
        withCount={false}
        empty={null}
      />
    </>
  );
}

const columns: readonly Column<Sentinel>[] = [
  { key: 'patient', header: text.columns.patient, render: ({ patient }) => <PatientLink patient={patient} /> },
  { key: 'event', header: text.columns.event, render: ({ complication }) => complication.type.label },
  { key: 'grade', header: text.columns.grade, render: ({ complication }) => gradeWords(complication.grade) },
  {
    key: 'outcome',
    header: text.columns.outcome,
    render: ({ patient, complication: { type, outcome, onsetOn } }) => (
      <>
        {messages.clinic.outcomes[outcome]}
        <RecordOutcomeLink patientId={patient.id} event={type.label} onsetOn={onsetOn} />
      </>
    ),
  },
  { key: 'onset', header: text.columns.onset, render: ({ complication }) => formatDate(complication.onsetOn) },
  {
    key: 'open',
    header: text.columns.open,
    numeric: true,
    render: ({ daysOpen }) => messages.clinic.days(daysOpen),
    sortBy: ({ daysOpen }) => daysOpen,
  },
  {
    key: 'responsible',
    header: messages.today.refills.columns.responsible,
    render: ({ patient, responsible }) => <ResponsibleControl patient={patient} responsible={responsible} />,
  },
];

/** Leads to the patient, where the outcome is recorded among the complications. */
function RecordOutcomeLink({ patientId, event, onsetOn }: { patientId: string; event: string; onsetOn: string }) {
  if (!useMayRecord()) return null;
  return (
    <>
      {' '}
      <Link
        to="/clinic/patients/$patientId"
        params={{ patientId }}
        search={{ tab: 'complications' }}
        className={link.link}
        aria-label={messages.clinic.complication.endActOf(event, formatDate(onsetOn))}
      >
        {messages.clinic.complication.endAct}
      </Link>
    </>
  );
}
