/** Moves the focus to where an answer is entered, and brings it into view below what is sticky. */
export function focusPlace(place: string, key: string | null): void {
  const root = document.getElementById(`measure-${place}`) ?? document.getElementById(`place-${place}`);
  if (!root) return;
  const field = key === null ? null : root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  const target = entryOf(field) ?? entryOf(root) ?? root.querySelector<HTMLElement>('button, summary');
  root.scrollIntoView({ block: 'nearest' });
  target?.focus();
}

const ENTRY = 'input, select, textarea, [tabindex="0"]';

function entryOf(element: HTMLElement | null): HTMLElement | null {
  if (element === null || element.matches('[role="gridcell"]')) return element;
  return element.querySelector<HTMLElement>(ENTRY);
}
