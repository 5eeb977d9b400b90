import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { ProofForm } from '../access/proof-form.js';
import { RegistryProblem } from '../graphql/registry-problem.js';
import { messages } from '../messages/messages.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import classes from './second-step.module.css';

interface Props {
  /** Names whom it is about. */
  title: string;
  /** What follows from it. */
  text: string;
  /** The act, as a verb with its object. */
  act: string;
  /** Cannot be taken back. */
  grave?: boolean;
  busy: boolean;
  problem: Error | null;
  onAct: () => void;
  onBack: () => void;
  /** What may be said with it, above the act. */
  children?: ReactNode;
}

/** Whether the registry wants to know once more who it is. */
export const asksForProof = (problem: Error | null): boolean =>
  problem instanceof RegistryProblem && problem.code === 'REAUTH_REQUIRED';

/** The deliberate second step: says once more what is about to happen, and to whom. */
export function SecondStep({ title, text, act, grave = false, busy, problem, onAct, onBack, children }: Props) {
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => step.current?.focus(), []);
  const asked = asksForProof(problem);
  return (
    <div className={classes.whole}>
      <div
        ref={step}
        tabIndex={-1}
        role="group"
        aria-label={title}
        className={classes.step}
        data-grave={grave || undefined}
      >
        <h3 className={classes.title}>{title}</h3>
        <p className={classes.text}>{text}</p>
        {children}
        {!asked && (
          <div className={classes.acts}>
            <Button className={classes.act} loading={busy} onClick={onAct}>
              {act}
            </Button>
            <Button variant="default" disabled={busy} onClick={onBack}>
              {messages.governance.back}
            </Button>
          </div>
        )}
      </div>
      {asked && <ProofForm onProved={onAct} onCancel={onBack} />}
      {problem && !asked && <ProblemNotice problem={problem} title={messages.governance.notDone} />}
    </div>
  );
}
