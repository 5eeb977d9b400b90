import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PatientVisitsQuery, VoidingCategory } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { SecondStep } from '../../governance/second-step.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { SelectField } from '../../ui/select-field.js';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import { reasonProblem } from '../patient/reason-field.js';
import { RecordForm } from '../pathway/record-form.js';
import { UnlockAssessmentDocument, VoidAssessmentDocument } from './signing.documents.js';
import { isStale, StaleNotice } from './stale-notice.js';

const text = messages.signing.takeBack;
const categories = Object.entries(text.categories).map(([code, label]) => ({ code, label }));

type Visit = PatientVisitsQuery['patient']['encounters'][number];

interface Props {
  act: 'VOID' | 'UNLOCK';
  visit: Visit;
  assessment: Visit['assessments'][number];
  onClose: () => void;
}

/** Voids an assessment, or opens a signed one for correction, in two steps: why, then which one. */
export function TakeBackPanel({ act, visit, assessment, onClose }: Props) {
  const { id, title, version } = assessment;
  const words = text[act];
  const client = useQueryClient();
  const [category, setCategory] = useState<VoidingCategory | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [sure, setSure] = useState(false);
  const voiding = useRegistryMutation(VoidAssessmentDocument);
  const unlocking = useRegistryMutation(UnlockAssessmentDocument);
  const { error, isPending, reset } = act === 'VOID' ? voiding : unlocking;
  const what = text.what(title, formatDate(visit.heldOn));

  const store = async (): Promise<void> => {
    const about = { assessmentId: id, expectedVersion: version, reason: reason.trim() };
    if (act === 'UNLOCK') await unlocking.mutateAsync({ input: about });
    else if (category !== null) await voiding.mutateAsync({ input: { ...about, category } });
    confirm(words.saved, what);
    onClose();
  };
  const back = () => {
    reset();
    setSure(false);
  };

  return (
    <SidePanel title={words.title(title)} opened onClose={onClose}>
      {isStale(error) ? (
        <StaleNotice
          problem={error}
          onAgain={() => void client.refetchQueries({ queryKey: ['registry'], type: 'active' }).then(onClose)}
        />
      ) : sure ? (
        <SecondStep
          title={words.sureTitle(what)}
          text={words.sure}
          act={words.perform}
          grave={act === 'VOID'}
          busy={isPending}
          problem={error}
          onAct={() => void store().catch(() => undefined)}
          onBack={back}
        />
      ) : (
        <RecordForm
          note={words.note(what)}
          save={words.goOn}
          saving={false}
          problem={null}
          placed
          check={() => {
            setChecked(true);
            return (act === 'UNLOCK' || category !== null) && reasonProblem(reason, true) === null;
          }}
          send={() => {
            setSure(true);
            return Promise.resolve();
          }}
        >
          {act === 'VOID' && (
            <SelectField
              label={text.category}
              required
              none={text.chooseCategory}
              choices={categories}
              value={category}
              error={checked && category === null ? text.categoryNeeded : null}
              onChange={(code) => setCategory(code as VoidingCategory | null)}
            />
          )}
          <TextField
            label={text.reason}
            required
            hint={messages.corrections.reasonHint}
            value={reason}
            error={checked ? reasonProblem(reason, true) : null}
            onChange={setReason}
          />
        </RecordForm>
      )}
    </SidePanel>
  );
}
