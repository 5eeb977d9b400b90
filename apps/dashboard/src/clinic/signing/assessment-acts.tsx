import { Button } from '@mantine/core';
import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { possibleActs, type AssessmentAct } from './possible-acts.js';
import classes from './signing.module.css';
import { VersionsLink } from './versions-link.js';

const words = { AMEND: messages.signing.amend, ...messages.signing.takeBack };

interface Props {
  patientId: string;
  assessment: PatientVisitsQuery['patient']['encounters'][number]['assessments'][number];
  onAct: (act: AssessmentAct) => void;
}

/** What may be done to one assessment by who is signed in, and the way to its versions. */
export function AssessmentActs({ patientId, assessment, onAct }: Props) {
  const { permissions } = useSignedIn().viewer;
  return (
    <div className={classes.acts}>
      {possibleActs(assessment, permissions).map((act) => (
        <Button
          key={act}
          variant="default"
          size="compact-sm"
          aria-label={words[act].actOf(assessment.title)}
          onClick={() => onAct(act)}
        >
          {words[act].act}
        </Button>
      ))}
      <VersionsLink patientId={patientId} assessment={assessment} count={assessment.version} />
    </div>
  );
}
