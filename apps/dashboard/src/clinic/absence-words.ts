// Not from the index: the patient page would load every definition for these words.
import { notDoneReasons } from '#libs/instruments/answer';
import { messages } from '../messages/messages.js';

/** Why there is no value, in words: "not done: fatigue", "too few answers"; null when nothing says why. */
export function absenceWords(absence: string | null, reason: string | null): string | null {
  if (absence === null) return null;
  const word = (messages.clinic.absences as Record<string, string>)[absence] ?? absence.toLowerCase();
  const because = reasonWords(reason);
  return because === null || because === word ? word : messages.clinic.absentBecause(word, because);
}

/** A reason in words; null when there is none. */
export function reasonWords(reason: string | null): string | null {
  if (reason === null) return null;
  const listed = notDoneReasons.find(({ code }) => code === reason)?.label.toLowerCase();
  return listed ?? (messages.clinic.ownReasons as Record<string, string>)[reason] ?? reason.toLowerCase();
}
