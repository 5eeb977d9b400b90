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

/** The first year and the second are what people look for first; their labels go last. */
const EARLY = 5;

/** Which of `count` labels stay when there is room for `room`: the early ones, then fewer and fewer of the late. */
function keepEvenly(count: number, room: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  const early = Math.min(EARLY, Math.floor(count / 2));
  const thinned = [1, 2, 3, 4, 5].map((stride) =>
    all.filter((index) => index < early || (count - 1 - index) % stride === 0),
  );
  let kept = thinned.find((candidate) => candidate.length <= room) ?? all;
  while (kept.length > room) kept = kept.filter((_, index) => index % 2 === 0);
  return kept;
}
