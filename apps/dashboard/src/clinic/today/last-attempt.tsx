import { useCentreZone } from '../../shell/session.js';
import { datedAttemptWords } from '../contact/attempt-words.js';

/** The latest attempt to reach a patient, in one line. */
export function LastAttempt({ attempt }: { attempt: Parameters<typeof datedAttemptWords>[0] }) {
  return <>{datedAttemptWords(attempt, useCentreZone())}</>;
}
