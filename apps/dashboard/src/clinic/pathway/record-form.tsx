import { Button } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { RegistryProblem } from '../../graphql/registry-problem.js';
import { messages } from '../../messages/messages.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { useFirstField } from '../../ui/use-first-field.js';

const text = messages.pathway;

interface Props {
  note?: string;
  save: string;
  saving: boolean;
  problem: RegistryProblem | null;
  /** True where a field shows the refusal, or asks for the reason. */
  placed: boolean;
  /** Marks what is wrong; true where the form may be sent. */
  check: () => boolean;
  send: () => Promise<unknown>;
  children: ReactNode;
}

/** A form in a panel that records something new: nothing is sent by accident, and the first problem has the focus. */
export function RecordForm({ note, save, saving, problem, placed, check, send, children }: Props) {
  const { form, attach } = useFirstField();
  const submit = async (): Promise<void> => {
    let ready = false;
    flushSync(() => (ready = check()));
    if (!ready) return focusFirstProblem(form.current);
    await send();
  };
  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => toFirst(form));
      }}
    >
      {note && <p className={classes.note}>{note}</p>}
      {children}
      {problem && !placed && <ProblemNotice problem={problem} title={text.failed} uncertain={text.uncertain} />}
      <Button type="submit" loading={saving}>
        {save}
      </Button>
    </form>
  );
}

/** Once the refusal is drawn. */
const toFirst = (form: RefObject<HTMLElement | null>): void => void setTimeout(() => focusFirstProblem(form.current));
