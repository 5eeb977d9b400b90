import { Skeleton } from '@mantine/core';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { Part } from '../../ui/part.js';
import { TrialList } from '../trial/trial-list.js';
import { CandidacyList } from './candidacy-list.js';
import { DecisionList } from './decision-list.js';
import { GoalList } from './goal-list.js';
import { PathwayOfPatientDocument } from './pathway.documents.js';
import classes from './pathway-section.module.css';
import { StandingPanel } from './standing-panel.js';

/** The way of one patient through the therapy: where she stands, what was decided, agreed and tried. */
export function PathwaySection({ patient: { id } }: { patient: Pick<PatientQuery['patient'], 'id'> }) {
  const query = useRegistryQuery(PathwayOfPatientDocument, { id });
  return (
    <Part query={query} skeleton={<Waiting />}>
      {({ patient }) => (
        <div className={classes.section}>
          <StandingPanel patient={patient} />
          <DecisionList patient={patient} />
          <CandidacyList patient={patient} />
          <GoalList patient={patient} />
          <TrialList patientId={id} />
        </div>
      )}
    </Part>
  );
}

function Waiting() {
  return (
    <div className={classes.section}>
      <Skeleton height={170} radius="md" />
      <Skeleton height={180} radius="md" />
      <Skeleton height={180} radius="md" />
      <Skeleton height={180} radius="md" />
    </div>
  );
}
