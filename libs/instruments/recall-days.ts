const daysOf: Readonly<Record<string, number>> = { Y: 365.25, M: 30.4375, W: 7, D: 1 };

/**
 * How many days a definition looks back on, whole days rounded down.
 *
 * @param recall ISO period such as P7D, or a moment such as AT_EXAM
 * @returns 0 for a moment; null where the period is not stated, or begins with the therapy itself
 */
export function recallDays(recall: string): number | null {
  if (recall === 'AT_EXAM' || recall === 'TODAY') return 0;
  const parts = [...recall.matchAll(/(\d+)([YMWD])/g)];
  if (!recall.startsWith('P') || parts.length === 0) return null;
  return Math.floor(parts.reduce((sum, [, count, letter]) => sum + Number(count) * (daysOf[letter ?? ''] ?? 0), 0));
}
