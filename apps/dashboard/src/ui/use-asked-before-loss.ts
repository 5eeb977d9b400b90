import {
  useEffect,
  useRef,
  useState,
  type HTMLAttributes,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react';

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

/** What an answer is given with other than by typing: choices, days of a calendar, rows of a table. */
const ANSWERS = '[role="radio"], [role="option"], [role="menuitem"], table button';
const MOVES = ['Tab', 'Shift', 'Escape', 'Enter'];

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
  const typed = useRef(false);
  const former = useRef<HTMLElement | null>(null);
  const [asking, setAsking] = useState(false);
  if (asking && !opened) setAsking(false);
  useEffect(() => {
    if (!opened) typed.current = false;
  }, [opened]);
  const note = ({ target }: SyntheticEvent, answers?: string) => {
    const touched = target instanceof Element && target.closest('form, [data-entry]') !== null;
    if (touched && (answers === undefined || target.closest(answers) !== null)) typed.current = true;
  };
  const leaveNow = () => {
    typed.current = false;
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
      if (!typed.current || !holdsForm) return leaveNow();
      const { activeElement } = document;
      former.current = activeElement instanceof HTMLElement ? activeElement : null;
      setAsking(true);
    },
    watching: {
      onInput: (event) => note(event),
      onClick: (event) => note(event, ANSWERS),
      onKeyDown: (event: KeyboardEvent) => {
        if (!MOVES.includes(event.key)) note(event, '[role="radio"]');
      },
    },
  };
}
