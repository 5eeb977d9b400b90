import { explantReasons } from '#libs/therapy/index';
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import type { PatientDevicesQuery, ProcedureType } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { confirm } from '../../ui/confirm.js';
import { DateField } from '../../ui/date-field.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { Part } from '../../ui/part.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { useFirstField } from '../../ui/use-first-field.js';
import { doseContextOf, type DoseFormData } from '../dosing/dose-context-of.js';
import { DoseFormDocument } from '../dosing/dosing.documents.js';
import { whatFollows } from '../dosing/say-what-follows.js';
import { useDosingCheck } from '../dosing/use-dosing-check.js';
import { possibleProcedures } from '../patient/possible-procedures.js';
import { ModelChoicesDocument, RecordImplantDocument, RecordProcedureDocument } from './devices.documents.js';
import { DetailFields } from './detail-fields.js';
import { FirstFillFields } from './first-fill-fields.js';
import {
  findingsOfFirstFill,
  firstFillOf,
  inputOfFirstFill,
  newPumpOf,
  putsPumpIn,
  type TypedFirstFill,
} from './first-fill-typed.js';
import {
  blankOperation,
  operationInput,
  operationProblems,
  partsAsked,
  type OperationRecord,
} from './operation-record.js';
import { CatheterFields, PumpFields, type Models } from './part-fields.js';
import { numberOf, unusualOfCatheter, type PartProblems } from './part-record.js';
import { OverrideField } from './override-field.js';

const text = messages.clinic.procedure;
const words = messages.devices;

interface Props {
  patient: PatientDevicesQuery['patient'];
  onClose: () => void;
}

/** The first implant, or an operation on the system that is in place. */
export function OperationPanel(props: Props) {
  const query = useRegistryQuery(ModelChoicesDocument, {});
  const doses = useRegistryQuery(DoseFormDocument, { patientId: props.patient.id });
  const isFirst = props.patient.firstImplantOn === null;
  return (
    <SidePanel title={isFirst ? text.implantTitle : text.title} opened onClose={props.onClose}>
      <Part query={query} height={480}>
        {({ deviceModels }) => (
          <Part query={doses} height={480}>
            {({ doseForm }) => <OperationForm {...props} models={deviceModels} doses={doseForm} />}
          </Part>
        )}
      </Part>
    </SidePanel>
  );
}

