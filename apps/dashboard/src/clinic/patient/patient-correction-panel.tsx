import { useState } from 'react';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { request } from '../../graphql/request.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { SidePanel } from '../../ui/side-panel.js';
import { useEdit } from '../../ui/use-edit.js';
import { PatientFields } from '../patient-fields.js';
import type { PatientProblems, PatientRecord } from '../patients/patient-record.js';
import { AetiologiesDocument } from '../patients/patients.documents.js';
import { confirmCorrection } from './confirm-correction.js';
import { CorrectionForm } from './correction-form.js';
import { CorrectPatientDocument, StoredNowDocument } from './corrections.documents.js';
import { correctionInput, correctionProblems, patientFields, patientForm } from './patient-correction.js';
import { ReasonField, reasonProblem } from './reason-field.js';

const text = messages.corrections;

/** Repairs who the patient is and what the therapy is for. */
export function PatientCorrectionPanel({
  patient,
  onClose,
}: {
  patient: PatientQuery['patient'];
  onClose: () => void;
}) {
  const { id } = patient;
  const { today } = useSignedIn().registry;
  const [found, setFound] = useState<PatientProblems>({});
  const [reason, setReason] = useState('');
  const aetiologies = useRegistryQuery(AetiologiesDocument, {}).data?.aetiologies ?? [];
  const correct = useRegistryMutation(CorrectPatientDocument);
  const edit = useEdit<PatientRecord>({
    opened: patientForm(patient),
    readNow: async () => patientForm((await request(StoredNowDocument, { id })).patient),
    check: (record) => {
      const problems = correctionProblems(record, today);
      setFound(problems);
      return Object.keys(problems).length === 0 && reasonProblem(reason, false) === null;
    },
    store: (record, base) =>
      correct.mutateAsync({ input: { ...correctionInput(id, record, base), reason: reason.trim() || null } }),
    onDone: ({ pseudonym }, stored) => {
      confirmCorrection(stored, text.patient.savedText(pseudonym.trim().toUpperCase()));
      onClose();
    },
  });
  const { form, problem, base } = edit;
  const refused = fieldOfRefusal(problem, Object.keys(form) as (keyof PatientRecord)[]);
  const errorOf = (field: keyof PatientRecord) =>
    found[field] ?? (field === refused ? (problem?.message ?? null) : null);
  const set = (part: Partial<PatientRecord>) => {
    edit.set(part);
    setFound((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))));
  };

  return (
    <SidePanel title={text.patient.title} opened onClose={onClose}>
      <CorrectionForm
        edit={edit}
        fields={patientFields(aetiologies)}
        placed={refused !== null}
        note={text.patient.note}
      >
        <PatientFields
          record={form}
          set={set}
          errorOf={errorOf}
          identitySwitch={base.form.withIdentity ? null : { label: text.withIdentity, adds: true }}
          hints={{ pseudonym: text.pseudonymHint, origin: null }}
          followOrigin
        >
          <ReasonField value={reason} error={reasonProblem(reason, false)} onChange={setReason} />
        </PatientFields>
      </CorrectionForm>
    </SidePanel>
  );
}
