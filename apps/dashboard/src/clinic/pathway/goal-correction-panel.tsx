import { useState } from 'react';
import { goalCategories } from '#libs/therapy/index';
import { formatDate } from '../../formats/format-date.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { request } from '../../graphql/request.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { SidePanel } from '../../ui/side-panel.js';
import { useEdit } from '../../ui/use-edit.js';
import { confirmCorrection } from '../patient/confirm-correction.js';
import { CorrectionForm, type WordedField } from '../patient/correction-form.js';
import { ReasonField, reasonProblem } from '../patient/reason-field.js';
import { GoalFields } from './goal-fields.js';
import {
  goalInput,
  goalProblems,
  LEVELS,
  recordOf,
  type Goal,
  type GoalProblems,
  type GoalRecord,
} from './goal-record.js';
import { CorrectGoalDocument, PathwayOfPatientDocument } from './pathway.documents.js';

const text = messages.pathway.goals;
const factorWords = (factor: string | null): string | null =>
  factor === null ? null : (text.factors[Number(factor) - 1] ?? factor);

const fields: readonly WordedField<GoalRecord>[] = [
  { field: 'agreedOn', label: text.agreedOn, words: ({ agreedOn }) => agreedOn && formatDate(agreedOn) },
  {
    field: 'category',
    label: text.category,
    words: ({ category }) => goalCategories.find(({ code }) => code === category)?.label ?? category,
  },
  { field: 'statement', label: text.statement, words: ({ statement }) => statement },
  ...LEVELS.map((field, index) => ({
    field,
    label: text.level(text.levelSigns[index] ?? '', text.levelNames[index] ?? ''),
    words: (record: GoalRecord) => record[field],
  })),
  { field: 'baselineLevel', label: text.baselineLevel, words: ({ baselineLevel }) => baselineLevel },
  { field: 'importance', label: text.importance, words: ({ importance }) => factorWords(importance) },
  { field: 'difficulty', label: text.difficulty, words: ({ difficulty }) => factorWords(difficulty) },
];

interface Props {
  patientId: string;
  goal: Goal;
  onClose: () => void;
}

/** Repairs a goal that is not locked, with a reason. */
export function GoalCorrectionPanel({ patientId, goal, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [found, setFound] = useState<GoalProblems>({});
  const correct = useRegistryMutation(CorrectGoalDocument);
  const edit = useEdit<GoalRecord>({
    opened: { form: recordOf(goal), version: goal.version },
    readNow: async () => {
      const { patient } = await request(PathwayOfPatientDocument, { id: patientId });
      const now = patient.goals.find(({ id }) => id === goal.id);
      if (!now) throw new RegistryProblem('NOT_FOUND', messages.notFound.text);
      return { form: recordOf(now), version: now.version };
    },
    check: (record) => {
      const problems = goalProblems(record);
      setChecked(true);
      setFound(problems);
      return Object.keys(problems).length === 0 && reasonProblem(reason, true) === null;
    },
    store: async (record, { version }) => {
      const input = goalInput(record);
      if (input === null) return;
      await correct.mutateAsync({
        input: { goalId: goal.id, expectedVersion: version, reason: reason.trim(), ...input },
      });
    },
    onDone: (_record, stored) => {
      confirmCorrection(stored, text.savedText(goal.number));
      onClose();
    },
  });
  const { form, problem } = edit;
  const refused = fieldOfRefusal(problem, [...(Object.keys(form) as (keyof GoalRecord)[]), 'reason'] as const);
  const errorOf = (field: keyof GoalRecord) => found[field] ?? (field === refused ? (problem?.message ?? null) : null);
  return (
    <SidePanel title={text.correctTitle(goal.number)} opened onClose={onClose}>
      <CorrectionForm edit={edit} fields={fields} placed={refused !== null}>
        <GoalFields
          record={form}
          set={(part) => {
            edit.set(part);
            if (Object.keys(found).length > 0) setFound(goalProblems({ ...form, ...part }));
          }}
          errorOf={errorOf}
        />
        <ReasonField
          required
          value={reason}
          error={
            (checked ? reasonProblem(reason, true) : null) ?? (refused === 'reason' ? (problem?.message ?? null) : null)
          }
          onChange={setReason}
        />
      </CorrectionForm>
    </SidePanel>
  );
}
