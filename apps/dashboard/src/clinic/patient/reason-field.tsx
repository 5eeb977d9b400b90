import { messages } from '../../messages/messages.js';
import { TextField } from '../../ui/text-field.js';

const text = messages.corrections;

interface Props {
  value: string;
  required?: boolean;
  error: string | null;
  onChange: (typed: string) => void;
}

/** Why something is corrected, for the history. */
export function ReasonField({ value, required = false, error, onChange }: Props) {
  return (
    <TextField
      label={text.reason}
      required={required}
      hint={required ? text.reasonHint : text.reasonOptionalHint}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

/** What is wrong with a reason; null when it will do. The registry takes 3 to 500 characters. */
export function reasonProblem(reason: string, required: boolean): string | null {
  const { length } = reason.trim();
  if (length > 500) return text.reasonTooLong;
  return required && length < 3 ? text.reasonRequired : null;
}
