import { useState } from 'react';
import { deciders } from '#libs/therapy/index';
import type { PathwayEventKind, PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { formatPartialDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { confirm } from '../../ui/confirm.js';
import { DateField } from '../../ui/date-field.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { PartialDateField } from '../../ui/partial-date-field.js';
import formClasses from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useReasons } from '../../ui/use-reasons.js';
import { RecordPathwayEventDocument } from './pathway.documents.js';
import { possibleEvents } from './possible-acts.js';
import { RecordForm } from './record-form.js';

const text = messages.pathway.events;
const yesOrNo = [
  { code: 'YES', label: messages.pathway.yes },
  { code: 'NO', label: messages.pathway.no },
];

interface Props {
  patient: PathwayOfPatientQuery['patient'];
  onClose: () => void;
}

/** Records a referral, a decision about consent or implant, or that the dose is stable: what the state allows. */
export function EventPanel({ patient, onClose }: Props) {
  const { today } = useSignedIn().registry;
  const possible = possibleEvents(patient);
  const [only] = possible;
  const [kind, setKind] = useState<PathwayEventKind | null>(possible.length === 1 ? (only ?? null) : null);
  const [happenedOn, setHappenedOn] = useState<string | null>(null);
  const [earlierData, setEarlierData] = useState<string | null>(null);
  const [decidedBy, setDecidedBy] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const record = useRegistryMutation(RecordPathwayEventDocument);
  const problem = record.error;
  const reasons = useReasons([], problem);
  const refused = fieldOfRefusal(problem, ['kind', 'happenedOn', 'earlierData', 'decidedBy', 'note'] as const);
  const refusalAt = (field: NonNullable<typeof refused>) =>
    field === refused && problem?.code !== 'IMPLAUSIBLE' ? (problem?.message ?? null) : null;
  const missing = {
    kind: kind === null,
    happenedOn: happenedOn === null,
    earlierData: kind === 'CONSENT_GIVEN' && earlierData === null,
    decidedBy: kind === 'DECLINED' && decidedBy === null,
  };
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      if (problem?.code !== 'IMPLAUSIBLE') record.reset();
    };
  const store = async (): Promise<void> => {
    if (kind === null || happenedOn === null) return;
    await record.mutateAsync({
      input: {
        patientId: patient.id,
        kind,
        happenedOn,
        earlierData: kind === 'CONSENT_GIVEN' ? earlierData === 'YES' : null,
        decidedBy: kind === 'DECLINED' ? decidedBy : null,
        note: note.trim() || null,
        reasons: reasons.given,
      },
    });
    confirm(text.saved, messages.pathway.dayOf(text.kinds[kind], formatPartialDate(happenedOn)));
    onClose();
  };
  const day = {
    label: text.happenedOn,
    required: true,
    today,
    value: happenedOn,
    unusual: reasons.at('happenedOn'),
    error: checked && missing.happenedOn ? messages.fields.dateRequired : refusalAt('happenedOn'),
    onChange: changed(setHappenedOn),
  };

  return (
    <SidePanel title={text.title1} opened onClose={onClose}>
      <RecordForm
        save={text.save}
        saving={record.isPending}
        problem={problem}
        placed={refused !== null}
        check={() => {
          setChecked(true);
          return !Object.values(missing).includes(true) && reasons.complete;
        }}
        send={store}
      >
        <ChoiceField
          label={text.kind}
          required
          vertical
          choices={possible.map((code) => ({ code, label: text.kinds[code] }))}
          value={kind}
          error={checked && missing.kind ? text.kindNeeded : refusalAt('kind')}
          onChange={changed((code) => setKind(code as PathwayEventKind | null))}
        />
        {kind === 'REFERRED' ? <PartialDateField {...day} /> : <DateField {...day} latest={today} />}
        {kind === 'CONSENT_GIVEN' && (
          <ChoiceField
            label={text.earlierData}
            required
            hint={text.earlierDataHint}
            choices={yesOrNo}
            value={earlierData}
            error={checked && missing.earlierData ? text.earlierDataNeeded : refusalAt('earlierData')}
            onChange={changed(setEarlierData)}
          />
        )}
        {kind === 'CONSENT_REFUSED' && <p className={formClasses.note}>{text.refusedNote}</p>}
        {kind === 'DECLINED' && (
          <ChoiceField
            label={text.decidedBy}
            required
            vertical
            choices={deciders}
            value={decidedBy}
            error={checked && missing.decidedBy ? text.deciderNeeded : refusalAt('decidedBy')}
            onChange={changed(setDecidedBy)}
          />
        )}
        <TextField
          label={messages.pathway.note}
          hint={messages.pathway.noteHint}
          value={note}
          error={refusalAt('note')}
          onChange={changed(setNote)}
        />
      </RecordForm>
    </SidePanel>
  );
}
