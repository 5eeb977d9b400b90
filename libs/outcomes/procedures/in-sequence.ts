/** An operation whose place in time matters. */
export interface SequencedProcedure {
  readonly id: string;
  readonly performedOn: string;
  readonly followed: boolean;
}

/** Operations of many patients in the order of their days, then of their ids: what CUSUM, VLAD and g chart read. */
export function inSequence<T extends { readonly id: string; readonly performedOn: string }>(
  procedures: readonly T[],
): readonly T[] {
  const key = ({ performedOn, id }: T) => `${performedOn} ${id}`;
  return procedures.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * Operations without the event between one event and the next, for a g chart. What came before the first event and
 * after the last is no gap.
 *
 * @param procedures those that count, see eligibleProcedures; in any order
 */
export function gapsBetweenEvents(procedures: readonly SequencedProcedure[]): readonly number[] {
  const at = inSequence(procedures).flatMap(({ followed }, position) => (followed ? [position] : []));
  return at.slice(1).map((position, before) => position - at[before]! - 1);
}
