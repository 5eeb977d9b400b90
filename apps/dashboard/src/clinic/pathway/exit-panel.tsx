import { useState } from 'react';
import type { ExitReason, PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { SecondStep } from '../../governance/second-step.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { confirm } from '../../ui/confirm.js';
import { DateField } from '../../ui/date-field.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { useReasons } from '../../ui/use-reasons.js';
import { RecordExitDocument } from './pathway.documents.js';
import { possibleExits } from './possible-acts.js';
import { RecordForm } from './record-form.js';

const text = messages.pathway.exit;

interface Props {
  patient: PathwayOfPatientQuery['patient'];
  onClose: () => void;
}

/** Ends follow-up of a living patient, in two steps: when and why, then what follows from it. */
export function ExitPanel({ patient, onClose }: Props) {
  const { today } = useSignedIn().registry;
  // The version the form was made of: what is read later must not hide somebody else's edit.
  const [expectedVersion] = useState(patient.version);
  const [exitedOn, setExitedOn] = useState<string | null>(null);
  const [reason, setReason] = useState<ExitReason | null>(null);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const [sure, setSure] = useState(false);
  const record = useRegistryMutation(RecordExitDocument);
  const problem = record.error;
  const reasons = useReasons([], problem);
  const refused = fieldOfRefusal(problem, ['exitedOn', 'reason', 'note'] as const);
  const refusalAt = (field: NonNullable<typeof refused>) =>
    field === refused && problem?.code !== 'IMPLAUSIBLE' ? (problem?.message ?? null) : null;
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      record.reset();
    };
  const store = async (): Promise<void> => {
    if (exitedOn === null || reason === null) return;
    await record.mutateAsync({
      input: {
        patientId: patient.id,
        expectedVersion,
        exitedOn,
        reason,
        note: note.trim() || null,
        reasons: reasons.given,
      },
    });
    confirm(text.saved, text.savedText(patient.pseudonym, formatDate(exitedOn)));
    onClose();
  };

  if (sure && exitedOn !== null && reason !== null) {
    return (
      <SidePanel title={text.title} opened onClose={onClose}>
        <SecondStep
          title={text.sureTitle(patient.pseudonym, formatDate(exitedOn))}
          text={reason === 'CONSENT_WITHDRAWN' ? text.sureWithdrawn : text.sure}
          act={text.act(patient.pseudonym)}
          grave={reason === 'CONSENT_WITHDRAWN'}
          busy={record.isPending}
          problem={refused === null ? problem : null}
          // What is refused at a field, or wants a reason, is mended there.
          onAct={() => void store().catch(() => setSure(false))}
          onBack={() => setSure(false)}
        />
      </SidePanel>
    );
  }
  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <RecordForm
        note={text.note}
        save={text.goOn}
        saving={false}
        problem={problem}
        placed={refused !== null}
        check={() => {
          setChecked(true);
          return exitedOn !== null && reason !== null && reasons.complete;
        }}
        send={() => {
          setSure(true);
          return Promise.resolve();
        }}
      >
        <DateField
          label={text.exitedOn}
          required
          today={today}
          latest={today}
          earliest={patient.enrolledOn}
          value={exitedOn}
          unusual={reasons.at('exitedOn')}
          error={checked && exitedOn === null ? messages.fields.dateRequired : refusalAt('exitedOn')}
          onChange={changed(setExitedOn)}
        />
        <ChoiceField
          label={text.reason}
          required
          vertical
          choices={possibleExits(patient).map((code) => ({ code, label: text.reasons[code] }))}
          value={reason}
          hint={reason === 'TRANSFER' ? text.transferHint : undefined}
          unusual={reasons.at('reason')}
          error={checked && reason === null ? text.reasonNeeded : refusalAt('reason')}
          onChange={changed((code) => setReason(code as ExitReason | null))}
        />
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
