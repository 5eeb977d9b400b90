/**
 * After a form was refused, moves the focus to the first field that is wrong, or else to the first reason asked for, so
 * that its message is read and in view.
 */
export function focusFirstProblem(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? firstUnanswered(form);
  if (!wrong) return;
  const entry = wrong.matches('[role="radiogroup"]') ? wrong.querySelector<HTMLElement>('[tabindex="0"]') : wrong;
  entry?.focus();
  entry?.scrollIntoView({ block: 'center' });
}

const firstUnanswered = (form: HTMLElement | null): HTMLElement | null =>
  [...(form?.querySelectorAll<HTMLInputElement>('input[data-asked]') ?? [])].find(({ value }) => value.trim() === '') ??
  null;
