/**
 * Places labels under their ticks so that none overlap: each stays as close to its tick as its neighbours allow.
 *
 * @param ticks positions of the ticks in pixels, ascending
 * @param gap least distance between the centres of two labels
 * @param from leftmost centre allowed
 * @param to rightmost centre allowed
 * @returns the centre of each label; null for those that had to be left out because the line is full, later ones first
 */
export function spreadLabels(ticks: readonly number[], gap: number, from: number, to: number): (number | null)[] {
  const room = Math.max(1, Math.floor((to - from) / gap) + 1);
  const kept = keepEvenly(ticks.length, room);
  const placed: (number | null)[] = ticks.map(() => null);

  let previous = from - gap;
  for (const index of kept) {
    const centre = Math.max(ticks[index] ?? from, previous + gap, from);
    placed[index] = centre;
    previous = centre;
  }
  let next = to + gap;
  for (const index of [...kept].reverse()) {
    const centre = Math.min(placed[index] ?? to, next - gap);
    placed[index] = centre;
    next = centre;
  }
  return placed;
}

/** Which of `count` labels stay when there is room for `room`: all, or the early ones and then every second of the late. */
function keepEvenly(count: number, room: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  let kept = all;
  for (let from = Math.floor(count / 2); kept.length > room && from >= 0; from -= 1) {
    kept = all.filter((index) => index < from || (count - 1 - index) % 2 === 0);
  }
  while (kept.length > room) kept = kept.filter((_, index) => index % 2 === 0);
  return kept;
}
