/** Counts of patients below this are withheld in anything that leaves a centre. */
export const SMALLEST_SHOWN = 5;

/** Whether a count of patients could point at someone. Nobody at all points at no one. */
export function isSmall(count: number, threshold = SMALLEST_SHOWN): boolean {
  return count > 0 && count < threshold;
}

/**
 * The cells of a table whose total is known, without those that could point at someone.
 *
 * Where what is withheld would follow from the total, the next smallest cell is withheld too, until the withheld cells
 * together hold at least the threshold and are more than one.
 *
 * @param counts patients per cell, each patient in one cell
 * @returns null in the place of a withheld count; the total is withheld by the caller when it is small itself
 */
export function withholdSmallCounts(counts: readonly number[], threshold = SMALLEST_SHOWN): readonly (number | null)[] {
  const withheld = new Set(counts.flatMap((count, at) => (isSmall(count, threshold) ? [at] : [])));
  if (withheld.size === 0) return counts;
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !withheld.has(at))
    .toSorted((a, b) => a.count - b.count);
  for (const { at } of others) {
    const hidden = [...withheld].reduce((sum, each) => sum + (counts[each] ?? 0), 0);
    if (withheld.size > 1 && hidden >= threshold) break;
    withheld.add(at);
  }
  return counts.map((count, at) => (withheld.has(at) ? null : count));
}
