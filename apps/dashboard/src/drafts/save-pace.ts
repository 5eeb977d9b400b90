/** Between a change and its saving, ms. */
const PAUSE_MS = 900;
/** The registry takes 60 acts a minute from a session; typing leaves room for others. */
const SAVES_A_MINUTE = 40;
const LONG_PAUSE_MS = 2_500;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/** How soon a draft is saved again: within a second, less often after many saves, and ever later after failures. */
export class SavePace {
  private readonly saves: number[] = [];

  constructor(private readonly now: () => Date) {}

  saved(): void {
    this.saves.push(this.now().getTime());
  }

  /** Whether a field that is left may be saved at once. */
  get hasRoom(): boolean {
    const minuteAgo = this.now().getTime() - 60_000;
    while ((this.saves[0] ?? Infinity) < minuteAgo) this.saves.shift();
    return this.saves.length < SAVES_A_MINUTE;
  }

  /** @param failures in a row */
  pauseAfter(failures: number): number {
    if (failures > 0) return RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? PAUSE_MS;
    return this.hasRoom ? PAUSE_MS : LONG_PAUSE_MS;
  }
}
