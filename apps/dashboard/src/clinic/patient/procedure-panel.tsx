import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { PatientProceduresQuery, ProcedureType } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { confirm } from '../../ui/confirm.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import classes from '../../ui/record-form.module.css';
import { useFirstField } from '../../ui/use-first-field.js';
import { RecordImplantDocument, RecordProcedureDocument } from './patient.documents.js';
import { possibleProcedures } from './possible-procedures.js';

const text = messages.clinic.procedure;
const FIELDS = ['type', 'performedOn', 'pumpModel', 'catheterModel', 'indication', 'explantReason'] as const;

interface Typed {
  type: ProcedureType | null;
  performedOn: string | null;
  pumpModel: string;
  catheterModel: string;
  indication: string;
  explantReason: string;
}

/** The first implant, or an operation on the system that is in place. */
export function ProcedurePanel({
  patient,
  onClose,
}: {
  patient: PatientProceduresQuery['patient'];
  onClose: () => void;
}) {
  const { today } = useSignedIn().registry;
  const { form, attach } = useFirstField();
  const possible = possibleProcedures(patient.procedures);
  const [only] = possible;
  const [typed, setTyped] = useState<Typed>({
    type: possible.length === 1 ? (only ?? null) : null,
    performedOn: null,
    pumpModel: '',
    catheterModel: '',
    indication: '',
    explantReason: '',
  });
  const [checked, setChecked] = useState(false);
  const implant = useRegistryMutation(RecordImplantDocument);
  const procedure = useRegistryMutation(RecordProcedureDocument);
  const problem = implant.error ?? procedure.error;
  const refused = fieldOfRefusal(problem, FIELDS);
  const refusalAt = (field: (typeof FIELDS)[number]) => (field === refused ? (problem?.message ?? null) : null);
  const set = (part: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    implant.reset();
    procedure.reset();
  };
  const isImplant = typed.type === 'IMPLANT';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    flushSync(() => setChecked(true));
    const { type, performedOn } = typed;
    if (type === null || performedOn === null) return focusFirstProblem(form.current);
    const input = {
      patientId: patient.id,
      performedOn,
      pumpModel: typed.pumpModel.trim() || null,
      catheterModel: typed.catheterModel.trim() || null,
      indication: typed.indication.trim() || null,
    };
    if (type === 'IMPLANT') await implant.mutateAsync({ input });
    else await procedure.mutateAsync({ input: { ...input, type, explantReason: typed.explantReason.trim() || null } });
    const label = messages.clinic.procedureTypes[type];
    confirm(text.saved, text.savedText(label, formatDate(performedOn)));
    onClose();
  };

  return (
    <SidePanel title={isImplant ? text.implantTitle : text.title} opened onClose={onClose}>
      <form
        ref={attach}
        data-autofocus
        className={classes.form}
        noValidate
        onSubmit={(event) => void submit(event).catch(() => undefined)}
      >
        {patient.firstImplantOn === null && <p className={classes.note}>{text.implantNote}</p>}
        {possible.length > 1 && (
          <ChoiceField
            label={text.type}
            required
            vertical
            choices={possible.map((code) => ({ code, label: messages.clinic.procedureTypes[code] }))}
            value={typed.type}
            error={checked && typed.type === null ? text.typeRequired : refusalAt('type')}
            onChange={(code) => set({ type: code as ProcedureType | null })}
          />
        )}
        <DateField
          label={text.performedOn}
          required
          today={today}
          latest={today}
          value={typed.performedOn}
          error={checked && typed.performedOn === null ? messages.fields.dateRequired : refusalAt('performedOn')}
          onChange={(day) => set({ performedOn: day })}
        />
        {typed.type === 'EXPLANT' ? (
          <TextField
            label={text.explantReason}
            value={typed.explantReason}
            error={refusalAt('explantReason')}
            onChange={(value) => set({ explantReason: value })}
          />
        ) : (
          <>
            {typed.type !== 'CATHETER_REVISION' && (
              <TextField
                label={text.pumpModel}
                hint={text.modelHint}
                value={typed.pumpModel}
                error={refusalAt('pumpModel')}
                onChange={(value) => set({ pumpModel: value })}
              />
            )}
            {typed.type !== 'PUMP_REPLACEMENT' && (
              <TextField
                label={text.catheterModel}
                hint={text.modelHint}
                value={typed.catheterModel}
                error={refusalAt('catheterModel')}
                onChange={(value) => set({ catheterModel: value })}
              />
            )}
            {!isImplant && (
              <TextField
                label={text.indication}
                hint={text.indicationHint}
                value={typed.indication}
                error={refusalAt('indication')}
                onChange={(value) => set({ indication: value })}
              />
            )}
          </>
        )}
        {problem && refused === null && (
          <ProblemNotice problem={problem} title={text.failed} uncertain={text.uncertain} />
        )}
        <Button type="submit" loading={implant.isPending || procedure.isPending}>
          {isImplant ? text.saveImplant : text.save}
        </Button>
      </form>
    </SidePanel>
  );
}
