import { messages } from '../messages/messages.js';
import { PasswordField } from '../ui/password-field.js';
import { lengthHint, lengthProblem } from './password-length.js';

interface Props {
  value: string;
  onChange: (typed: string) => void;
  /** Whether it was tried to send it as it is. */
  tried: boolean;
}

/** A password to be set, with its length as it is typed. */
export function NewPasswordField({ value, onChange, tried }: Props) {
  return (
    <PasswordField
      label={messages.access.newPassword.label}
      required
      value={value}
      onChange={onChange}
      autoComplete="new-password"
      name="new-password"
      hint={lengthHint(value)}
      error={tried ? lengthProblem(value) : null}
    />
  );
}
