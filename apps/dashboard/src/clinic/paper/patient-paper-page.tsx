import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { NotFound } from '../../shell/not-found.js';
import { useSignedIn } from '../../shell/session.js';
import { Part } from '../../ui/part.js';
import { BlankSheet } from './blank-sheet.js';
import { PatientSheetDocument } from './paper.documents.js';
import classes from './paper.module.css';
import { PaperPage } from './paper-page.js';

const text = messages.paper;

/** A blank sheet for one patient and window: that of the day, else the one to come, unless another is chosen. */
export function PatientPaperPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId/paper' });
  const search = useSearch({ from: '/shell/clinic/patients/$patientId/paper' });
  const navigate = useNavigate({ from: '/clinic/patients/$patientId/paper' });
  const { today } = useSignedIn().registry;
  const ofDay = useRegistryQuery(PatientSheetDocument, { patientId, today, window: search.window ?? null });
  const form = ofDay.data?.visitForm;
  const coming = form && form.askedFor === null ? (form.patient.nextVisit?.code ?? null) : null;
  const ofNext = useRegistryQuery(
    PatientSheetDocument,
    { patientId, today, window: coming },
    { enabled: coming !== null },
  );
  const query = coming === null ? ofDay : ofNext;
  if (ofDay.error instanceof RegistryProblem && ofDay.error.code === 'NOT_FOUND') return <NotFound />;

  return (
    <PaperPage
      title={text.blankTitle(query.data?.visitForm.askedFor?.label ?? '')}
      lede={text.blankLede}
      patientId={patientId}
      ready={query.data !== undefined}
    >
      <Part query={query} height={800}>
        {({ visitForm: { patient, askedFor, instruments } }) => (
          <>
            <div className={classes.choose}>
              <NativeSelect
                label={text.window}
                value={askedFor?.code ?? ''}
                data={patient.protocol.windows.map(({ code, label }) => ({ value: code, label }))}
                onChange={(event) => void navigate({ search: { window: event.currentTarget.value }, replace: true })}
              />
              <Link to="/clinic/paper" className={classes.link}>
                {text.withoutPatient}
              </Link>
            </div>
            <BlankSheet
              window={askedFor?.label ?? ''}
              protocol={patient.protocol}
              patient={patient}
              instruments={instruments.map(({ instrument }) => instrument)}
            />
          </>
        )}
      </Part>
    </PaperPage>
  );
}
