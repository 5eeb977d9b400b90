import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { PatientDevicesQuery, PatientQuery } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Part } from '../../ui/part.js';
import { useMayRecord } from '../record-visit-link.js';
import { PatientDevicesDocument } from './devices.documents.js';
import { OperationsTable, type ActOnOperation } from './operations-table.js';
import { SystemPanel } from './system-panel.js';
import classes from './system-panel.module.css';

const text = messages.devices.section;

const OperationPanel = lazyNamed(() => import('./operation-panel.js'), 'OperationPanel');
const CorrectionPanel = lazyNamed(() => import('./correction-panel.js'), 'CorrectionPanel');
const ConfirmImplantPanel = lazyNamed(() => import('./confirm-implant-panel.js'), 'ConfirmImplantPanel');

/** The model of a pump is stated where the operation that put it in is corrected; null where none is recorded. */
function statingModel(operations: PatientDevicesQuery['patient']['procedures']): ActOnOperation | null {
  const implant = operations.findLast(({ components }) =>
    components.some(({ action, component }) => action === 'IMPLANTED' && component.kind === 'PUMP'),
  );
  return implant === undefined ? null : { act: 'CORRECT', id: implant.id };
}

/** What is in place with its clocks, what was before, and every operation. */
export function DevicesSection({ patient: { id } }: { patient: Pick<PatientQuery['patient'], 'id'> }) {
  const query = useRegistryQuery(PatientDevicesDocument, { id });
  const [chosen, setOpened] = useState<ActOnOperation | { act: 'RECORD' } | null>(null);
  const mayRecord = useMayRecord();
  const { act } = useSearch({ from: '/shell/clinic/patients/$patientId' });
  const navigate = useNavigate({ from: '/clinic/patients/$patientId' });
  const patient = query.data?.patient;
  const opened = chosen ?? (act === 'model' && mayRecord && patient ? statingModel(patient.procedures) : null);
  const close = () => {
    setOpened(null);
    if (act !== undefined) void navigate({ search: { tab: 'devices' }, replace: true, resetScroll: false });
  };
  const operation =
    opened === null || opened.act === 'RECORD' ? null : patient?.procedures.find((each) => each.id === opened.id);
  return (
    <>
      <Part query={query} height={360}>
        {(data) => {
          const record = mayRecord && data.patient.diedOn === null && (
            <Button variant="default" size="xs" onClick={() => setOpened({ act: 'RECORD' })}>
              {data.patient.firstImplantOn === null ? text.recordImplant : text.record}
            </Button>
          );
          return (
            <div className={classes.section}>
              <SystemPanel patient={data.patient} act={record} />
              <OperationsTable operations={data.patient.procedures} onAct={mayRecord ? setOpened : null} />
            </div>
          );
        }}
      </Part>
      <Suspense fallback={null}>
        {opened?.act === 'RECORD' && patient && <OperationPanel patient={patient} onClose={close} />}
        {opened?.act === 'CORRECT' && operation && (
          <CorrectionPanel
            key={operation.id}
            patientId={id}
            operation={operation}
            toModel={chosen === null}
            onClose={close}
          />
        )}
        {opened?.act === 'CONFIRM' && operation && <ConfirmImplantPanel operation={operation} onClose={close} />}
      </Suspense>
    </>
  );
}
