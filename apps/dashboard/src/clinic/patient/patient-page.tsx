import { useParams } from '@tanstack/react-router';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { NotFound } from '../../shell/not-found.js';
import { Page } from '../../ui/page.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { KnownPatient } from './known-patient.js';
import { PatientDocument } from './patient.documents.js';

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
