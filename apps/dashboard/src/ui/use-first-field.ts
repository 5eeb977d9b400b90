import { useCallback, useRef, type RefObject } from 'react';

/**
 * Puts the focus on the first field of a form once it is there; a panel may draw it later than the component that asked.
 * The form also carries `data-autofocus`, so that the panel does not take the focus to its close button.
 *
 * @param first selector of the field a link leads to, where that is another one; scrolled into view
 */
export function useFirstField(first?: string): {
  form: RefObject<HTMLFormElement | null>;
  attach: (form: HTMLFormElement | null) => void;
} {
  const form = useRef<HTMLFormElement>(null);
  const attach = useCallback(
    (element: HTMLFormElement | null) => {
      form.current = element;
      const meant = first === undefined ? null : element?.querySelector<HTMLElement>(first);
      if (meant) return meant.focus();
      element?.querySelector<HTMLElement>('input, select, [tabindex="0"]')?.focus({ preventScroll: true });
    },
    [first],
  );
  return { form, attach };
}
