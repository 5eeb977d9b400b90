import { daysFrom } from './calendar.js';
import type { OperationType } from './timeline.js';

/** Where an operation leaves a wound: the pocket of the pump, the back where the catheter enters. */
export type SurgicalSite = 'POCKET' | 'BACK';

const sites: Readonly<Record<OperationType, readonly SurgicalSite[]>> = {
  IMPLANT: ['POCKET', 'BACK'],
  EXPLANT: ['POCKET', 'BACK'],
  CATHETER_REVISION: ['BACK'],
  PUMP_REPLACEMENT: ['POCKET'],
};

/**
 * Day of an infection counted from the most recent operation at its site, the day of surgery being day 1 (D17).
 *
 * @param onsetOn day the infection began
 * @param site null where it is not known: any operation counts
 * @returns the operation and the day; null without an operation before
 */
export function surgicalSiteDay<T extends { readonly type: OperationType; readonly performedOn: string }>(
  onsetOn: string,
  operations: readonly T[],
  site: SurgicalSite | null,
): { readonly operation: T; readonly day: number } | null {
  const [operation] = operations
    .filter(({ type, performedOn }) => performedOn <= onsetOn && (site === null || sites[type].includes(site)))
    .toSorted((a, b) => daysFrom(a.performedOn, b.performedOn));
  return operation ? { operation, day: daysFrom(operation.performedOn, onsetOn) + 1 } : null;
}
