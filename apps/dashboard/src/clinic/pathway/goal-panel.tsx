import { useState } from 'react';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { SidePanel } from '../../ui/side-panel.js';
import { useReasons } from '../../ui/use-reasons.js';
import { GoalFields } from './goal-fields.js';
import { blankGoal, goalInput, goalProblems, type GoalProblems, type GoalRecord } from './goal-record.js';
import { RecordGoalDocument } from './pathway.documents.js';
import { RecordForm } from './record-form.js';

const text = messages.pathway.goals;

/** Records a goal with its five levels, each worded. */
export function GoalPanel({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const [goal, setGoal] = useState<GoalRecord>(blankGoal);
  const [found, setFound] = useState<GoalProblems>({});
  const record = useRegistryMutation(RecordGoalDocument);
  const problem = record.error;
  const reasons = useReasons([], problem);
  const refused = fieldOfRefusal(problem, Object.keys(goal) as (keyof GoalRecord)[]);
  const errorOf = (field: keyof GoalRecord) =>
    found[field] ?? (field === refused && problem?.code !== 'IMPLAUSIBLE' ? (problem?.message ?? null) : null);
  const set = (part: Partial<GoalRecord>) => {
    const next = { ...goal, ...part };
    setGoal(next);
    if (Object.keys(found).length > 0) setFound(goalProblems(next));
    if ('agreedOn' in part || problem?.code !== 'IMPLAUSIBLE') record.reset();
  };
  const store = async (): Promise<void> => {
    const input = goalInput(goal);
    if (input === null) return;
    const { recordGoal } = await record.mutateAsync({ input: { patientId, ...input, reasons: reasons.given } });
    confirm(text.saved, text.savedText(recordGoal.number));
    onClose();
  };
  return (
    <SidePanel title={text.recordTitle} opened onClose={onClose}>
      <RecordForm
        note={text.note}
        save={text.save}
        saving={record.isPending}
        problem={problem}
        placed={refused !== null}
        check={() => {
          const problems = goalProblems(goal);
          setFound(problems);
          return Object.keys(problems).length === 0 && reasons.complete;
        }}
        send={store}
      >
        <GoalFields record={goal} set={set} errorOf={errorOf} unusualAt={reasons.at} />
      </RecordForm>
    </SidePanel>
  );
}
