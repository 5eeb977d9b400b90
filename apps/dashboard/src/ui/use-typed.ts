import { useCallback, useRef, type HTMLAttributes, type KeyboardEvent, type SyntheticEvent } from 'react';

interface Typed {
  /** Whether anything was typed or chosen. */
  readonly isTyped: () => boolean;
  readonly forget: () => void;
  /** Handlers of what holds the form. */
  readonly watching: Pick<HTMLAttributes<HTMLElement>, 'onInput' | 'onClick' | 'onKeyDown'>;
}

/** What an answer is given with other than by typing: choices, days of a calendar, rows of a table. */
const ANSWERS = '[role="radio"], [role="option"], [role="menuitem"], table button';
const MOVES = ['Tab', 'Shift', 'Escape', 'Enter'];

/** Notes whether a form inside was touched, so that leaving it can ask first. */
export function useTyped(): Typed {
  const typed = useRef(false);
  const note = ({ target }: SyntheticEvent, answers?: string) => {
    const touched = target instanceof Element && target.closest('form, [data-entry]') !== null;
    if (touched && (answers === undefined || target.closest(answers) !== null)) typed.current = true;
  };
  return {
    isTyped: useCallback(() => typed.current, []),
    forget: useCallback(() => {
      typed.current = false;
    }, []),
    watching: {
      onInput: (event) => note(event),
      onClick: (event) => note(event, ANSWERS),
      onKeyDown: (event: KeyboardEvent) => {
        if (!MOVES.includes(event.key)) note(event, '[role="radio"]');
      },
    },
  };
}
