import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { RegistryProblem } from '../../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../../graphql/use-registry-query.js';
import { messages } from '../../../messages/messages.js';
import { NotFound } from '../../../shell/not-found.js';
import { Page } from '../../../ui/page.js';
import { Part } from '../../../ui/part.js';
import { PatientLink } from '../../patient-link.js';
import { PatientSheet } from './patient-sheet.js';
import { PatientSummaryDocument } from './summary.documents.js';
import classes from './summary.module.css';

const text = messages.patientPage.summary;

/** One sheet of paper about one patient, for those who meet her away from the registry. */
export function SummaryPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId/summary' });
  const query = useRegistryQuery(PatientSummaryDocument, { id: patientId });
  const patient = query.data?.patient;
  if (query.error instanceof RegistryProblem && query.error.code === 'NOT_FOUND') return <NotFound />;
  return (
    <div className={classes.page}>
      <Page
        title={text.title(patient?.pseudonym ?? null)}
        lede={text.lede}
        actions={
          patient && (
            <>
              <span className={classes.back}>
                {text.of} <PatientLink patient={patient} />
              </span>
              <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
                {text.print}
              </Button>
            </>
          )
        }
      >
        <Part query={query} height={800}>
          {(data) => <PatientSheet patient={data.patient} />}
        </Part>
      </Page>
    </div>
  );
}
