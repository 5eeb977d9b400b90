import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { RegistryProblem } from '../../graphql/registry-problem.js';
import { messages } from '../../messages/messages.js';
import classes from './signing.module.css';

const text = messages.signing.stale;

/** Whether the act was refused because something else is stored by now. */
export function isStale(problem: RegistryProblem | null): problem is RegistryProblem {
  return problem?.code === 'VERSION_CONFLICT' || problem?.code === 'LOCKED';
}

/** Says that somebody else was faster, and offers what is stored now. */
export function StaleNotice({ problem, onAgain }: { problem: RegistryProblem; onAgain: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="alert" className={classes.stale}>
      <strong>{text.title}</strong>
      <p>
        {problem.code === 'LOCKED' ? text.locked : text.conflict} <small>{messages.problems.code(problem.code)}</small>
      </p>
      <Button size="xs" onClick={onAgain}>
        {text.again}
      </Button>
    </div>
  );
}
