import { Anchor } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { Page } from '../../ui/page.js';
import { HistoryPatientDocument } from './history.documents.js';
import { HistorySection } from './history-section.js';

const text = messages.trail.history;

/** Who recorded, changed or looked at the record of one patient, whether or not the record is still there. */
export function HistoryPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId/history' });
  const { show } = useSearch({ from: '/shell/clinic/patients/$patientId/history' });
  const navigate = useNavigate({ from: '/clinic/patients/$patientId/history' });
  const patient = useRegistryQuery(HistoryPatientDocument, { id: patientId });
  const pseudonym = patient.data?.patient.pseudonym;
  const gone = patient.error instanceof RegistryProblem && patient.error.code === 'NOT_FOUND';
  return (
    <Page
      title={gone ? text.gone : text.title(pseudonym)}
      lede={text.lede}
      actions={
        !gone &&
        pseudonym !== undefined && (
          <Anchor
            renderRoot={(props) => (
              <Link to="/clinic/patients/$patientId" params={{ patientId }} search={{}} {...props} />
            )}
          >
            {text.back(pseudonym)}
          </Anchor>
        )
      }
    >
      <HistorySection
        patientId={patientId}
        {...(show === undefined ? {} : { show })}
        gone={gone}
        onShow={(search) => void navigate({ search, replace: true })}
      />
    </Page>
  );
}
