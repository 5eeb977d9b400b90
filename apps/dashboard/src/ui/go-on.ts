import type { KeyboardEvent } from 'react';

const STOPS = 'input, select, textarea, [tabindex="0"], [data-next], [type="submit"]';

/**
 * Moves the focus to the next field, or the button that goes on (pressed at once where everything is answered), after the field `from` is in. Works inside a form or
 * whatever carries `data-entry`; elsewhere, and after the last field, the focus stays.
 */
export function goOn(from: HTMLElement): void {
  const field = from.closest('[data-field]') ?? from;
  const scope = from.closest('form, [data-entry]');
  const next = [...(scope?.querySelectorAll<HTMLElement>(STOPS) ?? [])].find(
    (stop) =>
      !field.contains(stop) &&
      (field.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !stop.matches(':disabled') &&
      stop.checkVisibility(),
  );
  next?.focus();
  // What is complete needs no second press to go on; what is not is looked at first.
  if (next?.matches('[data-next="complete"]')) next.click();
}

/**
 * Enter in a line of text moves on; nothing is sent by accident. A form that carries `data-enter-sends`, as at the door,
 * is sent instead. Enter that ends the composing of a character belongs to the keyboard.
 */
export function goOnAtEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.currentTarget.closest('[data-enter-sends]')) return;
  event.preventDefault();
  goOn(event.currentTarget);
}
