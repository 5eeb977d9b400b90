import type { ContactChannel, ContactOutcome } from '../../graphql/generated/graphql.js';
import { formatDate, formatInstant } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';

const text = messages.today.contact;

interface Attempt {
  attemptedAt: string;
  channel: ContactChannel;
  outcome: ContactOutcome;
  appointmentOn: string | null;
}

/** "Call: no answer", with the appointment where one was made. */
export function attemptWords({ channel, outcome, appointmentOn }: Attempt): string {
  const words = text.attemptWords(text.channels[channel], text.outcomes[outcome]);
  return appointmentOn === null ? words : `${words}, ${text.appointmentOn(formatDate(appointmentOn))}`;
}

/** The same with its moment before it, by the clock of a time zone. */
export const datedAttemptWords = (attempt: Attempt, timeZone: string): string =>
  `${formatInstant(attempt.attemptedAt, timeZone)}, ${attemptWords(attempt)}`;
