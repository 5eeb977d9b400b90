import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { RegistryProblem } from '../graphql/registry-problem.js';
import { messages } from '../messages/messages.js';
import classes from './problem-notice.module.css';

interface Props {
  problem: Error;
  title?: string;
  retry?: () => void;
}

/** What happened and what to do, with the code in small print. */
export function ProblemNotice({ problem, title = messages.problems.partFailed, retry }: Props) {
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle className={classes.icon} size={20} aria-hidden />
      <div>
        <strong>{title}</strong>
        <p>{problem instanceof RegistryProblem ? problem.message : messages.problems.unreadable}</p>
        {problem instanceof RegistryProblem && <small>{messages.problems.code(problem.code)}</small>}
      </div>
      {retry && (
        <Button variant="default" size="xs" onClick={retry}>
          {messages.problems.retry}
        </Button>
      )}
    </div>
  );
}
