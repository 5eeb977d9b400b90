import { useLayoutEffect } from 'react';

/** What opened the panel last. A panel that another one opens has no opener of its own that stays. */
let lastOpener: HTMLElement | null = null;

/**
 * Gives the focus back to what opened a panel, once the panel is gone: also to one that is drawn already opened, and one
 * taken away at once. Where the opener is gone too, the page itself has the focus.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const { activeElement } = document;
    if (isOpener(activeElement)) lastOpener = activeElement;
    const opener = lastOpener;
    return () => {
      // After the panel is gone, and unless the focus has gone elsewhere meanwhile.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const back = opener?.isConnected ? opener : document.querySelector('main');
        back?.focus({ preventScroll: true });
      });
    };
  }, [opened]);
}

const isOpener = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element !== document.body && element.closest('[role="dialog"]') === null;
