import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { CaregiverLinksSection } from '../caregiver-link/caregiver-links-section.js';
import { ContactsSection } from '../contact/contacts-section.js';
import { Part } from '../../ui/part.js';
import { PatientVisitsDocument } from './patient.documents.js';
import classes from './patient-page.module.css';
import { Trajectories } from './trajectories.js';
import { VisitsTable } from './visits-table.js';

/** Every contact, and how each measure moved. */
export function VisitsSection({ patient: { id, pseudonym } }: { patient: { id: string; pseudonym: string } }) {
  const visits = useRegistryQuery(PatientVisitsDocument, { id });
  return (
    <Part query={visits} height={420}>
      {({ patient }) => (
        <div className={classes.page}>
          <VisitsTable patient={patient} />
          <CaregiverLinksSection patient={{ id, pseudonym }} />
          <ContactsSection patient={{ id, pseudonym }} />
          <Trajectories patient={patient} />
        </div>
      )}
    </Part>
  );
}
