import { Suspense, useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { useMayRecord } from '../record-visit-link.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { PatientVisitsDocument } from './patient.documents.js';

const VisitPanel = lazyNamed(() => import('./visit-panel.js'), 'VisitPanel');
const VisitCorrectionPanel = lazyNamed(() => import('./visit-correction-panel.js'), 'VisitCorrectionPanel');

interface Props {
  patientId: string;
  visitId: string;
  onClose: () => void;
}

/** The visit opened beside the page, or the form that repairs it. */
export function OpenedVisit({ patientId, visitId, onClose }: Props) {
  const visits = useRegistryQuery(PatientVisitsDocument, { id: patientId });
  const [correcting, setCorrecting] = useState(false);
  const mayRecord = useMayRecord();
  const patient = visits.data?.patient;
  const visit = patient?.encounters.find(({ id }) => id === visitId);
  if (!patient || !visit) return null;
  return (
    <Suspense fallback={null}>
      {correcting ? (
        <VisitCorrectionPanel patientId={patientId} visit={visit} onClose={() => setCorrecting(false)} />
      ) : (
        <VisitPanel
          patient={patient}
          visitId={visitId}
          onClose={onClose}
          onCorrect={mayRecord ? () => setCorrecting(true) : null}
        />
      )}
    </Suspense>
  );
}
