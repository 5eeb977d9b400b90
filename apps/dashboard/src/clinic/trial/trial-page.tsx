import { loadInstrument, type InstrumentDefinition, type Item } from '#libs/instruments/index';
import { Navigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ToneScaleQuery } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { messages } from '../../messages/messages.js';
import { NotFound } from '../../shell/not-found.js';
import { Page } from '../../ui/page.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { BackToPatient } from './back-to-patient.js';
import { KnownTrial } from './known-trial.js';
import { lowerLimbGrid } from './response-draft.js';
import { ToneScaleDocument, TrialDocument } from './trial.documents.js';

/** One screening trial, as it goes on at the bedside. */
export function TrialPage() {
  const { patientId, trialId } = useParams({ from: '/shell/clinic/patients/$patientId/trial/$trialId' });
  const query = useRegistryQuery(TrialDocument, { patientId });
  const scale = useRegistryQuery(ToneScaleDocument, {});
  const instrument = scale.data?.instrument;
  const tone = useMemo(() => (instrument ? toneOf(instrument) : null), [instrument]);

  const problem = query.error ?? scale.error;
  if (query.data && tone) {
    const trial = query.data.patient.trials.find(({ id }) => id === trialId);
    // Voided while it was open, or never of this patient.
    if (!trial) return <Navigate to="/clinic/patients/$patientId" params={{ patientId }} replace />;
    return <KnownTrial key={trialId} patient={query.data.patient} trial={trial} tone={tone} />;
  }
  if (problem === null) return <PageSkeleton />;
  if (problem instanceof RegistryProblem && problem.code === 'NOT_FOUND') return <NotFound />;
  return (
    <Page title={messages.trial.loading} actions={<BackToPatient patientId={patientId} />}>
      <ProblemNotice problem={problem} retry={() => void Promise.all([query.refetch(), scale.refetch()])} />
    </Page>
  );
}

/** The scale as the scoring library reads it, with the grid a trial grades. */
function toneOf(instrument: ToneScaleQuery['instrument']): { definition: InstrumentDefinition; grid: Item } | null {
  const definition = loadInstrument(instrument);
  const grid = lowerLimbGrid(definition);
  return grid === null ? null : { definition, grid };
}
