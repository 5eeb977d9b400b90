import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { messages } from '../../messages/messages.js';
import { ConflictView, type ConflictLine } from '../../ui/conflict-view.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { differences } from '../../ui/merge-edits.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import type { Edit } from '../../ui/use-edit.js';
import { useFirstField } from '../../ui/use-first-field.js';

const text = messages.corrections;

/** A field in the words of the clinic, for showing two states of it beside each other. */
export interface WordedField<Form> {
  readonly field: keyof Form;
  readonly label: string;
  /** Null: blank. */
  readonly words: (form: Form) => string | null;
}

interface Props<Form> {
  edit: Edit<Form>;
  fields: readonly WordedField<Form>[];
  /** True where a field shows the refusal itself. */
  placed: boolean;
  note?: string;
  /** Selector of the field that gets the focus; else the first one. */
  first?: string | undefined;
  labels?: { save: string; failed: string; uncertain: string };
  children: ReactNode;
}

/** A form about something stored: its fields, or both sides of a conflict in their place. */
export function CorrectionForm<Form extends object>({
  edit,
  fields,
  placed,
  note,
  first,
  labels,
  children,
}: Props<Form>) {
  const { form, attach } = useFirstField(first);
  const { conflict, problem, saving } = edit;
  const { save, failed, uncertain } = labels ?? text;
  if (conflict) {
    const lines = conflictLines(edit, conflict.form, fields);
    return <ConflictView lines={lines} saving={saving} onResolve={(...choice) => void edit.resolve(...choice)} />;
  }
  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        flushSync(() => void edit.save());
        focusFirstProblem(form.current);
      }}
    >
      {note && <p className={classes.note}>{note}</p>}
      {children}
      {problem && !placed && <ProblemNotice problem={problem} title={failed} uncertain={uncertain} />}
      <Button type="submit" loading={saving}>
        {save}
      </Button>
    </form>
  );
}

function conflictLines<Form extends object>(
  { base, form: mine }: Edit<Form>,
  stored: Form,
  fields: readonly WordedField<Form>[],
): ConflictLine<Form>[] {
  const open = differences(
    { base: base.form, mine, stored },
    fields.map(({ field }) => field),
  );
  return open.map(({ field, suggested }) => {
    const worded = fields.find((each) => each.field === field);
    const words = (form: Form) => worded?.words(form) ?? messages.conflict.blank;
    return { field, label: worded?.label ?? '', mine: words(mine), stored: words(stored), suggested };
  });
}
