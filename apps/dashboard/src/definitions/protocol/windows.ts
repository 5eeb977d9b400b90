import type { ProtocolsQuery } from '../../graphql/generated/graphql.js';

export type Protocol = ProtocolsQuery['protocols'][number];
export type Window = Protocol['windows'][number];

/** Where the drawn time axis ends: later windows would press the first year, when most happens, into a corner. */
const LAST_DRAWN_TARGET = 731;

/** The first two years of windows, with the days the axis spans; day 0 is always on it. */
export function drawnWindows(windows: readonly Window[]) {
  const drawn = windows.filter(({ targetDay }) => targetDay <= LAST_DRAWN_TARGET);
  return {
    drawn,
    further: windows.slice(drawn.length),
    fromDay: Math.min(0, ...drawn.map(({ fromDay }) => fromDay)),
    toDay: Math.max(0, ...drawn.map(({ toDay }) => toDay)),
  };
}

/** A window, or a run of windows that differ in nothing but their target day. */
export interface WindowRow {
  windows: readonly [Window, ...Window[]];
}

/** Folds runs of at least four windows that ask the same within the same days of their target. */
export function foldWindows(windows: readonly Window[]): readonly WindowRow[] {
  const rows: [Window, ...Window[]][] = [];
  for (const window of windows) {
    const run = rows.at(-1);
    if (run && !window.baseline && isLike(run[0], window)) run.push(window);
    else rows.push([window]);
  }
  return rows.flatMap((run): WindowRow[] =>
    run.length >= 4 ? [{ windows: run }] : run.map((window) => ({ windows: [window] })),
  );
}

function isLike(one: Window, other: Window): boolean {
  return (
    !one.baseline &&
    one.targetDay - one.fromDay === other.targetDay - other.fromDay &&
    one.toDay - one.targetDay === other.toDay - other.targetDay &&
    one.instruments.join() === other.instruments.join()
  );
}

/** Days at which the axis is marked: round ones, and few enough to read. */
export function axisDays(fromDay: number, toDay: number): readonly number[] {
  const step = [30, 90, 180, 365].find((days) => (toDay - fromDay) / days <= 7) ?? 365;
  const first = Math.ceil(fromDay / step) * step;
  return Array.from({ length: Math.floor((toDay - first) / step) + 1 }, (_, index) => first + index * step);
}
