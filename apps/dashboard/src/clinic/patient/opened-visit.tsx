import { Suspense, useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { useMayRecord } from '../record-visit-link.js';
import type { AssessmentAct } from '../signing/possible-acts.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { PatientVisitsDocument } from './patient.documents.js';

const VisitPanel = lazyNamed(() => import('./visit-panel.js'), 'VisitPanel');
const VisitCorrectionPanel = lazyNamed(() => import('./visit-correction-panel.js'), 'VisitCorrectionPanel');
const SignPanel = lazyNamed(() => import('../signing/sign-panel.js'), 'SignPanel');
const AmendPanel = lazyNamed(() => import('../signing/amend-panel.js'), 'AmendPanel');
const TakeBackPanel = lazyNamed(() => import('../signing/take-back-panel.js'), 'TakeBackPanel');

interface Props {
  patientId: string;
  visitId: string;
  /** Begins with what is signed of it. */
  signing?: boolean;
  onClose: () => void;
}

type Opened = { act: 'READ' | 'CORRECT' | 'SIGN' } | { act: AssessmentAct; assessmentId: string };

/** The visit opened beside the page, or the form of one act on it. */
export function OpenedVisit({ patientId, visitId, signing = false, onClose }: Props) {
  const visits = useRegistryQuery(PatientVisitsDocument, { id: patientId });
  const [opened, setOpened] = useState<Opened>({ act: signing ? 'SIGN' : 'READ' });
  const mayRecord = useMayRecord();
  const patient = visits.data?.patient;
  const visit = patient?.encounters.find(({ id }) => id === visitId);
  if (!patient || !visit) return null;
  const read = () => setOpened({ act: 'READ' });
  // Null once it is voided: it leaves the list before its panel closes.
  const assessment = 'assessmentId' in opened && visit.assessments.find(({ id }) => id === opened.assessmentId);
  return (
    <Suspense fallback={null}>
      {opened.act === 'CORRECT' && <VisitCorrectionPanel patientId={patientId} visit={visit} onClose={read} />}
      {opened.act === 'SIGN' && <SignPanel patientId={patientId} visitId={visitId} onClose={read} />}
      {opened.act === 'AMEND' && assessment && <AmendPanel visit={visit} assessment={assessment} onClose={read} />}
      {(opened.act === 'VOID' || opened.act === 'UNLOCK') && assessment && (
        <TakeBackPanel act={opened.act} visit={visit} assessment={assessment} onClose={read} />
      )}
      {(opened.act === 'READ' || ('assessmentId' in opened && !assessment)) && (
        <VisitPanel
          patient={patient}
          visitId={visitId}
          onClose={onClose}
          onCorrect={mayRecord ? () => setOpened({ act: 'CORRECT' }) : null}
          onSign={() => setOpened({ act: 'SIGN' })}
          onAct={(act, assessmentId) => setOpened({ act, assessmentId })}
        />
      )}
    </Suspense>
  );
}
