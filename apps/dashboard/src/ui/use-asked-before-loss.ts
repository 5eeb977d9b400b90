import { useEffect, useRef, useState, type HTMLAttributes, type RefObject } from 'react';
import { useTyped } from './use-typed.js';

interface AskedBeforeLoss {
  /** Whether it is asked at the moment. */
  readonly asking: boolean;
  /** Leaves, or asks where that would lose something; while it is asked, goes back to what was typed. */
  readonly leave: () => void;
  readonly stay: () => void;
  readonly discard: () => void;
  /** Handlers of what holds the form. */
  readonly watching: Pick<HTMLAttributes<HTMLElement>, 'onInput' | 'onClick' | 'onKeyDown'>;
}

/**
 * Asks before what was typed in a form is lost. A form that is gone, because it was sent, loses nothing.
 *
 * @param place what holds the form
 * @param opened false forgets what was typed
 */
export function useAskedBeforeLoss(
  place: RefObject<HTMLElement | null>,
  opened: boolean,
  onLeave: () => void,
): AskedBeforeLoss {
  const { isTyped, forget, watching } = useTyped();
  const former = useRef<HTMLElement | null>(null);
  const [asking, setAsking] = useState(false);
  if (asking && !opened) setAsking(false);
  useEffect(() => {
    if (!opened) forget();
  }, [opened, forget]);
  const leaveNow = () => {
    forget();
    setAsking(false);
    onLeave();
  };
  const stay = () => {
    setAsking(false);
    former.current?.focus();
  };
  return {
    asking,
    stay,
    discard: leaveNow,
    leave: () => {
      if (asking) return stay();
      const holdsForm = place.current?.querySelector('form, [data-entry]') != null;
      if (!isTyped() || !holdsForm) return leaveNow();
      const { activeElement } = document;
      former.current = activeElement instanceof HTMLElement ? activeElement : null;
      setAsking(true);
    },
    watching,
  };
}
