import { therapyTruth } from './therapy-truth.js';

const MS_PER_DAY = 86_400_000;

/** What the pump runs at from an instant on; the end is the next segment. */
export interface Segment {
  readonly time: number;
  readonly mlPerDay: number;
}

/**
 * Volume programmed to leave the reservoir between two instants, mL.
 *
 * @param segments in order of time; before the first nothing runs
 */
export function programmedMl(segments: readonly Segment[], from: number, to: number): number {
  let sum = 0;
  let ends = to;
  // From the end, since what is asked for is mostly recent.
  for (let index = segments.length - 1; index >= 0 && ends > from; index -= 1) {
    const segment = segments[index];
    if (segment === undefined || segment.time >= ends) continue;
    sum += (segment.mlPerDay * (ends - Math.max(segment.time, from))) / MS_PER_DAY;
    ends = segment.time;
  }
  return sum;
}

/** Whole days until so much is used; the tiny share keeps what is 60 on paper from becoming 59. */
export function wholeDays(ml: number, mlPerDay: number): number {
  return Math.floor(ml / mlPerDay + 1e-9);
}

export const daysLater = (time: number, days: number): number => time + days * MS_PER_DAY;

/** Whole days until a refill is due, of a reservoir that holds so much now. */
export function daysToDue(doseUg: number, concentrationUgPerMl: number, heldMl: number): number {
  const { alarmMl, safetyDays } = therapyTruth.reservoir;
  return Math.floor(((heldMl - alarmMl) * concentrationUgPerMl) / doseUg) - safetyDays;
}

/** The lowest concentration with which the full reservoir lasts long enough, µg/mL. */
export function concentrationFor(doseUg: number, reservoirMl: number): number {
  const { concentrations, concentrationRaisedBelowDays } = therapyTruth;
  const enough = concentrations.find(
    (concentration) => daysToDue(doseUg, concentration, reservoirMl) >= concentrationRaisedBelowDays,
  );
  return enough ?? 2000;
}

/**
 * The volume with which a fill lasts to a day on which it is due, mL.
 *
 * @param fill its instant and its day at the centre
 */
export function volumeToLast(fill: { time: number; day: number }, segments: readonly Segment[], dueOn: number): number {
  const { alarmMl, safetyDays } = therapyTruth.reservoir;
  // Half a day more, since days to the alarm are counted whole.
  const alarm = daysLater(fill.time, dueOn + safetyDays - fill.day + 0.5);
  return Math.ceil(10 * (alarmMl + programmedMl(segments, fill.time, alarm))) / 10;
}
