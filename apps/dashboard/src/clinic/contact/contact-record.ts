import type {
  Attestation,
  ContactAbout,
  ContactChannel,
  ContactOutcome,
  RecordContactAttemptInput,
} from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';

const { needed } = messages.today.contact;

/** An attempt as it is being entered. */
export interface ContactRecord {
  attemptedAt: string | null;
  about: ContactAbout | null;
  channel: ContactChannel | null;
  outcome: ContactOutcome | null;
  attestation: Attestation | null;
  appointmentOn: string | null;
  note: string;
}

export type ContactProblems = Partial<Record<keyof ContactRecord, string>>;

/** Whether an appointment can have come of it. */
export const takesAppointment = ({ outcome }: ContactRecord): boolean =>
  outcome === 'REACHED' || outcome === 'MESSAGE_LEFT';

export const asksForEvents = ({ outcome }: ContactRecord): boolean => outcome === 'REACHED';

/** What is still missing, by field. */
export function contactProblems(record: ContactRecord): ContactProblems {
  return {
    ...(record.attemptedAt === null ? { attemptedAt: needed.when } : {}),
    ...(record.about === null ? { about: needed.about } : {}),
    ...(record.channel === null ? { channel: needed.channel } : {}),
    ...(record.outcome === null ? { outcome: needed.outcome } : {}),
    ...(asksForEvents(record) && record.attestation === null ? { attestation: needed.attestation } : {}),
  };
}

/** The record as the registry takes it, without what its outcome leaves no room for; null while something is missing. */
export function contactInput(patientId: string, record: ContactRecord): RecordContactAttemptInput | null {
  const { attemptedAt, about, channel, outcome, note } = record;
  if (attemptedAt === null || about === null || channel === null || outcome === null) return null;
  return {
    patientId,
    attemptedAt,
    about,
    channel,
    outcome,
    attestation: asksForEvents(record) ? record.attestation : null,
    appointmentOn: takesAppointment(record) ? record.appointmentOn : null,
    note: note.trim() === '' ? null : note.trim(),
  };
}
