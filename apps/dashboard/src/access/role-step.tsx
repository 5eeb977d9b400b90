import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ProgressFragment } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { ChooseRoleDocument } from './access.documents.js';
import { StepCard } from './door.js';
import classes from './door.module.css';
import { useStep } from './use-step.js';

const text = messages.access;

interface Props {
  roles: ProgressFragment['roles'];
  onNext: (progress: ProgressFragment) => Promise<void>;
}

/** Which of several roles to act in. */
export function RoleStep({ roles, onNext }: Props) {
  const { busy, problem, run } = useStep();
  const choose = (roleId: string) =>
    run(async () => onNext((await request(ChooseRoleDocument, { roleId })).chooseRole));

  return (
    <StepCard title={text.role.title} lede={text.role.lede}>
      {problem && <ProblemNotice problem={problem} title={text.failed} />}
      <ul className={classes.roles}>
        {roles.map(({ id, role, centreName }) => (
          <li key={id}>
            <UnstyledButton className={classes.persona} disabled={busy} onClick={() => void choose(id)}>
              <span className={classes.role}>{centreName ?? text.role.office}</span>
              <strong className={classes.name}>{messages.roles[role]}</strong>
              <span className={classes.does}>{messages.roleDoes[role]}</span>
              <span className={classes.enter}>
                {text.title}
                <IconArrowRight size={16} aria-hidden />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </StepCard>
  );
}
