import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { PatientScheduleDocument } from './patient.documents.js';
import classes from './patient-page.module.css';
import { ScheduleStrip } from './schedule-strip.js';
import { Swimlane } from './swimlane/swimlane.js';
import { PatientSwimlaneDocument } from './swimlane/swimlane.documents.js';

/** The therapy at a glance: what is asked when. */
export function OverviewSection({ patientId }: { patientId: string }) {
  const schedule = useRegistryQuery(PatientScheduleDocument, { id: patientId });
  const course = useRegistryQuery(PatientSwimlaneDocument, { id: patientId });
  return (
    <div className={classes.page}>
      <Panel>
        <Part query={course} height={640}>
          {({ patient }) => <Swimlane patient={patient} />}
        </Part>
      </Panel>
      <Part query={schedule} height={150}>
        {({ patient }) => <ScheduleStrip windows={patient.windows} />}
      </Part>
    </div>
  );
}
