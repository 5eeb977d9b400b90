import { messages } from '../../messages/messages.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import type { CentreRecord } from './centre-record.js';
import { timeZoneChoices } from './time-zones.js';

const text = messages.office.centres;

interface Props {
  value: CentreRecord;
  errorOf: (field: keyof CentreRecord) => string | null;
  onChange: (part: Partial<CentreRecord>) => void;
}

export function CentreFields({ value, errorOf, onChange }: Props) {
  return (
    <>
      <TextField
        label={text.name}
        required
        value={value.name}
        error={errorOf('name')}
        onChange={(name) => onChange({ name })}
      />
      <SelectField
        label={text.timeZone}
        required
        none={text.chooseTimeZone}
        choices={timeZoneChoices(value.timeZone)}
        value={value.timeZone}
        hint={text.timeZoneHint}
        error={errorOf('timeZone')}
        onChange={(timeZone) => onChange({ timeZone })}
      />
    </>
  );
}
