import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { Part } from '../../ui/part.js';
import { PatientVisitsDocument } from './patient.documents.js';
import classes from './patient-page.module.css';
import { Trajectories } from './trajectories.js';
import { VisitsTable } from './visits-table.js';

/** Every contact, and how each measure moved. */
export function VisitsSection({ patientId }: { patientId: string }) {
  const visits = useRegistryQuery(PatientVisitsDocument, { id: patientId });
  return (
    <Part query={visits} height={420}>
      {({ patient }) => (
        <div className={classes.page}>
          <VisitsTable patient={patient} />
          <Trajectories patient={patient} />
        </div>
      )}
    </Part>
  );
}
