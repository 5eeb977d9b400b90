import { useState } from 'react';
import type { Attestation, ContactMode, PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { request } from '../../graphql/request.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { SidePanel } from '../../ui/side-panel.js';
import { useEdit, type Versioned } from '../../ui/use-edit.js';
import { useReasons } from '../../ui/use-reasons.js';
import { confirmCorrection } from './confirm-correction.js';
import { CorrectionForm, type WordedField } from './correction-form.js';
import { CorrectEncounterDocument, StoredNowDocument } from './corrections.documents.js';
import { ReasonField, reasonProblem } from './reason-field.js';

const text = messages.corrections.visit;
const words = messages.clinic.visit;
const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

interface VisitFacts {
  heldOn: string | null;
  contact: ContactMode;
  attestation: Attestation;
}

const fields: readonly WordedField<VisitFacts>[] = [
  { field: 'heldOn', label: words.heldOn, words: ({ heldOn }) => heldOn && formatDate(heldOn) },
  { field: 'contact', label: words.contact, words: ({ contact }) => messages.clinic.contacts[contact] },
  {
    field: 'attestation',
    label: words.attestation,
    words: ({ attestation }) => messages.clinic.attestations[attestation],
  },
];

interface Props {
  patientId: string;
  visit: PatientVisitsQuery['patient']['encounters'][number];
  onClose: () => void;
}

/** What was answered by a link stays so, and nothing else becomes it. */
const byLink = { CAREGIVER_LINK: messages.clinic.contacts.CAREGIVER_LINK };

/** Repairs day, contact or attestation of a visit. */
export function VisitCorrectionPanel({ patientId, visit, onClose }: Props) {
  const { today } = useSignedIn().registry;
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const correct = useRegistryMutation(CorrectEncounterDocument);
  const edit = useEdit<VisitFacts>({
    opened: versioned(visit),
    readNow: async () => {
      const { patient } = await request(StoredNowDocument, { id: patientId });
      const now = patient.encounters.find(({ id }) => id === visit.id);
      if (!now) throw new RegistryProblem('NOT_FOUND', messages.notFound.text);
      return versioned(now);
    },
    check: ({ heldOn }) => {
      setChecked(true);
      return heldOn !== null && reasonProblem(reason, true) === null && reasons.complete;
    },
    store: ({ heldOn, contact, attestation }, { form: base, version: expectedVersion }) =>
      correct.mutateAsync({
        input: {
          encounterId: visit.id,
          expectedVersion,
          reason: reason.trim(),
          reasons: reasons.given,
          ...(heldOn !== base.heldOn && { heldOn }),
          ...(contact !== base.contact && { contact }),
          ...(attestation !== base.attestation && { attestation }),
        },
      }),
    onDone: ({ heldOn }, stored) => {
      confirmCorrection(stored, text.savedText(formatDate(heldOn)));
      onClose();
    },
  });
  const { form, set, problem } = edit;
  const reasons = useReasons([], problem);
  const refused = fieldOfRefusal(problem, ['heldOn', 'contact', 'attestation', 'reason'] as const);
  const refusalAt = (field: NonNullable<typeof refused>) =>
    field === refused && problem?.code !== 'IMPLAUSIBLE' ? (problem?.message ?? null) : null;

  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <CorrectionForm edit={edit} fields={fields} placed={refused !== null} note={text.note}>
        <DateField
          label={words.heldOn}
          required
          today={today}
          latest={today}
          value={form.heldOn}
          unusual={reasons.at('heldOn')}
          error={checked && form.heldOn === null ? messages.fields.dateRequired : refusalAt('heldOn')}
          onChange={(heldOn) => set({ heldOn })}
        />
        <ChoiceField
          label={words.contact}
          required
          choices={choices(form.contact === 'CAREGIVER_LINK' ? byLink : messages.clinic.contactsOfStaff)}
          value={form.contact}
          error={refusalAt('contact')}
          onChange={(code) => code !== null && set({ contact: code as ContactMode })}
        />
        <ChoiceField
          label={words.attestation}
          required
          choices={choices(messages.clinic.attestations)}
          value={form.attestation}
          error={refusalAt('attestation')}
          onChange={(code) => code !== null && set({ attestation: code as Attestation })}
        />
        <ReasonField
          required
          value={reason}
          error={(checked ? reasonProblem(reason, true) : null) ?? refusalAt('reason')}
          onChange={setReason}
        />
      </CorrectionForm>
    </SidePanel>
  );
}

function versioned({ version, heldOn, contact, attestation }: VisitFacts & { version: number }): Versioned<VisitFacts> {
  return { version, form: { heldOn, contact, attestation } };
}
