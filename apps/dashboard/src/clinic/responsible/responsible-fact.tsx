import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { PatientResponsibleDocument } from './responsible.documents.js';
import { ResponsibleControl } from './responsible-control.js';

/** Who looks after a patient, asked for by itself. */
export function ResponsibleFact({ patient }: { patient: { id: string; pseudonym: string } }) {
  const { data } = useRegistryQuery(PatientResponsibleDocument, { id: patient.id });
  if (!data) return <>{messages.missing}</>;
  return <ResponsibleControl patient={patient} responsible={data.patient.responsible} />;
}
