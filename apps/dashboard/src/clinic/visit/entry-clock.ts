/** Longer without a key or a touch, and nobody was entering: the pause is not counted (ms). */
const LONGEST_PAUSE = 120_000;

/** Time somebody spent entering, as of the last thing she did. */
export interface EntryTime {
  /** Counted so far (ms). */
  activeMs: number;
  /** When the last key or touch was (ms since 1970). */
  lastAt: number;
}

/** The time after one more key or touch: the stretch since the last one counts, unless it was a pause. */
export function afterActivity({ activeMs, lastAt }: EntryTime, now: number): EntryTime {
  const stretch = now - lastAt;
  return { activeMs: activeMs + (stretch > 0 && stretch <= LONGEST_PAUSE ? stretch : 0), lastAt: now };
}

/** Whole seconds, at least one: what was entered took some time. */
export function wholeSeconds({ activeMs }: EntryTime): number {
  return Math.min(86_400, Math.max(1, Math.round(activeMs / 1000)));
}
