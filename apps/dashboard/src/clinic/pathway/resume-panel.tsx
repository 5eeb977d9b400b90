import { useState } from 'react';
import type { PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { confirm } from '../../ui/confirm.js';
import { DateField } from '../../ui/date-field.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { ResumeFollowUpDocument } from './pathway.documents.js';
import { RecordForm } from './record-form.js';

const text = messages.pathway.resume;

interface Props {
  patient: PathwayOfPatientQuery['patient'];
  onClose: () => void;
}

/** Lets follow-up go on after it had ended. */
export function ResumePanel({ patient, onClose }: Props) {
  const { today } = useSignedIn().registry;
  const [expectedVersion] = useState(patient.version);
  const [resumedOn, setResumedOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const resume = useRegistryMutation(ResumeFollowUpDocument);
  const problem = resume.error;
  const refused = fieldOfRefusal(problem, ['resumedOn', 'note'] as const);
  const store = async (): Promise<void> => {
    if (resumedOn === null) return;
    const input = { patientId: patient.id, expectedVersion, resumedOn, note: note.trim() || null };
    await resume.mutateAsync({ input });
    confirm(text.saved, messages.pathway.dayOf(patient.pseudonym, formatDate(resumedOn)));
    onClose();
  };
  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <RecordForm
        note={text.note(formatDate(patient.exitedOn))}
        save={text.save}
        saving={resume.isPending}
        problem={problem}
        placed={refused !== null}
        check={() => {
          setChecked(true);
          return resumedOn !== null;
        }}
        send={store}
      >
        <DateField
          label={text.resumedOn}
          required
          today={today}
          earliest={patient.exitedOn}
          latest={today}
          value={resumedOn}
          error={
            checked && resumedOn === null
              ? messages.fields.dateRequired
              : refused === 'resumedOn'
                ? (problem?.message ?? null)
                : null
          }
          onChange={(day) => {
            setResumedOn(day);
            resume.reset();
          }}
        />
        <TextField
          label={messages.pathway.note}
          hint={messages.pathway.noteHint}
          value={note}
          error={refused === 'note' ? (problem?.message ?? null) : null}
          onChange={setNote}
        />
      </RecordForm>
    </SidePanel>
  );
}
