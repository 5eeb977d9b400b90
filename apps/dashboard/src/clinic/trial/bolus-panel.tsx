import { Button } from '@mantine/core';
import { checkLimits } from '#libs/therapy/index';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { presentMinute } from '../../formats/zoned-time.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { confirm } from '../../ui/confirm.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { MomentField } from '../../ui/moment-field.js';
import { NumericField } from '../../ui/numeric-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SelectField } from '../../ui/select-field.js';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { isToMend, useDosingCheck } from '../dosing/use-dosing-check.js';
import { bolusDateFindings, bolusInput, bolusValues, type TypedBolus } from './bolus-record.js';
import { RecordTestBolusDocument } from './trial.documents.js';
import { momentAt, plain, type PatientOnTrial, type TrialRecord } from './trial-record.js';

const text = messages.trial.bolus;
const FIELDS = [
  'givenAt',
  'doseUg',
  'concentrationUgPerMl',
  'volumeMl',
  'punctureLevel',
  'openingPressureCmH2o',
] as const;
const concentrations = [50, 500, 1000, 2000].map((value) => ({
  code: String(value),
  label: `${value.toLocaleString(messages.locale)} µg/mL${value === 50 ? ` (${text.product})` : ''}`,
}));

interface Props {
  patient: PatientOnTrial;
  trial: TrialRecord;
  timeZone: string;
  onClose: () => void;
  onRecorded: (bolusId: string) => void;
}

/** One bolus as it was given. What is unusual asks for a reason at its field. */
export function BolusPanel({ patient, trial, timeZone, onClose, onRecorded }: Props) {
  const { today } = useSignedIn().registry;
  const { form, attach } = useFirstField();
  const [typed, setTyped] = useState<TypedBolus>({
    givenAt: presentMinute(),
    doseUg: '',
    concentrationUgPerMl: '50',
    volumeMl: '',
    punctureLevel: '',
    openingPressureCmH2o: '',
  });
  const record = useRegistryMutation(RecordTestBolusDocument);
  const values = bolusValues(typed);
  const find = (draft: TypedBolus) => [
    ...checkLimits('bolus', bolusValues(draft)),
    ...bolusDateFindings(patient.trials, { trialId: trial.id, givenAt: draft.givenAt, today, timeZone }),
  ];
  const check = useDosingCheck(typed, find, record.error);
  const placed = (record.error?.findings.length ?? 0) > 0 || fieldOfRefusal(record.error, FIELDS) !== null;
  const set = (part: Partial<TypedBolus>) => {
    setTyped((before) => ({ ...before, ...part }));
    record.reset();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => check.tryToSave());
    const { givenAt } = typed;
    const impossible = find(typed).some(isToMend) || !check.isExplained();
    if (givenAt === null || values.doseUg === null || impossible) return focusFirstProblem(form.current);
    const input = { ...bolusInput(trial.id, typed, givenAt, values.doseUg), reasons: check.reasons.given };
    const { recordTestBolus } = await record.mutateAsync({ input });
    confirm(text.saved, text.savedText(plain(values.doseUg), momentAt(givenAt, timeZone)));
    onRecorded(recordTestBolus.id);
  };
  const { doseUg, concentrationUgPerMl: strength } = values;

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
        <NumericField
          label={text.dose}
          required
          min={null}
          max={null}
          step={null}
          unit="µg"
          value={typed.doseUg}
          {...check.at('doseUg', doseUg === null && text.doseRequired)}
          onChange={(value) => set({ doseUg: value })}
        />
        <SelectField
          label={text.concentration}
          none={text.concentrationNone}
          choices={concentrations}
          value={typed.concentrationUgPerMl}
          hint={text.concentrationHint}
          {...check.at('concentrationUgPerMl')}
          onChange={(value) => set({ concentrationUgPerMl: value })}
        />
        <NumericField
          label={text.volume}
          min={0}
          max={null}
          step={null}
          unit="mL"
          value={typed.volumeMl}
          hint={
            doseUg !== null && strength !== null && strength > 0 && doseUg / strength >= 0.01
              ? text.volumeHint(plain(doseUg), plain(strength), plain(Number((doseUg / strength).toFixed(2))))
              : null
          }
          {...check.at('volumeMl')}
          onChange={(value) => set({ volumeMl: value })}
        />
        <MomentField
          label={text.givenAt}
          required
          timeZone={timeZone}
          today={today}
          latest={today}
          value={typed.givenAt}
          {...check.at('givenAt', typed.givenAt === null && messages.fields.dateRequired)}
          onChange={(givenAt) => set({ givenAt })}
        />
        <TextField
          label={text.level}
          hint={text.levelHint}
          value={typed.punctureLevel}
          error={check.at('punctureLevel').error}
          onChange={(value) => set({ punctureLevel: value })}
        />
        <NumericField
          label={text.pressure}
          min={null}
          max={null}
          step={null}
          unit="cmH2O"
          value={typed.openingPressureCmH2o}
          {...check.at('openingPressureCmH2o')}
          onChange={(value) => set({ openingPressureCmH2o: value })}
        />
        <p className={classes.note}>{text.remarkHint}</p>
        {record.error && !placed && (
          <ProblemNotice problem={record.error} title={text.failed} uncertain={text.uncertain} />
        )}
        <Button type="submit" loading={record.isPending}>
          {text.save}
        </Button>
      </form>
    </SidePanel>
  );
}
