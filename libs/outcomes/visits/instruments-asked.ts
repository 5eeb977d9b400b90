import type { FollowUpWindow, Protocol } from '../protocol.js';

/**
 * What a window asks of one patient: its instruments, and the classifiers made for the cause.
 *
 * @param aetiology null where it is not known: then only classifiers for every cause are asked
 */
export function instrumentsAsked(
  { classifierCauses = [] }: Protocol,
  { instruments, classifiers = [] }: FollowUpWindow,
  aetiology: string | null,
): readonly string[] {
  const fits = (code: string): boolean => {
    const causes = classifierCauses.find(({ instrumentCode }) => instrumentCode === code);
    return causes === undefined || (aetiology !== null && causes.aetiologies.includes(aetiology));
  };
  return [...instruments, ...classifiers.filter(fits)];
}
