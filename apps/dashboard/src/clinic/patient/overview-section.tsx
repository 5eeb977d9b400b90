import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { Part } from '../../ui/part.js';
import { PatientScheduleDocument } from './patient.documents.js';
import classes from './patient-page.module.css';
import { ScheduleStrip } from './schedule-strip.js';

/** The therapy at a glance: what is asked when. */
export function OverviewSection({ patientId }: { patientId: string }) {
  const schedule = useRegistryQuery(PatientScheduleDocument, { id: patientId });
  return (
    <div className={classes.page}>
      <Part query={schedule} height={150}>
        {({ patient }) => <ScheduleStrip windows={patient.windows} />}
      </Part>
    </div>
  );
}
