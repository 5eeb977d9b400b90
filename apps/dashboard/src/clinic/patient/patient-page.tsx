import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { PatientActs } from '../../governance/patient-acts.js';
import { messages } from '../../messages/messages.js';
import { NotFound } from '../../shell/not-found.js';
import { useSignedIn } from '../../shell/session.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Page } from '../../ui/page.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { personName } from '../person-name.js';
import { RecordVisitLink, useMayRecord } from '../record-visit-link.js';
import { ComplicationsTable } from './complications-table.js';
import { HistoryLink } from './history-link.js';
import { PatientDocument } from './patient.documents.js';
import { PatientHeader } from './patient-header.js';
import classes from './patient-page.module.css';
import { ProceduresTable } from './procedures-table.js';
import { ScheduleStrip } from './schedule-strip.js';
import { Trajectories } from './trajectories.js';
import { VisitsTable } from './visits-table.js';

const VisitPanel = lazyNamed(() => import('./visit-panel.js'), 'VisitPanel');
const ProcedurePanel = lazyNamed(() => import('./procedure-panel.js'), 'ProcedurePanel');
const PatientCorrectionPanel = lazyNamed(() => import('./patient-correction-panel.js'), 'PatientCorrectionPanel');
const VisitCorrectionPanel = lazyNamed(() => import('./visit-correction-panel.js'), 'VisitCorrectionPanel');
const ComplicationCorrectionPanel = lazyNamed(
  () => import('./complication-correction-panel.js'),
  'ComplicationCorrectionPanel',
);
const ComplicationEndPanel = lazyNamed(() => import('./complication-end-panel.js'), 'ComplicationEndPanel');
const DeathPanel = lazyNamed(() => import('./death-panel.js'), 'DeathPanel');
const ComplicationPanel = lazyNamed(() => import('./complication-panel.js'), 'ComplicationPanel');

export function PatientPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId' });
  const query = useRegistryQuery(PatientDocument, { id: patientId });

  if (query.data) return <KnownPatient key={patientId} patient={query.data.patient} />;
  if (query.isPending) return <PageSkeleton />;
  if (query.error instanceof RegistryProblem && query.error.code === 'NOT_FOUND') return <NotFound />;
  return (
    <Page title={messages.clinic.patient.loading}>
      <ProblemNotice problem={query.error} retry={() => void query.refetch()} />
    </Page>
  );
}

/** One patient: where the therapy stands, what was asked and filled, how the measures moved, what was done and went wrong. */
function KnownPatient({ patient }: { patient: PatientQuery['patient'] }) {
  const { visit } = useSearch({ from: '/shell/clinic/patients/$patientId' });
  const navigate = useNavigate({ from: '/clinic/patients/$patientId' });
  const [recording, setRecording] = useState<'procedure' | 'complication' | 'death' | null>(null);
  const [endingId, setEndingId] = useState<string | null>(null);
  const ending = patient.complications.find(({ id }) => id === endingId);
  const [correcting, setCorrecting] = useState<'patient' | { recordId: string } | null>(null);
  const correctedId = correcting !== null && correcting !== 'patient' ? correcting.recordId : null;
  const visitToCorrect = patient.encounters.find(({ id }) => id === correctedId);
  const complicationToCorrect = patient.complications.find(({ id }) => id === correctedId);
  const mayRecord = useMayRecord();
  const mayRecordDeath = useSignedIn().viewer.permissions.includes('recordDeath') && patient.diedOn === null;
  const stopCorrecting = () => setCorrecting(null);
  const correct = (recordId: string) => setCorrecting({ recordId });
  const closeVisit = () => void navigate({ search: {}, replace: true, resetScroll: false });

  return (
    <Page
      title={patient.pseudonym}
      lede={personName(patient)}
      actions={
        <>
          {mayRecord && (
            <Button variant="default" onClick={() => setCorrecting('patient')}>
              {messages.corrections.patient.act}
            </Button>
          )}
          <HistoryLink patientId={patient.id} />
          <PatientActs patient={patient} onRecordDeath={mayRecordDeath ? () => setRecording('death') : null} />
          <RecordVisitLink patient={patient} />
        </>
      }
    >
      <div className={classes.page}>
        <PatientHeader patient={patient} />
        <ScheduleStrip patientId={patient.id} windows={patient.windows} />
        <Trajectories patient={patient} />
        <VisitsTable patient={patient} />
        <ComplicationsTable
          patient={patient}
          onRecord={() => setRecording('complication')}
          onEnd={setEndingId}
          onCorrect={correct}
        />
        <ProceduresTable patient={patient} onRecord={() => setRecording('procedure')} />
      </div>
      <Suspense fallback={null}>
        {visit !== undefined && correcting === null && (
          <VisitPanel patient={patient} visitId={visit} onClose={closeVisit} onCorrect={mayRecord ? correct : null} />
        )}
        {correcting === 'patient' && <PatientCorrectionPanel patient={patient} onClose={stopCorrecting} />}
        {visitToCorrect && (
          <VisitCorrectionPanel patientId={patient.id} visit={visitToCorrect} onClose={stopCorrecting} />
        )}
        {complicationToCorrect && (
          <ComplicationCorrectionPanel
            patientId={patient.id}
            complication={complicationToCorrect}
            onClose={stopCorrecting}
          />
        )}
        {recording === 'procedure' && <ProcedurePanel patient={patient} onClose={() => setRecording(null)} />}
        {recording === 'death' && <DeathPanel patient={patient} onClose={() => setRecording(null)} />}
        {ending && (
          <ComplicationEndPanel
            patientId={patient.id}
            complication={ending}
            diedOn={patient.diedOn}
            onClose={() => setEndingId(null)}
          />
        )}
        {recording === 'complication' && (
          <ComplicationPanel patientId={patient.id} onClose={() => setRecording(null)} onRecorded={() => undefined} />
        )}
      </Suspense>
    </Page>
  );
}
