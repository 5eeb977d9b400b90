import { Button } from '@mantine/core';
import { IconAlertTriangle, IconShieldLock } from '@tabler/icons-react';
import { RegistryProblem } from '../graphql/registry-problem.js';
import { messages } from '../messages/messages.js';
import classes from './problem-notice.module.css';

const text = messages.problems;

interface Props {
  problem: Error;
  title?: string;
  retry?: () => void;
}

/** What happened and what to do, with the code in small print. Withholding small counts is a note, not a failure. */
export function ProblemNotice({ problem, title = text.partFailed, retry }: Props) {
  const known = problem instanceof RegistryProblem ? problem : null;
  const isWithheld = known?.code === 'DISCLOSURE_BLOCKED';
  const Sign = isWithheld ? IconShieldLock : IconAlertTriangle;

  return (
    <div className={classes.notice} data-withheld={isWithheld || undefined} role={isWithheld ? 'status' : 'alert'}>
      <Sign className={classes.icon} size={20} aria-hidden />
      <div>
        <strong>{isWithheld ? text.withheld : title}</strong>
        <p>{known?.message ?? text.unreadable}</p>
        {known && <small>{text.code(known.code)}</small>}
      </div>
      {retry && !isWithheld && (
        <Button variant="default" size="xs" onClick={retry}>
          {text.retry}
        </Button>
      )}
    </div>
  );
}
