import { Button } from '@mantine/core';
import { IconAlertTriangle, IconShieldLock } from '@tabler/icons-react';
import { isUncertain, RegistryProblem } from '../graphql/registry-problem.js';
import { messages } from '../messages/messages.js';
import classes from './problem-notice.module.css';

const text = messages.problems;

/** Asking again would get the same answer. */
const refusals: Readonly<Record<string, string>> = {
  DISCLOSURE_BLOCKED: text.withheld,
  FORBIDDEN: text.notOpen,
};

interface Props {
  problem: Error;
  title?: string;
  retry?: () => void;
  /** What to say instead when nobody knows whether it was saved. */
  uncertain?: string;
}

/** What happened and what to do, with the code in small print. A refusal by rule is a note, not a failure. */
export function ProblemNotice({ problem, title = text.partFailed, retry, uncertain }: Props) {
  const known = problem instanceof RegistryProblem ? problem : null;
  const refusal = refusals[known?.code ?? ''];
  const lost = isUncertain(problem);
  const Sign = refusal ? IconShieldLock : IconAlertTriangle;

  return (
    <div className={classes.notice} data-refusal={refusal ? true : undefined} role={refusal ? 'status' : 'alert'}>
      <Sign className={classes.icon} size={20} aria-hidden />
      <div>
        <strong>{refusal ?? (lost ? text.uncertainTitle : title)}</strong>
        <p>{(lost ? uncertain : null) ?? known?.message ?? text.unreadable}</p>
        {known && <small>{text.code(known.code)}</small>}
      </div>
      {retry && !refusal && (
        <Button variant="default" size="xs" onClick={retry}>
          {text.retry}
        </Button>
      )}
    </div>
  );
}
