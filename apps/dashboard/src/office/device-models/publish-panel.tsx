import { Button, Checkbox } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { SecondStep } from '../../governance/second-step.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { confirm } from '../../ui/confirm.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { NumericField } from '../../ui/numeric-field.js';
import formClasses from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { Changes } from './device-model-view.js';
import classes from './device-model-view.module.css';
import { PublishDeviceModelDocument } from './device-models.documents.js';
import {
  changesBetween,
  constantRecord,
  constantsOf,
  modelInput,
  modelProblems,
  modelRecord,
  type Model,
  type ModelRecord,
} from './model-record.js';

const text = messages.devices.models;

interface Props {
  /** Null for a new model. */
  model: Model | null;
  /** With the code that was published; null: nothing was. */
  onClose: (published: string | null) => void;
}

/** The next version of a model: typed, compared with the one that counts, then published. */
export function PublishPanel({ model, onClose }: Props) {
  const [record, setRecord] = useState<ModelRecord>(modelRecord(model));
  const [reviewing, setReviewing] = useState(false);
  const publish = useRegistryMutation(PublishDeviceModelDocument);
  const input = modelInput(record, model);
  const act = async () => {
    const { publishDeviceModel } = await publish.mutateAsync({ input });
    confirm(text.form.done, text.form.doneText(publishDeviceModel.name, publishDeviceModel.version));
    onClose(publishDeviceModel.code);
  };
  const nothing = { name: '', manufacturer: '', retired: false, deviceIdentifiers: [], constants: [] };
  const lines = changesBetween(model ?? nothing, {
    ...input,
    retired: record.offered === 'NO',
    deviceIdentifiers: input.deviceIdentifiers ?? [],
  });
  return (
    <SidePanel title={model === null ? text.addTitle : text.nextTitle(model.name)} opened onClose={() => onClose(null)}>
      {reviewing ? (
        <SecondStep
          title={text.form.changes}
          text={text.form.publishText(record.name.trim())}
          act={text.form.publish}
          busy={publish.isPending}
          problem={publish.error}
          onAct={() => void act().catch(() => undefined)}
          onBack={() => {
            publish.reset();
            setReviewing(false);
          }}
        >
          {lines.length === 0 ? text.form.none : <Changes lines={lines} />}
        </SecondStep>
      ) : (
        <ModelForm isNew={model === null} record={record} onChange={setRecord} onReview={() => setReviewing(true)} />
      )}
    </SidePanel>
  );
}

interface FormProps {
  isNew: boolean;
  record: ModelRecord;
  onChange: (record: ModelRecord) => void;
  onReview: () => void;
}

function ModelForm({ isNew, record, onChange, onReview }: FormProps) {
  const { form, attach } = useFirstField();
  const [checked, setChecked] = useState(false);
  const problems = checked ? modelProblems(record) : {};
  const set = (part: Partial<ModelRecord>) => onChange({ ...record, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => setChecked(true));
    if (Object.keys(modelProblems(record)).length > 0) return focusFirstProblem(form.current);
    onReview();
  };
  const line = (field: 'code' | 'manufacturer' | 'name' | 'reason', hint?: string) => (
    <TextField
      label={text.form[field]}
      required
      value={record[field]}
      {...(hint === undefined ? {} : { hint })}
      error={problems[field] ?? null}
      onChange={(typed) => set({ [field]: typed })}
    />
  );
  return (
    <form ref={attach} data-autofocus className={formClasses.form} noValidate onSubmit={submit}>
      <fieldset className={formClasses.group}>
        {isNew && line('code', text.form.codeHint)}
        {isNew && (
          <ChoiceField
            label={text.form.kind}
            required
            choices={Object.entries(messages.devices.kinds).map(([code, label]) => ({ code, label }))}
            value={record.kind}
            onChange={(kind) => set({ kind: (kind ?? 'PUMP') as ModelRecord['kind'] })}
          />
        )}
        {line('name')}
        {line('manufacturer')}
        <ChoiceField
          label={text.form.retired}
          choices={[
            { code: 'YES', label: text.form.offered },
            { code: 'NO', label: text.form.notOffered },
          ]}
          value={record.offered}
          onChange={(code) => set({ offered: code === 'NO' ? 'NO' : 'YES' })}
        />
        <TextField
          label={text.form.identifiers}
          hint={text.form.identifiersHint}
          value={record.identifiers}
          error={problems['deviceIdentifiers'] ?? null}
          onChange={(identifiers) => set({ identifiers })}
        />
      </fieldset>
      <fieldset className={formClasses.group}>
        <legend>{text.constants}</legend>
        {constantsOf(record.kind).map((name) => (
          <ConstantFields key={name} name={name} record={record} problems={problems} onChange={onChange} />
        ))}
      </fieldset>
      {line('reason', text.form.reasonHint)}
      <Button type="submit">{text.form.review}</Button>
    </form>
  );
}

interface ConstantProps {
  name: string;
  record: ModelRecord;
  problems: Readonly<Record<string, string>>;
  onChange: (record: ModelRecord) => void;
}

/** A number with its source; blank is not known. */
function ConstantFields({ name, record, problems, onChange }: ConstantProps) {
  const label = text.names[name] ?? name;
  const constant = constantRecord(record, name);
  const set = (part: Partial<typeof constant>) =>
    onChange({ ...record, constants: { ...record.constants, [name]: { ...constant, ...part } } });
  return (
    <div className={classes.constant}>
      <NumericField
        label={label}
        min={null}
        max={null}
        step={null}
        unit={text.units[name] ?? null}
        value={constant.value}
        error={problems[name] ?? null}
        onChange={(value) => set({ value })}
      />
      {constant.value.trim() !== '' && (
        <>
          <TextField
            label={text.form.source(label)}
            required
            value={constant.source}
            error={problems[`${name}.source`] ?? null}
            onChange={(source) => set({ source })}
          />
          <Checkbox
            label={text.form.verified(label)}
            checked={constant.verified}
            onChange={(event) => set({ verified: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  );
}
