import { Suspense, useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Part } from '../../ui/part.js';
import { PatientProceduresDocument } from './patient.documents.js';
import { ProceduresTable } from './procedures-table.js';

const ProcedurePanel = lazyNamed(() => import('./procedure-panel.js'), 'ProcedurePanel');

/** What was operated on, and the act that records another. */
export function OperationsSection({ patientId }: { patientId: string }) {
  const query = useRegistryQuery(PatientProceduresDocument, { id: patientId });
  const [recording, setRecording] = useState(false);
  const patient = query.data?.patient;
  return (
    <>
      <Part query={query} height={200}>
        {({ patient: { firstImplantOn, procedures } }) => (
          <ProceduresTable patient={{ firstImplantOn, procedures }} onRecord={() => setRecording(true)} />
        )}
      </Part>
      <Suspense fallback={null}>
        {recording && patient && <ProcedurePanel patient={patient} onClose={() => setRecording(false)} />}
      </Suspense>
    </>
  );
}
