import { IconNotes } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TodayVisitsQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { Moment } from '../moment.js';
import link from '../patient-link.module.css';
import { PatientLink } from '../patient-link.js';
import { TodayVisitsDocument } from './today.documents.js';

const text = messages.clinic.today;

type Visit = TodayVisitsQuery['today']['recentVisits'][number];

/** Who stands at visits that came with an import or the synthetic cohort: nobody saved those lately. */
const REGISTRY = 'Registry';

export function RecentVisits() {
  const query = useRegistryQuery(TodayVisitsDocument, {});
  return (
    <Panel title={text.visits} flush>
      <Part query={query} height={240}>
        {({ today }) => (
          <DataTable
            caption={text.visitsCaption}
            columns={columns}
            rows={today.recentVisits.filter(({ recordedBy }) => recordedBy !== REGISTRY)}
            rowKey={({ encounterId }) => encounterId}
            withCount={false}
            empty={<EmptyState icon={IconNotes} title={text.noVisits} text={text.noVisitsText} />}
          />
        )}
      </Part>
    </Panel>
  );
}

const columns: readonly Column<Visit>[] = [
  { key: 'patient', header: text.columns.patient, render: ({ patient }) => <PatientLink patient={patient} /> },
  {
    key: 'held',
    header: text.columns.held,
    render: ({ patient, encounterId, heldOn }) => (
      <Link
        to="/clinic/patients/$patientId"
        params={{ patientId: patient.id }}
        search={{ visit: encounterId }}
        className={link.link}
      >
        {formatDate(heldOn)}
      </Link>
    ),
  },
  { key: 'window', header: text.columns.window, render: ({ windowLabel }) => windowLabel ?? text.outsideWindow },
  { key: 'at', header: text.columns.at, render: ({ recordedAt }) => <Moment at={recordedAt} /> },
  { key: 'by', header: text.columns.by, render: ({ recordedBy }) => recordedBy },
];
