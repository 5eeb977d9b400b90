import { explantReasons } from '#libs/therapy/index';
import { useState } from 'react';
import { formatDate } from '../../formats/format-date.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { request } from '../../graphql/request.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { DateField } from '../../ui/date-field.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { Part } from '../../ui/part.js';
import classes from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { useEdit, type Versioned } from '../../ui/use-edit.js';
import { useReasons } from '../../ui/use-reasons.js';
import { confirmCorrection } from '../patient/confirm-correction.js';
import { CorrectionForm, type WordedField } from '../patient/correction-form.js';
import { ReasonField, reasonProblem } from '../patient/reason-field.js';
import { DetailFields } from './detail-fields.js';
import { CorrectProcedureDocument, ModelChoicesDocument, PatientDevicesDocument } from './devices.documents.js';
import { correctionOf, operationProblems, operationRecord, putIn, type OperationRecord } from './operation-record.js';
import { OverrideField } from './override-field.js';
import { CatheterFields, PumpFields, type Models } from './part-fields.js';
import { unusualOfCatheter, type Operation, type PartProblems } from './part-record.js';

const text = messages.devices.correction;
const words = messages.devices;

interface Props {
  patientId: string;
  operation: Operation;
  /** Whether it is opened to state the model of the pump. */
  toModel: boolean;
  onClose: () => void;
}

/** Repairs day and details of an operation. */
export function CorrectionPanel(props: Props) {
  const query = useRegistryQuery(ModelChoicesDocument, {});
  return (
    <SidePanel title={text.title} opened onClose={props.onClose}>
      <Part query={query} height={480}>
        {({ deviceModels }) => <OperationCorrectionForm {...props} models={deviceModels} />}
      </Part>
    </SidePanel>
  );
}

const opened = (operation: Operation): Versioned<OperationRecord> => ({
  form: operationRecord(operation),
  version: operation.version,
});

function OperationCorrectionForm({ patientId, operation, toModel, models, onClose }: Props & { models: Models }) {
  const { today } = useSignedIn().registry;
  const [found, setFound] = useState<PartProblems>({});
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const correct = useRegistryMutation(CorrectProcedureDocument);
  const edit = useEdit<OperationRecord>({
    opened: opened(operation),
    readNow: async () => {
      const { patient } = await request(PatientDevicesDocument, { id: patientId });
      const now = patient.procedures.find(({ id }) => id === operation.id);
      if (!now) throw new RegistryProblem('NOT_FOUND', messages.notFound.text);
      return opened(now);
    },
    check: (record) => {
      const problems = problemsOf(record, operation);
      setFound(problems);
      setChecked(true);
      return Object.keys(problems).length === 0 && reasonProblem(reason, true) === null && reasons.complete;
    },
    store: (record, base) =>
      correct.mutateAsync({
        input: {
          procedureId: operation.id,
          expectedVersion: base.version,
          reason: reason.trim(),
          reasons: reasons.given,
          ...correctionOf(record, base.form, operation),
        },
      }),
    onDone: ({ performedOn }, stored) => {
      confirmCorrection(
        stored,
        text.savedText(messages.clinic.procedureTypes[operation.type], formatDate(performedOn)),
      );
      onClose();
    },
  });
  const { form, problem } = edit;
  const catheter = putIn(operation, 'CATHETER');
  const isNew = JSON.stringify(form.catheter) !== JSON.stringify(edit.base.form.catheter);
  const reasons = useReasons(catheter && isNew ? unusualOfCatheter(form.catheter) : [], problem, checked);
  const refused = fieldOfRefusal(problem, ['performedOn', 'dischargedOn', 'explantReason', ...PART_FIELDS]);
  const errorOf = (field: string): string | null =>
    found[field] ?? (field === refused && problem?.code !== 'IMPLAUSIBLE' ? (problem?.message ?? null) : null);
  const set = (part: Partial<OperationRecord>) => {
    edit.set(part);
    if (checked) setFound(problemsOf({ ...form, ...part }, operation));
  };

  return (
    <CorrectionForm
      edit={edit}
      fields={fields}
      placed={refused !== null || problem?.code === 'IMPLAUSIBLE'}
      note={text.note}
      first={toModel ? '[data-part="pump"] select' : undefined}
    >
      <fieldset className={classes.group}>
        <legend>{messages.clinic.procedureTypes[operation.type]}</legend>
        <DateField
          label={messages.clinic.procedure.performedOn}
          required
          today={today}
          latest={today}
          value={form.performedOn}
          error={errorOf('performedOn')}
          unusual={reasons.at('performedOn')}
          onChange={(performedOn) => set({ performedOn })}
        />
        <OverrideField asked={reasons.at('weightKg')} label={words.operation.weight} />
        <DetailFields
          record={form}
          explantReasons={explantReasons}
          today={today}
          set={set}
          errorOf={errorOf}
          unusualAt={reasons.at}
        />
      </fieldset>
      {putIn(operation, 'PUMP') && (
        <PumpFields
          legend={words.operation.pump}
          models={models}
          record={form.pump}
          set={(part) => set({ pump: { ...form.pump, ...part } })}
          errorOf={errorOf}
          unusualAt={reasons.at}
        />
      )}
      {catheter && (
        <CatheterFields
          legend={words.operation.catheter}
          models={models}
          record={form.catheter}
          set={(part) => set({ catheter: { ...form.catheter, ...part } })}
          errorOf={errorOf}
          unusualAt={reasons.at}
        />
      )}
      <ReasonField required value={reason} error={checked ? reasonProblem(reason, true) : null} onChange={setReason} />
    </CorrectionForm>
  );
}

