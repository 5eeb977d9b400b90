import { Button } from '@mantine/core';
import { useState } from 'react';
import { SwitchRoleDocument } from '../../access/access.documents.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { request } from '../../graphql/request.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn, useSignIn } from '../../shell/session.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { OtherRolesDocument } from './today.documents.js';
import classes from './today-page.module.css';

const text = messages.today.filters;
const READS_PATIENTS = ['CLINICIAN', 'QUALITY', 'COORDINATOR'];

/** Who works at several centres sees one of them at a time: the others are other roles, and other sessions. */
export function OtherCentres() {
  const { viewer } = useSignedIn();
  const { startAnew } = useSignIn();
  const roles = useRegistryQuery(OtherRolesDocument, {}).data?.account.roles ?? [];
  const [switching, setSwitching] = useState(false);
  const [problem, setProblem] = useState<RegistryProblem | null>(null);
  const others = roles.filter(
    ({ role, centreName }) =>
      READS_PATIENTS.includes(role) && centreName !== null && centreName !== viewer.centre?.name,
  );
  if (others.length === 0) return null;
  const switchTo = async (roleId: string) => {
    setSwitching(true);
    try {
      await request(SwitchRoleDocument, { roleId });
      await startAnew();
    } catch (refused) {
      if (refused instanceof RegistryProblem) setProblem(refused);
    } finally {
      setSwitching(false);
    }
  };
  return (
    <div className={classes.otherCentres}>
      <span className={classes.filterLabel}>{text.otherCentres}</span>
      <span className={classes.acts} title={text.switchNote}>
        {others.map(({ id, role, centreName }) => (
          <Button key={id} variant="default" disabled={switching} onClick={() => void switchTo(id)}>
            {text.switchTo(messages.roles[role], centreName ?? '')}
          </Button>
        ))}
      </span>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
