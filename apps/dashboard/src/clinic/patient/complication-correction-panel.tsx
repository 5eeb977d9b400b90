import { useState } from 'react';
import type { ComplicationChoicesQuery, PatientComplicationsQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { request } from '../../graphql/request.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { Part } from '../../ui/part.js';
import { SidePanel } from '../../ui/side-panel.js';
import { useEdit } from '../../ui/use-edit.js';
import { useReasons } from '../../ui/use-reasons.js';
import { complicationFields, complicationForm, correctionOfComplication } from './complication-correction.js';
import { ComplicationFields } from './complication-fields.js';
import { complicationProblems, type ComplicationProblems, type ComplicationRecord } from './complication-record.js';
import { confirmCorrection } from './confirm-correction.js';
import { CorrectionForm } from './correction-form.js';
import { CorrectComplicationDocument, StoredNowDocument } from './corrections.documents.js';
import { ComplicationChoicesDocument } from './patient.documents.js';
import { ReasonField, reasonProblem } from './reason-field.js';

const text = messages.corrections.complication;

interface Props {
  patientId: string;
  complication: PatientComplicationsQuery['patient']['complications'][number];
  onClose: () => void;
}

/** Repairs what was recorded wrongly about a complication. */
export function ComplicationCorrectionPanel(props: Props) {
  const query = useRegistryQuery(ComplicationChoicesDocument, { id: props.patientId });
  return (
    <SidePanel title={text.title} opened onClose={props.onClose}>
      <Part query={query} height={400}>
        {({ patient }) => <CorrectComplicationForm {...props} patient={patient} />}
      </Part>
    </SidePanel>
  );
}

function CorrectComplicationForm(props: Props & { patient: ComplicationChoicesQuery['patient'] }) {
  const { patient, complication, onClose } = props;
  const { id: complicationId, grade: storedGrade } = complication;
  const [found, setFound] = useState<ComplicationProblems>({});
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const correct = useRegistryMutation(CorrectComplicationDocument);
  const problemsOf = (record: ComplicationRecord): ComplicationProblems => {
    const { grade, ...others } = complicationProblems(record);
    // An imported event may have no grade; repairing its day does not ask for one.
    return grade === undefined || storedGrade === null ? others : { grade, ...others };
  };
  const edit = useEdit<ComplicationRecord>({
    opened: complicationForm(complication, patient.diedOn),
    readNow: async () => {
      const { patient: now } = await request(StoredNowDocument, { id: props.patientId });
      const stored = now.complications.find(({ id }) => id === complicationId);
      if (!stored) throw new RegistryProblem('NOT_FOUND', messages.notFound.text);
      return complicationForm(stored, now.diedOn);
    },
    check: (record) => {
      const problems = problemsOf(record);
      setFound(problems);
      setChecked(true);
      return Object.keys(problems).length === 0 && reasonProblem(reason, true) === null && reasons.complete;
    },
    store: (record, base) =>
      correct.mutateAsync({
        input: {
          complicationId,
          reason: reason.trim(),
          reasons: reasons.given,
          ...correctionOfComplication(record, base),
        },
      }),
    onDone: ({ type, onsetOn }, stored) => {
      const label = patient.protocol.complicationTypes.find(({ code }) => code === type)?.label ?? '';
      confirmCorrection(stored, text.savedText(label, formatDate(onsetOn)));
      onClose();
    },
  });
  const { form, problem } = edit;
  const reasons = useReasons([], problem);
  const refused = fieldOfRefusal(problem, Object.keys(form) as (keyof ComplicationRecord)[]);
  const errorOf = (field: keyof ComplicationRecord) =>
    found[field] ?? (field === refused && problem?.code !== 'IMPLAUSIBLE' ? (problem?.message ?? null) : null);
  const set = (part: Partial<ComplicationRecord>) => {
    edit.set(part);
    if (checked) setFound(problemsOf({ ...form, ...part }));
  };

  return (
    <CorrectionForm edit={edit} fields={complicationFields(patient)} placed={refused !== null} note={text.note}>
      <ComplicationFields
        patient={patient}
        causes={patient.complications.filter(({ id }) => id !== complicationId)}
        record={form}
        set={set}
        errorOf={errorOf}
        unusual={reasons.at('onsetOn')}
      />
      <ReasonField required value={reason} error={checked ? reasonProblem(reason, true) : null} onChange={setReason} />
    </CorrectionForm>
  );
}
