import { useEffect, useLayoutEffect, useRef, useState, type FormHTMLAttributes, type KeyboardEvent } from 'react';
import { answeredInField, type Finding } from '#libs/therapy/index';
import type { RegistryProblem } from '../../graphql/registry-problem.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { useReasons } from '../../ui/use-reasons.js';

type FieldProps = { error: string | null; unusual: ReturnType<ReturnType<typeof useReasons>['at']> };

/** What the checks say at each field, once it was left: what cannot be, and what wants a reason. */
export interface DosingCheck {
  at: (field: string, missing?: string | false) => FieldProps;
  /** What is wrong with the way a value is typed, once it was left. */
  settledError: (sentence: string | undefined) => string | null;
  errors: readonly Finding[];
  reasons: ReturnType<typeof useReasons>;
  /** Whether everything unusual has its reason, once `tryToSave` is drawn. */
  isExplained: () => boolean;
  /** Has what was typed so far checked once a field is left or a choice is made: handlers of the form. */
  watching: Pick<FormHTMLAttributes<HTMLFormElement>, 'onBlur' | 'onClick' | 'onKeyUp' | 'onPointerDown'>;
  /** Whether saving was tried: missing values are asked for from then on. */
  tried: boolean;
  tryToSave: () => void;
}

/** Whether the form itself must change: what cannot be, and what a field of it answers. */
export const isToMend = ({ level, rule }: Finding): boolean => level === 'ERROR' || answeredInField.includes(rule);

/**
 * @param typed what the form holds
 * @param check its findings; nothing is said about a field that is still being typed
 * @param refusal of the registry, which may have found more
 */
export function useDosingCheck<Typed>(
  typed: Typed,
  check: (typed: Typed) => readonly Finding[],
  refusal: RegistryProblem | null,
): DosingCheck {
  const [settled, setSettled] = useState(typed);
  const [tried, setTried] = useState(false);
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  // A field that is read when it is left changes the form first.
  const settle = () => void setTimeout(() => setSettled(latest.current));
  const explained = useRef(true);
  // What is said at a field moves the button below it away under the pointer, and the press is lost: it is said after.
  const pressing = useRef(false);
  const found = check(settled);
  const errors = found.filter(isToMend);
  const impossible = found.flatMap(({ level, field }) => (level === 'ERROR' ? [field] : []));
  const reasons = useReasons(
    // Of a value that cannot be, no reason is asked: it is corrected first.
    found.filter(({ level, field }) => level === 'WARNING' && !impossible.includes(field)),
    refusal,
    tried,
  );
  useLayoutEffect(() => {
    explained.current = reasons.complete;
  });
  return {
    at(field, missing = false) {
      const refused = refusal !== null && refusal.findings.length === 0 && fieldOfRefusal(refusal, [field]) !== null;
      const asked = refusal?.findings.find((each) => each.field === field && answeredInField.includes(each.rule));
      const wrong =
        errors.find((each) => each.field === field)?.sentence ?? asked?.sentence ?? (refused ? refusal.message : null);
      return { error: wrong ?? (tried && missing !== false ? missing : null), unusual: reasons.at(field) };
    },
    settledError: (sentence) => (sentence !== undefined && settled === typed ? sentence : null),
    errors,
    reasons,
    isExplained: () => explained.current,
    watching: {
      onPointerDown: () => {
        pressing.current = true;
        const release = () => (pressing.current = false);
        for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, release, { once: true });
      },
      onBlur: () => {
        if (!pressing.current) settle();
      },
      onClick: settle,
      onKeyUp: (event: KeyboardEvent) => {
        if (event.target instanceof Element && event.target.matches('[role="radio"]')) settle();
      },
    },
    tried,
    tryToSave: () => {
      setSettled(typed);
      setTried(true);
    },
  };
}