function OperationForm({ patient, models, doses, onClose }: Props & { models: Models; doses: DoseFormData }) {
  const { today } = useSignedIn().registry;
  const { form, attach } = useFirstField();
  const possible = possibleProcedures(patient.procedures);
  const [only] = possible;
  const [record, setRecord] = useState<OperationRecord>({
    ...blankOperation,
    type: possible.length === 1 ? (only ?? null) : null,
  });
  const [fill, setFill] = useState<TypedFirstFill>(() => firstFillOf(doses));
  const [found, setFound] = useState<PartProblems | null>(null);
  const implant = useRegistryMutation(RecordImplantDocument);
  const procedure = useRegistryMutation(RecordProcedureDocument);
  const problem = implant.error ?? procedure.error;
  const asked = partsAsked(record);
  const context = doseContextOf(doses);
  const findingsOf = (typed: { record: OperationRecord; fill: TypedFirstFill }) => [
    ...(partsAsked(typed.record).catheter ? unusualOfCatheter(typed.record.catheter) : []),
    ...findingsOfFirstFill(typed.fill, newPumpOf(typed.record, models), context),
  ];
  const check = useDosingCheck({ record, fill }, findingsOf, problem);
  const { reasons } = check;
  const refused = fieldOfRefusal(problem, FIELDS);
  const errorOf = (field: string): string | null =>
    found?.[field] ?? (field === refused && problem?.code !== 'IMPLAUSIBLE' ? (problem?.message ?? null) : null);
  const reset = () => {
    implant.reset();
    procedure.reset();
  };
  const set = (part: Partial<OperationRecord>) => {
    const next = { ...record, ...part };
    setRecord(next);
    if (found !== null) setFound(operationProblems(next));
    // What the registry found stays asked while the reasons are typed; another day or operation may not be unusual.
    if (problem && (problem.code !== 'IMPLAUSIBLE' || 'performedOn' in part || 'type' in part)) reset();
  };
  const isImplant = record.type === 'IMPLANT';
  const filling = fill.wanted && putsPumpIn(record);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = operationProblems(record);
    flushSync(() => {
      setFound(problems);
      check.tryToSave();
    });
    const { type, performedOn } = record;
    const firstFill = filling ? inputOfFirstFill(fill, doses) : null;
    const wrong =
      Object.keys(problems).length > 0 ||
      (filling && firstFill === null) ||
      findingsOf({ record, fill }).some(({ level }) => level === 'ERROR');
    if (wrong || type === null || performedOn === null || !check.isExplained()) return focusFirstProblem(form.current);
    const { catheterAction, explantReason, reimplantPlanned, ...input } = operationInput(record);
    const common = { patientId: patient.id, performedOn, ...input, firstFill, reasons: reasons.given };
    if (type === 'IMPLANT') await implant.mutateAsync({ input: common });
    else {
      const more = { catheterAction, explantReason, reimplantPlanned };
      await procedure.mutateAsync({ input: { ...common, type, ...more } });
    }
    onClose();
    const said = text.savedText(messages.clinic.procedureTypes[type], formatDate(performedOn));
    const dates = firstFill === null ? '' : await whatFollows(patient.id).catch(() => '');
    confirm(text.saved, `${said} ${dates}`.trim());
  };

  return (
    <form
      ref={attach}
      data-autofocus
      className={classes.form}
      noValidate
      {...check.watching}
      onSubmit={(event) => void submit(event).catch(() => setTimeout(() => focusFirstProblem(form.current)))}
    >
      {patient.firstImplantOn === null && <p className={classes.note}>{text.implantNote}</p>}
      <fieldset className={classes.group}>
        <legend>{words.operation.details}</legend>
        {possible.length > 1 && (
          <ChoiceField
            label={text.type}
            required
            vertical
            choices={possible.map((code) => ({ code, label: messages.clinic.procedureTypes[code] }))}
            value={record.type}
            error={errorOf('type')}
            onChange={(code) => set({ type: code as ProcedureType | null })}
          />
        )}
        <DateField
          label={text.performedOn}
          required
          today={today}
          latest={today}
          value={record.performedOn}
          error={errorOf('performedOn')}
          unusual={reasons.at('performedOn')}
          onChange={(performedOn) => set({ performedOn })}
        />
        {isImplant && (
          <>
            <OverrideField asked={reasons.at('overrideReason')} label={words.operation.override} />
            <OverrideField asked={reasons.at('weightKg')} label={words.operation.weight} />
          </>
        )}
        {record.type === 'CATHETER_REVISION' && (
          <ChoiceField
            label={words.operation.catheterAction}
            required
            vertical
            choices={Object.entries(words.catheterActions).map(([code, label]) => ({ code, label }))}
            value={record.catheterAction}
            error={errorOf('catheterAction')}
            onChange={(code) => set({ catheterAction: code as OperationRecord['catheterAction'] })}
          />
        )}
        <DetailFields
          record={record}
          explantReasons={explantReasons}
          today={today}
          set={set}
          errorOf={errorOf}
          unusualAt={reasons.at}
        />
      </fieldset>
      {asked.pump && (
        <PumpFields
          legend={isImplant ? words.operation.pump : words.operation.pumpNew}
          models={models}
          record={record.pump}
          set={(part) => setRecord((before) => ({ ...before, pump: { ...before.pump, ...part } }))}
          errorOf={errorOf}
          unusualAt={reasons.at}
        />
      )}
      {asked.catheter && (
        <CatheterFields
          legend={
            isImplant
              ? words.operation.catheter
              : record.catheterAction === 'REVISED'
                ? words.operation.catheterRevised
                : words.operation.catheterNew
          }
          models={models}
          record={record.catheter}
          set={(part) => setRecord((before) => ({ ...before, catheter: { ...before.catheter, ...part } }))}
          errorOf={errorOf}
          unusualAt={reasons.at}
        />
      )}
      {putsPumpIn(record) && (
        <FirstFillFields
          form={asked.catheter ? { ...doses, catheterMl: numberOf(record.catheter.internalVolumeMl) } : doses}
          context={context}
          pump={newPumpOf(record, models)}
          typed={fill}
          set={(part) => {
            setFill((before) => ({ ...before, ...part }));
            if (problem && problem.code !== 'IMPLAUSIBLE') reset();
          }}
          check={check}
          today={today}
        />
      )}
      {problem && problem.code !== 'IMPLAUSIBLE' && refused === null && (
        <ProblemNotice problem={problem} title={text.failed} uncertain={text.uncertain} />
      )}
      {(problem?.code === 'IMPLAUSIBLE' || (check.tried && !reasons.complete)) && (
        <p className={classes.note} role="status">
          {words.operation.reasonsNeeded}
        </p>
      )}
      <Button type="submit" loading={implant.isPending || procedure.isPending}>
        {isImplant ? text.saveImplant : text.save}
      </Button>
    </form>
  );
}

/** Fields a refusal may name, where this form has them. */
const FIELDS = [
  'type',
  'performedOn',
  'dischargedOn',
  'explantReason',
  'catheterAction',
  'durationMin',
  'pumpUdi',
  'pumpSerial',
  'pumpModelCode',
  'catheterUdi',
  'catheterSerial',
  'catheterModelCode',
  'reservoirMl',
  'entryLevel',
  'tipLevel',
  'implantedLengthCm',
  'internalVolumeMl',
  'filledAt',
  'filledMl',
  'concentrationUgPerMl',
  'drugExpiresOn',
  'dailyDoseUg',
  'steps',
  'alarmOn',
] as const;
