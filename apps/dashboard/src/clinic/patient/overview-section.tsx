import { Skeleton } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { useSignedIn } from '../../shell/session.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { dueItems } from './due-items.js';
import { DueList } from './due-list.js';
import { PatientScheduleDocument } from './patient.documents.js';
import classes from './patient-page.module.css';
import { ScheduleStrip } from './schedule-strip.js';
import { PatientSwimlaneDocument } from './swimlane/swimlane.documents.js';

const Swimlane = lazyNamed(() => import('./swimlane/swimlane.js'), 'Swimlane');

/** The therapy at a glance: what is due, dose, measures and events on one time axis, and the schedule. */
export function OverviewSection({ patient: known }: { patient: PatientQuery['patient'] }) {
  const { today } = useSignedIn().registry;
  // On its way while the answer is.
  useEffect(() => void Swimlane.preload(), []);
  const schedule = useRegistryQuery(PatientScheduleDocument, { id: known.id });
  const course = useRegistryQuery(PatientSwimlaneDocument, { id: known.id });
  return (
    <div className={classes.page}>
      <Part query={course} height={120}>
        {({ patient: { complications } }) => <DueList items={dueItems({ ...known, complications }, today)} />}
      </Part>
      <Panel>
        <Part query={course} height={640}>
          {({ patient }) => (
            <Suspense fallback={<Skeleton height={640} radius="md" />}>
              <Swimlane patient={patient} />
            </Suspense>
          )}
        </Part>
      </Panel>
      <Part query={schedule} height={150}>
        {({ patient }) => <ScheduleStrip windows={patient.windows} />}
      </Part>
    </div>
  );
}
