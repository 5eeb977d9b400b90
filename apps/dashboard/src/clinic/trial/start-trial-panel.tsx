import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { TrialRoute } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { confirm } from '../../ui/confirm.js';
import { DateField } from '../../ui/date-field.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { useReasons } from '../../ui/use-reasons.js';
import { StartTrialDocument } from './trial.documents.js';

const text = messages.trial.start;
const routes = Object.entries(messages.trial.routes).map(([code, label]) => ({ code, label }));
const FIELDS = ['startedOn', 'route', 'note'] as const;

interface Props {
  patientId: string;
  onClose: () => void;
  onStarted: (trialId: string) => void;
}

/** Begins a trial episode; its boluses are recorded on its own page. */
export function StartTrialPanel({ patientId, onClose, onStarted }: Props) {
  const { today } = useSignedIn().registry;
  const { form, attach } = useFirstField();
  const [startedOn, setStartedOn] = useState<string | null>(today);
  const [route, setRoute] = useState<TrialRoute | null>('LP_BOLUS');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const start = useRegistryMutation(StartTrialDocument);
  const reasons = useReasons([], start.error);
  const refused = start.error?.findings.length ? null : fieldOfRefusal(start.error, FIELDS);
  const refusalAt = (field: (typeof FIELDS)[number]) => (field === refused ? (start.error?.message ?? null) : null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => setChecked(true));
    if (startedOn === null || route === null || !reasons.complete) return focusFirstProblem(form.current);
    const input = { patientId, startedOn, route, note: note.trim() || null, reasons: reasons.given };
    const { startTrial } = await start.mutateAsync({ input });
    confirm(text.saved, formatDate(startedOn));
    onStarted(startTrial.id);
  };

  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <form
        ref={attach}
        data-autofocus
        className={classes.form}
        noValidate
        onSubmit={(event) => void submit(event).catch(() => setTimeout(() => focusFirstProblem(form.current)))}
      >
        <p className={classes.note}>{text.note}</p>
        <DateField
          label={text.startedOn}
          required
          today={today}
          latest={today}
          value={startedOn}
          error={checked && startedOn === null ? messages.fields.dateRequired : refusalAt('startedOn')}
          unusual={reasons.at('startedOn')}
          onChange={(day) => {
            setStartedOn(day);
            start.reset();
          }}
        />
        <ChoiceField
          label={text.route}
          required
          vertical
          choices={routes}
          value={route}
          error={checked && route === null ? text.routeRequired : refusalAt('route')}
          onChange={(code) => setRoute(code as TrialRoute | null)}
        />
        <TextField label={text.remark} value={note} error={refusalAt('note')} onChange={setNote} />
        {start.error && refused === null && start.error.findings.length === 0 && (
          <ProblemNotice problem={start.error} title={text.failed} uncertain={text.uncertain} />
        )}
        <Button type="submit" loading={start.isPending}>
          {text.save}
        </Button>
      </form>
    </SidePanel>
  );
}
