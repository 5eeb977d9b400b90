import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { formatDate } from '../../formats/format-date.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { NotFound } from '../../shell/not-found.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { PatientLink } from '../patient-link.js';
import { AssessmentVersionsDocument, VersionWordsDocument } from './signing.documents.js';
import { VersionComparison } from './version-comparison.js';
import { VersionList } from './version-list.js';
import classes from './versions-page.module.css';

const text = messages.signing.versions;

/** What an assessment said from one version to the next, who changed it and why, and whether its signatures hold. */
export function VersionsPage() {
  const { patientId, assessmentId } = useParams({
    from: '/shell/clinic/patients/$patientId/assessments/$assessmentId',
  });
  const shown = useSearch({ from: '/shell/clinic/patients/$patientId/assessments/$assessmentId' });
  const navigate = useNavigate({ from: '/clinic/patients/$patientId/assessments/$assessmentId' });
  const query = useRegistryQuery(AssessmentVersionsDocument, { id: assessmentId, patientId });
  const assessment = query.data?.assessment;
  const words = useRegistryQuery(
    VersionWordsDocument,
    { code: assessment?.instrumentCode ?? '', version: assessment?.instrumentVersion ?? '' },
    { enabled: assessment !== undefined },
  );
  const patient = query.data?.patient;
  const visit = patient?.encounters.find(({ assessments, voidedAssessments }) =>
    [...assessments, ...voidedAssessments].some(({ id }) => id === assessmentId),
  );
  if (query.error instanceof RegistryProblem && query.error.code === 'NOT_FOUND') return <NotFound />;
  if (patient && !visit) return <NotFound />;

  return (
    <Page
      title={text.title(assessment?.title ?? null)}
      lede={patient && visit && text.lede(patient.pseudonym, formatDate(visit.heldOn))}
      actions={
        patient && (
          <div className={classes.acts}>
            <PatientLink patient={patient} />
            <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
              {text.print}
            </Button>
          </div>
        )
      }
    >
      <Part query={query} height={420}>
        {(read) => (
          <div className={classes.page}>
            <Panel title={text.list} flush>
              <VersionList assessment={read.assessment} />
            </Panel>
            <Part query={words} height={240}>
              {({ instrument }) => (
                <VersionComparison
                  versions={read.assessment.versions}
                  words={instrument}
                  shown={shown}
                  onShow={(search) => void navigate({ search, replace: true, resetScroll: false })}
                />
              )}
            </Part>
          </div>
        )}
      </Part>
    </Page>
  );
}
