import { messages } from '../messages/messages.js';
import { TextField } from '../ui/text-field.js';

interface Props {
  label?: string;
  value: string;
  onChange: (typed: string) => void;
}

/** Six digits; telephones offer the number keys, and what arrived as a message. */
export function CodeField({ label = messages.access.code.label, value, onChange }: Props) {
  return (
    <TextField
      label={label}
      required
      value={value}
      onChange={(typed) => onChange(typed.replace(/[^\d ]/g, '').slice(0, 7))}
      autoComplete="one-time-code"
      inputMode="numeric"
    />
  );
}

export const isCode = (typed: string): boolean => /^\d{6}$/.test(typed.replace(/ /g, ''));
