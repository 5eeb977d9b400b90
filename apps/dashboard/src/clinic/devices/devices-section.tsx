import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';

/** Part of the patient page. */
export function DevicesSection({ patient }: { patient: PatientQuery['patient'] }) {
  return (
    <Panel title={messages.patientPage.places.devices}>
      <EmptyState title={messages.patientPage.nothingYet(patient.pseudonym)} />
    </Panel>
  );
}
