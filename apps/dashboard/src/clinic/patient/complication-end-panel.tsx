import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ComplicationOutcome, PatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SidePanel } from '../../ui/side-panel.js';
import { confirm } from '../../ui/confirm.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import classes from '../../ui/record-form.module.css';
import { useFirstField } from '../../ui/use-first-field.js';
import {
  complicationEndInput,
  complicationEndProblems,
  type ComplicationEnd,
  type ComplicationEndProblems,
} from './complication-end.js';
import { isOver } from './complication-record.js';
import { ConcludeComplicationDocument } from './patient.documents.js';

const text = messages.clinic.complication;
const outcomes = Object.entries(messages.clinic.outcomes).map(([code, label]) => ({ code, label }));

interface Props {
  complication: PatientQuery['patient']['complications'][number];
  /** Day of death where it is recorded already. */
  diedOn: string | null;
  onClose: () => void;
}

/** Records how an event that was still open ended. */
export function ComplicationEndPanel(props: Props) {
  return (
    <SidePanel title={text.endTitle} opened onClose={props.onClose}>
      <ComplicationEndForm {...props} />
    </SidePanel>
  );
}

function ComplicationEndForm({ complication, diedOn, onClose }: Props) {
  const { type, onsetOn } = complication;
  const { today } = useSignedIn().registry;
  const { form, attach } = useFirstField();
  const [end, setEnd] = useState<ComplicationEnd>({ outcome: null, resolvedOn: null, diedOn });
  const [found, setFound] = useState<ComplicationEndProblems>({});
  const save = useRegistryMutation(ConcludeComplicationDocument);

  const refused = fieldOfRefusal(save.error, Object.keys(end) as (keyof ComplicationEnd)[]);
  const errorOf = (field: keyof ComplicationEnd) =>
    found[field] ?? (field === refused ? (save.error?.message ?? null) : null);
  const set = (part: Partial<ComplicationEnd>) => {
    const next = { ...end, ...part };
    setEnd(next);
    if (Object.keys(found).length > 0) setFound(complicationEndProblems(next, onsetOn));
    if (save.error) save.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = complicationEndProblems(end, onsetOn);
    flushSync(() => setFound(problems));
    const input = complicationEndInput(complication, end);
    if (Object.keys(problems).length > 0 || input === null) return focusFirstProblem(form.current);
    await save.mutateAsync({ input });
    confirm(text.endSaved, text.endSavedText(type.label, messages.clinic.outcomes[input.outcome]));
    onClose();
  };

  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <p className={classes.note}>
        {text.endNote(type.label, formatDate(onsetOn), messages.clinic.outcomes[complication.outcome])}
      </p>
      <ChoiceField
        label={text.endOutcome}
        required
        choices={outcomes}
        value={end.outcome}
        error={errorOf('outcome')}
        onChange={(code) => set({ outcome: code as ComplicationOutcome | null })}
      />
      {isOver(end.outcome) && (
        <DateField
          label={text.resolvedOn}
          today={today}
          earliest={onsetOn}
          latest={today}
          value={end.resolvedOn}
          error={errorOf('resolvedOn')}
          onChange={(resolvedOn) => set({ resolvedOn })}
        />
      )}
      {end.outcome === 'FATAL' && (diedOn === null || errorOf('diedOn') !== null) && (
        <DateField
          label={text.diedOn}
          required
          today={today}
          earliest={onsetOn}
          latest={today}
          value={end.diedOn}
          hint={text.diedOnHint}
          error={errorOf('diedOn')}
          onChange={(day) => set({ diedOn: day })}
        />
      )}
      {save.error && refused === null && (
        <ProblemNotice problem={save.error} title={text.endFailed} uncertain={text.endUncertain} />
      )}
      <Button type="submit" loading={save.isPending}>
        {text.endSave}
      </Button>
    </form>
  );
}
