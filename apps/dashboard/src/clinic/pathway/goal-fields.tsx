import { goalCategories } from '#libs/therapy/index';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { AskedReason } from '../../ui/use-reasons.js';
import { LEVELS, type GoalRecord } from './goal-record.js';

const text = messages.pathway.goals;
const factors = text.factors.map((label, index) => ({ code: String(index + 1), key: String(index + 1), label }));
const baselines = (['-1', '-2'] as const).map((code) => ({ code, label: text.baselineLevels[code] }));

interface Props {
  record: GoalRecord;
  set: (part: Partial<GoalRecord>) => void;
  errorOf: (field: keyof GoalRecord) => string | null;
  unusualAt?: (field: string) => readonly AskedReason[];
}

/** A goal with its five levels: recorded or corrected, the same fields. */
export function GoalFields({ record, set, errorOf, unusualAt = () => [] }: Props) {
  const { today } = useSignedIn().registry;
  return (
    <>
      <DateField
        label={text.agreedOn}
        required
        today={today}
        latest={today}
        value={record.agreedOn}
        unusual={unusualAt('agreedOn')}
        error={errorOf('agreedOn')}
        onChange={(agreedOn) => set({ agreedOn })}
      />
      <SelectField
        label={text.category}
        required
        none={messages.pathway.choose}
        choices={goalCategories}
        value={record.category}
        error={errorOf('category')}
        onChange={(category) => set({ category })}
      />
      <TextField
        label={text.statement}
        required
        value={record.statement}
        error={errorOf('statement')}
        onChange={(statement) => set({ statement })}
      />
      {LEVELS.map((field, index) => (
        <TextField
          key={field}
          label={text.level(text.levelSigns[index] ?? '', text.levelNames[index] ?? '')}
          required
          value={record[field]}
          error={errorOf(field)}
          onChange={(worded) => set({ [field]: worded })}
        />
      ))}
      <ChoiceField
        label={text.baselineLevel}
        required
        choices={baselines}
        value={record.baselineLevel}
        error={errorOf('baselineLevel')}
        onChange={(baselineLevel) => set({ baselineLevel })}
      />
      <ChoiceField
        label={text.importance}
        hint={text.factorHint}
        choices={factors}
        value={record.importance}
        error={errorOf('importance')}
        onChange={(importance) => set({ importance })}
      />
      <ChoiceField
        label={text.difficulty}
        hint={text.factorHint}
        choices={factors}
        value={record.difficulty}
        error={errorOf('difficulty')}
        onChange={(difficulty) => set({ difficulty })}
      />
    </>
  );
}
