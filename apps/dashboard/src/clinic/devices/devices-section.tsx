import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
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

/** What is in place with its clocks, what was before, and every operation. */
export function DevicesSection({ patient: { id } }: { patient: Pick<PatientQuery['patient'], 'id'> }) {
  const query = useRegistryQuery(PatientDevicesDocument, { id });
  const [opened, setOpened] = useState<ActOnOperation | { act: 'RECORD' } | null>(null);
  const mayRecord = useMayRecord();
  const close = () => setOpened(null);
  const patient = query.data?.patient;
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
          <CorrectionPanel key={operation.id} patientId={id} operation={operation} onClose={close} />
        )}
        {opened?.act === 'CONFIRM' && operation && <ConfirmImplantPanel operation={operation} onClose={close} />}
      </Suspense>
    </>
  );
}
