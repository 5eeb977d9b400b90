import { useCallback, useRef, type RefObject } from 'react';

/**
 * Puts the focus on the first field of a form once it is there; a panel may draw it later than the component that asked.
 * The form also carries `data-autofocus`, so that the panel does not take the focus to its close button.
 */
export function useFirstField(): {
  form: RefObject<HTMLFormElement | null>;
  attach: (form: HTMLFormElement | null) => void;
} {
  const form = useRef<HTMLFormElement>(null);
  const attach = useCallback((element: HTMLFormElement | null) => {
    form.current = element;
    element?.querySelector<HTMLElement>('input, select, [tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  return { form, attach };
}
