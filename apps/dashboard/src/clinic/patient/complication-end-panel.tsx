import { useState } from 'react';
import type { ComplicationOutcome, PatientComplicationsQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { request } from '../../graphql/request.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { SidePanel } from '../../ui/side-panel.js';
import { confirm } from '../../ui/confirm.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { useEdit } from '../../ui/use-edit.js';
import {
  complicationEndInput,
  complicationEndProblems,
  type ComplicationEnd,
  type ComplicationEndProblems,
} from './complication-end.js';
import { isOver } from './complication-record.js';
import { CorrectionForm, type WordedField } from './correction-form.js';
import { StoredNowDocument } from './corrections.documents.js';
import { ConcludeComplicationDocument } from './patient.documents.js';

const text = messages.clinic.complication;
const outcomes = Object.entries(messages.clinic.outcomes).map(([code, label]) => ({ code, label }));
const labels = { save: text.endSave, failed: text.endFailed, uncertain: text.endUncertain };
const fields: readonly WordedField<ComplicationEnd>[] = [
  { field: 'outcome', label: text.endOutcome, words: ({ outcome }) => outcome && messages.clinic.outcomes[outcome] },
  { field: 'resolvedOn', label: text.resolvedOn, words: ({ resolvedOn }) => resolvedOn && formatDate(resolvedOn) },
  { field: 'diedOn', label: text.diedOn, words: ({ diedOn }) => diedOn && formatDate(diedOn) },
];

interface Props {
  patientId: string;
  complication: PatientComplicationsQuery['patient']['complications'][number];
  /** Day of death where it is recorded already. */
  diedOn: string | null;
  onClose: () => void;
}

/** Records how an event that was still open ended. */
export function ComplicationEndPanel(props: Props) {
  const { complication, diedOn, patientId, onClose } = props;
  const { id, type, onsetOn } = complication;
  const { today } = useSignedIn().registry;
  const [found, setFound] = useState<ComplicationEndProblems>({});
  const conclude = useRegistryMutation(ConcludeComplicationDocument);
  const edit = useEdit<ComplicationEnd>({
    opened: versioned(complication, diedOn),
    initial: { outcome: null, resolvedOn: null, diedOn },
    readNow: async () => {
      const { patient } = await request(StoredNowDocument, { id: patientId });
      const now = patient.complications.find((each) => each.id === id);
      if (!now) throw new RegistryProblem('NOT_FOUND', messages.notFound.text);
      return versioned(now, patient.diedOn);
    },
    check: (end) => {
      const problems = complicationEndProblems(end, onsetOn);
      setFound(problems);
      return Object.keys(problems).length === 0;
    },
    store: async (end, { version }) => {
      const input = complicationEndInput({ id, version }, end);
      if (input !== null) await conclude.mutateAsync({ input });
    },
    onDone: ({ outcome }) => {
      if (outcome !== null) confirm(text.endSaved, text.endSavedText(type.label, messages.clinic.outcomes[outcome]));
      onClose();
    },
  });
  const { form: end, problem } = edit;
  const refused = fieldOfRefusal(problem, Object.keys(end) as (keyof ComplicationEnd)[]);
  const errorOf = (field: keyof ComplicationEnd) =>
    found[field] ?? (field === refused ? (problem?.message ?? null) : null);
  const set = (part: Partial<ComplicationEnd>) => {
    edit.set(part);
    if (Object.keys(found).length > 0) setFound(complicationEndProblems({ ...end, ...part }, onsetOn));
  };

  return (
    <SidePanel title={text.endTitle} opened onClose={onClose}>
      <CorrectionForm
        edit={edit}
        fields={fields}
        placed={refused !== null}
        note={text.endNote(type.label, formatDate(onsetOn), messages.clinic.outcomes[complication.outcome])}
        labels={labels}
      >
        <ChoiceField
          label={text.endOutcome}
          required
          choices={outcomes}
          value={end.outcome}
          error={errorOf('outcome')}
          onChange={(code) => set({ outcome: code as ComplicationOutcome | null })}
        />
        {isOver(end.outcome) && (
          <DateField
            label={text.resolvedOn}
            today={today}
            earliest={onsetOn}
            latest={today}
            value={end.resolvedOn}
            error={errorOf('resolvedOn')}
            onChange={(resolvedOn) => set({ resolvedOn })}
          />
        )}
        {end.outcome === 'FATAL' && (diedOn === null || errorOf('diedOn') !== null) && (
          <DateField
            label={text.diedOn}
            required
            today={today}
            earliest={onsetOn}
            latest={today}
            value={end.diedOn}
            hint={text.diedOnHint}
            error={errorOf('diedOn')}
            onChange={(day) => set({ diedOn: day })}
          />
        )}
      </CorrectionForm>
    </SidePanel>
  );
}

const versioned = (
  { version, outcome, resolvedOn }: Pick<Props['complication'], 'version' | 'outcome' | 'resolvedOn'>,
  diedOn: string | null,
) => ({ version, form: { outcome, resolvedOn, diedOn } });
