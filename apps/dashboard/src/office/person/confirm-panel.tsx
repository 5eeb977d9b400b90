import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { ProofForm } from '../../access/proof-form.js';
import type { RegistryProblem } from '../../graphql/registry-problem.js';
import { messages } from '../../messages/messages.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import formClasses from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import classes from './person-page.module.css';

const text = messages.office.people.acts;

interface Props {
  title: string;
  /** What will happen, naming the person. */
  children: string;
  /** The verb and whom it meets. */
  act: string;
  /** Whether to ask why. */
  withReason?: boolean;
  problem: RegistryProblem | null;
  pending: boolean;
  onAct: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** The deliberate second step of an act that takes something away. */
export function ConfirmPanel(props: Props) {
  return (
    <SidePanel title={props.title} opened onClose={props.onClose}>
      <ConfirmForm {...props} />
    </SidePanel>
  );
}

function ConfirmForm({ children, act, withReason = false, problem, pending, onAct, onClose }: Props) {
  const { form, attach } = useFirstField();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const isReason = (typed: string) => !withReason || (typed.trim().length >= 3 && typed.trim().length <= 500);
  const refusedReason = fieldOfRefusal(problem, ['reason']) === null ? null : (problem?.message ?? null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => setMissing(!isReason(reason)));
    if (!isReason(reason)) return focusFirstProblem(form.current);
    await onAct(reason.trim());
  };

  if (problem?.code === 'REAUTH_REQUIRED') {
    return <ProofForm onProved={() => void onAct(reason.trim()).catch(() => undefined)} onCancel={onClose} />;
  }
  return (
    <form
      ref={attach}
      data-autofocus
      tabIndex={-1}
      className={formClasses.form}
      noValidate
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <p className={formClasses.note}>{children}</p>
      {withReason && (
        <TextField
          label={text.reason}
          required
          value={reason}
          hint={text.reasonHint}
          error={missing ? text.reasonNeeded : refusedReason}
          onChange={(typed) => {
            setReason(typed);
            if (missing) setMissing(!isReason(typed));
          }}
        />
      )}
      {problem && refusedReason === null && (
        <ProblemNotice problem={problem} title={text.failed} uncertain={text.uncertain} />
      )}
      <div className={classes.choices}>
        <Button type="submit" loading={pending}>
          {act}
        </Button>
        <Button variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
