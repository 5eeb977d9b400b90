import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { AccountQuery } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { useSignedIn, useSignIn } from '../shell/session.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SwitchRoleDocument } from './access.documents.js';
import classes from './account-page.module.css';
import { useStep } from './use-step.js';

const text = messages.access.own;

/** The other roles of the person. Another role is another session: every answer on screen is forgotten. */
export function OwnRoles({ roles }: { roles: AccountQuery['account']['roles'] }) {
  const { viewer } = useSignedIn();
  const { startAnew } = useSignIn();
  const navigate = useNavigate();
  const { busy, problem, run } = useStep();
  const others = roles.filter(
    ({ role, centreName }) => role !== viewer.role || centreName !== (viewer.centre?.name ?? null),
  );
  if (others.length === 0) return null;
  const switchTo = (roleId: string) =>
    run(async () => {
      await request(SwitchRoleDocument, { roleId });
      await startAnew();
      await navigate({ to: '/' });
    });

  return (
    <>
      <dt>{text.otherRoles}</dt>
      <dd className={classes.roles}>
        {others.map(({ id, role, centreName }) => (
          <Button key={id} variant="default" disabled={busy} onClick={() => void switchTo(id)}>
            {text.roleAt(messages.roles[role], centreName ?? messages.access.role.office)}
          </Button>
        ))}
        {problem && <ProblemNotice problem={problem} title={text.switchFailed} />}
      </dd>
    </>
  );
}
