import { useEffect, useRef, type RefObject } from 'react';

/**
 * Puts the focus on the first field of a form once it appears. The form also carries `data-autofocus`, so that the panel
 * around it does not take the focus to its close button.
 */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, [tabindex="0"]')?.focus();
  }, []);
  return form;
}
