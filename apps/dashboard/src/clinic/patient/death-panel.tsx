import { useState } from 'react';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { request } from '../../graphql/request.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { patientWords } from '../../governance/patient-words.js';
import { SecondStep } from '../../governance/second-step.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { confirm } from '../../ui/confirm.js';
import { DateField } from '../../ui/date-field.js';
import { SidePanel } from '../../ui/side-panel.js';
import { useEdit } from '../../ui/use-edit.js';
import { CorrectionForm, type WordedField } from './correction-form.js';
import { StoredNowDocument } from './corrections.documents.js';
import { deathProblem } from './death.js';
import { PatientVisitsDocument, RecordDeathDocument } from './patient.documents.js';

const text = messages.clinic.death;
const labels = { save: text.goOn, failed: text.failed, uncertain: text.uncertain };

interface Death {
  diedOn: string | null;
}

const fields: readonly WordedField<Death>[] = [
  { field: 'diedOn', label: text.diedOn, words: ({ diedOn }) => diedOn && formatDate(diedOn) },
];

/** Records the day a patient died, in two steps: the day, then what follows from it and for whom. */
export function DeathPanel({ patient, onClose }: { patient: PatientQuery['patient']; onClose: () => void }) {
  const { id, pseudonym, identity } = patient;
  const { today } = useSignedIn().registry;
  const [found, setFound] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const visits = useRegistryQuery(PatientVisitsDocument, { id });
  const record = useRegistryMutation(RecordDeathDocument);
  const check = ({ diedOn }: Death) => {
    const problem = deathProblem(diedOn, visits.data?.patient ?? { encounters: [] }, today);
    setFound(problem);
    return problem === null;
  };
  const edit = useEdit<Death>({
    opened: { version: patient.version, form: { diedOn: patient.diedOn } },
    readNow: async () => {
      const { version, diedOn } = (await request(StoredNowDocument, { id })).patient;
      return { version, form: { diedOn } };
    },
    check,
    store: async ({ diedOn }, { version: expectedVersion }) => {
      if (diedOn !== null) await record.mutateAsync({ input: { patientId: id, expectedVersion, diedOn } });
    },
    onDone: ({ diedOn }) => {
      if (diedOn !== null) confirm(text.saved, text.savedText(pseudonym, formatDate(diedOn)));
      onClose();
    },
  });
  const { form, conflict, problem, saving } = edit;

  if (sure && conflict === null && form.diedOn !== null) {
    return (
      <SidePanel title={text.title} opened onClose={onClose}>
        <SecondStep
          title={text.sureTitle(patientWords({ pseudonym, ...identity }), formatDate(form.diedOn))}
          text={text.sure}
          act={text.actOf(pseudonym)}
          grave
          busy={saving}
          problem={problem}
          onAct={() => void edit.save()}
          onBack={() => setSure(false)}
        />
      </SidePanel>
    );
  }
  const goOn = () => {
    setSure(check(form));
    return Promise.resolve();
  };
  return (
    <SidePanel title={text.title} opened onClose={onClose}>
      <CorrectionForm edit={{ ...edit, save: goOn }} fields={fields} placed={false} note={text.note} labels={labels}>
        <DateField
          label={text.diedOn}
          required
          today={today}
          latest={today}
          value={form.diedOn}
          error={found}
          onChange={(diedOn) => {
            edit.set({ diedOn });
            setFound(null);
          }}
        />
      </CorrectionForm>
    </SidePanel>
  );
}
