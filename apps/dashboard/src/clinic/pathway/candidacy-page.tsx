import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { NotFound } from '../../shell/not-found.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Page } from '../../ui/page.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { PatientDocument } from '../patient/patient.documents.js';
import { PathwayOfPatientDocument } from './pathway.documents.js';

const CandidacyForm = lazyNamed(() => import('./candidacy-form.js'), 'CandidacyForm');
const text = messages.pathway.candidacy;

/** Records whether the therapy may be tried: long enough for a page of its own. */
export function CandidacyPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId/candidacy' });
  const patient = useRegistryQuery(PatientDocument, { id: patientId });
  const pathway = useRegistryQuery(PathwayOfPatientDocument, { id: patientId });
  // Fetched beside the answers of the registry.
  useEffect(() => void CandidacyForm.preload(), []);
  const failed = patient.error ?? pathway.error;
  if (failed instanceof RegistryProblem && failed.code === 'NOT_FOUND') return <NotFound />;
  if (patient.data && pathway.data) {
    const { pseudonym } = patient.data.patient;
    return (
      <Page
        title={text.title(pseudonym)}
        lede={text.lede}
        actions={
          <Button
            variant="subtle"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            renderRoot={(props) => (
              <Link to="/clinic/patients/$patientId" params={{ patientId }} search={{ tab: 'pathway' }} {...props} />
            )}
          >
            {text.back}
          </Button>
        }
      >
        <Suspense fallback={<PageSkeleton />}>
          <CandidacyForm
            key={patientId}
            patient={patient.data.patient}
            earlier={pathway.data.patient.candidacies.at(-1) ?? null}
          />
        </Suspense>
      </Page>
    );
  }
  if (!failed) return <PageSkeleton />;
  return (
    <Page title={text.loading}>
      <ProblemNotice problem={failed} retry={() => void Promise.all([patient.refetch(), pathway.refetch()])} />
    </Page>
  );
}
