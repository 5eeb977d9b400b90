import { useState } from 'react';
import { answeredInField } from '#libs/therapy/index';
import type { RegistryProblem, Unusual } from '../graphql/registry-problem.js';

/** Something unusual at a field, with the reason typed for it so far. */
export interface AskedReason extends Unusual {
  readonly reason: string;
  /** Saving was tried without it. */
  readonly missed: boolean;
  readonly onChange: (reason: string) => void;
}

interface Reasons {
  /** What is asked at a field: give it to the field as `unusual`. */
  at: (field: string) => readonly AskedReason[];
  /** To send with the record. */
  given: { rule: string; field: string; reason: string }[];
  /** Whether everything found has a reason. */
  complete: boolean;
}

/** Fewer letters say nothing. */
const SHORTEST = 3;

/**
 * Reasons for what is unusual, asked where it stands. What a field of the form answers (`answeredInField`) is not asked.
 *
 * @param found by the checks at the keyboard
 * @param refusal of the registry, which may have found more; null without one
 * @param tried whether saving was tried: from then on what has no reason is wrong, as is what the registry refused
 */
export function useReasons(found: readonly Unusual[], refusal: RegistryProblem | null = null, tried = false): Reasons {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const unusual = oneOfEach([...found, ...(refusal?.findings ?? [])]).filter(
    ({ rule }) => !answeredInField.includes(rule),
  );
  const reasonFor = (one: Unusual): string => typed[keyOf(one)] ?? '';
  const isRefused = (one: Unusual): boolean => (refusal?.findings ?? []).some((each) => keyOf(each) === keyOf(one));
  const isGiven = (one: Unusual): boolean => reasonFor(one).trim().length >= SHORTEST;
  return {
    at: (field) =>
      unusual
        .filter((one) => one.field === field)
        .map((one) => ({
          ...one,
          reason: reasonFor(one),
          missed: (tried || isRefused(one)) && !isGiven(one),
          onChange: (reason) => setTyped((before) => ({ ...before, [keyOf(one)]: reason })),
        })),
    given: unusual.filter(isGiven).map((one) => ({ rule: one.rule, field: one.field, reason: reasonFor(one).trim() })),
    complete: unusual.every(isGiven),
  };
}

const keyOf = ({ rule, field }: Unusual): string => `${field} ${rule}`;

/** The keyboard's own sentence comes first: it knows what was typed. */
function oneOfEach(unusual: readonly Unusual[]): readonly Unusual[] {
  return [...new Map(unusual.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}
