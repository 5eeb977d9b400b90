import { Button } from '@mantine/core';
import { checkLimits } from '#libs/therapy/index';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { BolusAdverse } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { confirm } from '../../ui/confirm.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { NumericField } from '../../ui/numeric-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { isToMend, useDosingCheck } from '../dosing/use-dosing-check.js';
import { typedNumber } from './bolus-record.js';
import { EndObservationDocument } from './trial.documents.js';
import { momentAt, plain, type BolusRecord } from './trial-record.js';

const text = messages.trial.observation;
const answers = Object.entries(messages.trial.adverse).map(([code, label]) => ({ code, label }));
const FIELDS = ['observedHours', 'adverse'] as const;

interface Props {
  bolus: BolusRecord;
  timeZone: string;
  onClose: () => void;
}

/** How long a bolus was watched, and whether anything untoward happened. */
export function ObservationPanel({ bolus, timeZone, onClose }: Props) {
  const { form, attach } = useFirstField();
  const [hours, setHours] = useState(bolus.observedHours === null ? '' : String(bolus.observedHours));
  const [adverse, setAdverse] = useState<BolusAdverse | null>(bolus.adverse);
  const end = useRegistryMutation(EndObservationDocument);
  const find = (typed: string) => checkLimits('bolus', { observedHours: typedNumber(typed) });
  const check = useDosingCheck(hours, find, end.error);
  const observedHours = typedNumber(hours);
  const placed = (end.error?.findings.length ?? 0) > 0 || fieldOfRefusal(end.error, FIELDS) !== null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => check.tryToSave());
    const impossible = find(hours).some(isToMend) || !check.isExplained();
    if (observedHours === null || adverse === null || impossible) return focusFirstProblem(form.current);
    const { given: reasons } = check.reasons;
    await end.mutateAsync({
      input: { bolusId: bolus.id, expectedVersion: bolus.version, observedHours, adverse, reasons },
    });
    confirm(text.saved, text.savedText(plain(observedHours)));
    onClose();
  };

  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <form
        ref={attach}
        data-autofocus
        className={classes.form}
        noValidate
        {...check.watching}
        onSubmit={(event) => void submit(event).catch(() => setTimeout(() => focusFirstProblem(form.current)))}
      >
        <p className={classes.note}>{text.note(plain(bolus.doseUg), momentAt(bolus.givenAt, timeZone))}</p>
        <NumericField
          label={text.hours}
          required
          min={null}
          max={null}
          step={null}
          unit="h"
          value={hours}
          {...check.at('observedHours', observedHours === null && text.hoursRequired)}
          onChange={(typed) => {
            setHours(typed);
            end.reset();
          }}
        />
        <ChoiceField
          label={text.adverse}
          required
          vertical
          choices={answers}
          value={adverse}
          hint={adverse === 'EVENTS' ? text.adverseHint : null}
          error={check.tried && adverse === null ? text.adverseRequired : null}
          onChange={(code) => setAdverse(code as BolusAdverse | null)}
        />
        {end.error && !placed && <ProblemNotice problem={end.error} title={text.failed} uncertain={text.uncertain} />}
        <Button type="submit" loading={end.isPending}>
          {text.save}
        </Button>
      </form>
    </SidePanel>
  );
}