/** The parts are asked for as they were handled, whatever the form says of the type. */
function problemsOf(record: OperationRecord, operation: Operation): PartProblems {
  const catheterAction = record.catheterAction ?? 'EXCHANGED';
  return operationProblems({ ...record, type: operation.type, catheterAction });
}

const PART_FIELDS = [
  'pumpUdi',
  'pumpSerial',
  'pumpModelCode',
  'catheterUdi',
  'catheterSerial',
  'catheterModelCode',
  'entryLevel',
  'tipLevel',
  'implantedLengthCm',
  'internalVolumeMl',
] as const;

const inWords = (part: object): string =>
  Object.values(part)
    .filter((value) => value !== null && value !== '')
    .join(', ');

/** Both sides of a conflict, field by field. */
const fields: readonly WordedField<OperationRecord>[] = [
  {
    field: 'performedOn',
    label: messages.clinic.procedure.performedOn,
    words: ({ performedOn }) => formatDate(performedOn),
  },
  { field: 'indication', label: words.operation.indication, words: ({ indication }) => indication },
  { field: 'explantReason', label: words.operation.explantReason, words: ({ explantReason }) => explantReason },
  {
    field: 'reimplantPlanned',
    label: words.operation.reimplantPlanned,
    words: ({ reimplantPlanned }) => reimplantPlanned,
  },
  {
    field: 'surgeonRole',
    label: words.operation.surgeonRole,
    words: ({ surgeonRole }) => surgeonRole && words.surgeonRoles[surgeonRole],
  },
  {
    field: 'anaesthesia',
    label: words.operation.anaesthesia,
    words: ({ anaesthesia }) => anaesthesia && words.anaesthesia[anaesthesia],
  },
  { field: 'durationMin', label: words.operation.duration, words: ({ durationMin }) => durationMin || null },
  { field: 'prophylaxis', label: words.operation.prophylaxis, words: ({ prophylaxis }) => prophylaxis },
  {
    field: 'dischargedOn',
    label: words.operation.dischargedOn,
    words: ({ dischargedOn }) => (dischargedOn === null ? null : formatDate(dischargedOn)),
  },
  { field: 'pump', label: words.operation.pump, words: ({ pump }) => inWords(pump) || null },
  { field: 'catheter', label: words.operation.catheter, words: ({ catheter }) => inWords(catheter) || null },
];
