import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';

const text = messages.corrections;

/** Says that a correction was saved, or that there was nothing to save. */
export function confirmCorrection(stored: boolean, what: string): void {
  if (stored) confirm(text.saved, what);
  else confirm(text.unchanged, text.unchangedText);
}
