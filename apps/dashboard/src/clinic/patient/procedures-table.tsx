import { Button } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import type { PatientProceduresQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { useMayRecord } from '../record-visit-link.js';

const text = messages.clinic.patient;

type Patient = PatientProceduresQuery['patient'];
type Procedure = Patient['procedures'][number];

/** Implant and operations; without an implant there is no therapy clock. */
export function ProceduresTable({
  patient,
  onRecord,
}: {
  patient: Pick<Patient, 'firstImplantOn' | 'procedures'>;
  onRecord: () => void;
}) {
  const mayRecord = useMayRecord();
  const act = (
    <Button variant="default" size="xs" onClick={onRecord}>
      {patient.firstImplantOn === null ? text.actions.implant : text.actions.procedure}
    </Button>
  );
  return (
    <Panel title={text.procedures} actions={mayRecord && patient.procedures.length > 0 && act} flush>
      <DataTable
        caption={text.proceduresCaption}
        columns={columns}
        rows={patient.procedures}
        rowKey={({ id }) => id}
        initialSort={{ key: 'day', descending: true }}
        withCount={false}
        empty={
          <EmptyState
            icon={IconStethoscope}
            title={text.noProcedures}
            text={text.noProceduresText}
            action={mayRecord && act}
          />
        }
      />
    </Panel>
  );
}

const columns: readonly Column<Procedure>[] = [
  {
    key: 'day',
    header: text.columns.day,
    render: ({ performedOn }) => formatDate(performedOn),
    sortBy: ({ performedOn }) => performedOn,
  },
  { key: 'type', header: text.columns.type, render: ({ type }) => messages.clinic.procedureTypes[type] },
  { key: 'pump', header: text.columns.pump, render: ({ pumpModel }) => pumpModel ?? messages.missing },
  { key: 'catheter', header: text.columns.catheter, render: ({ catheterModel }) => catheterModel ?? messages.missing },
  {
    key: 'reason',
    header: text.columns.reason,
    render: ({ explantReason, indication }) => explantReason ?? indication ?? messages.missing,
  },
  { key: 'by', header: text.columns.by, render: ({ recordedBy }) => recordedBy },
];
