import { normalQuantile } from '../distributions/normal.js';
import type { Interval } from '../interval.js';
import { requireConfidence } from '../require-confidence.js';
import { logLogInterval } from '../survival/log-log-interval.js';
import { countBefore, tied } from '../survival/ordered-times.js';
import { type CodedTime, knownCodes, type KnownCodes } from './coded-time.js';

/** The curve at one time with an end of any cause. */
export interface IncidencePoint {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** Ends of the other causes together. */
  readonly competing: number;
  /** Share with an event of the cause so far. */
  readonly incidence: number;
  readonly standardError: number;
  /** Null where incidence is 0 or 1 or has no standard error. */
  readonly interval: Interval | null;
  /** Share without an end of any cause. */
  readonly free: number;
}

/** The curve read at a fixed time; null after the last time while some are free of any end. */
export interface IncidenceAt {
  readonly time: number;
  readonly atRisk: number;
  readonly incidence: number | null;
  readonly standardError: number | null;
  readonly interval: Interval | null;
}

export interface CumulativeIncidence {
  readonly cause: number;
  readonly n: number;
  /** Rows without time or code. */
  readonly excluded: number;
  readonly events: number;
  readonly curve: readonly IncidencePoint[];
  readonly at: readonly IncidenceAt[];
}

/**
 * Cumulative incidence of one cause beside competing ones (Aalen–Johansen). One minus Kaplan–Meier with competing
 * events censored overstates this risk.
 *
 * @param rows rows without time or code are left out and counted
 * @param cause code of the cause, 1 or more
 * @param at times to read the curve at
 * @param confidence share in (0, 1)
 * @returns without ends of any cause an empty curve: incidence 0, intervals null
 * @throws RangeError when a code is not whole, a time not finite or confidence outside (0, 1)
 * @see Aalen & Johansen 1978, Scand J Stat 5:141; variance Aalen 1978 as in R: cmprsk::cuminc
 */
export function cumulativeIncidence(
  rows: readonly CodedTime[],
  cause: number,
  at: readonly number[] = [],
  confidence = 0.95,
): CumulativeIncidence {
  requireConfidence(confidence);
  const known = knownCodes(rows);
  const n = known.times.length;
  const curve = incidenceCurve(known, cause, normalQuantile((1 + confidence) / 2));
  const lastTime = known.times.at(-1) ?? -Infinity;
  const someFree = (curve.at(-1)?.free ?? 1) > 0;
  return {
    cause,
    n,
    excluded: rows.length - n,
    events: curve.reduce((sum, { events }) => sum + events, 0),
    curve,
    at: at.map((time) => {
      const point = curve.findLast((earlier) => earlier.time < time + tied);
      const isPast = time > lastTime + tied && someFree;
      return {
        time,
        atRisk: n - countBefore(known.times, time - tied, true),
        incidence: isPast ? null : (point?.incidence ?? 0),
        standardError: isPast ? null : (point?.standardError ?? 0),
        interval: isPast ? null : (point?.interval ?? null),
      };
    }),
  };
}

function incidenceCurve({ times, codes }: KnownCodes, cause: number, z: number): IncidencePoint[] {
  const curve: IncidencePoint[] = [];
  let free = 1;
  let incidence = 0;
  let fixed = 0;
  const own = new WeightedSquares();
  const others = new WeightedSquares();
  for (let i = 0; i < times.length;) {
    const time = times[i]!;
    const atRisk = times.length - i;
    let [events, competing] = [0, 0];
    for (; i < times.length && times[i] === time; i++) {
      if (codes[i] === cause) events++;
      else if (codes[i] !== 0) competing++;
    }
    if (events + competing === 0) continue;
    const before = free;
    const step = (before * events) / atRisk;
    free *= 1 - (events + competing) / atRisk;
    if (atRisk === events + competing) free = 0;
    incidence += step;
    own.moveBy(-step);
    others.moveBy(step);
    const weight = (before / atRisk) ** 2;
    const ownWeight = weight * events * tieCorrection(events, atRisk);
    if (free > 0) {
      own.add(ownWeight / free ** 2, free);
      others.add((weight * competing * tieCorrection(competing, atRisk)) / free ** 2, 0);
    } else fixed += ownWeight;
    const standardError = Math.sqrt(Math.max(0, own.value + others.value + fixed));
    const interval = logLogInterval(incidence, standardError, z);
    curve.push({ time, atRisk, events, competing, incidence, standardError, interval, free });
  }
  return curve;
}

function tieCorrection(count: number, atRisk: number): number {
  return count > 1 ? 1 - (count - 1) / (atRisk - 1) : 1;
}

/**
 * Σ wᵢ·(distanceᵢ)² where all distances move together, kept up to date without going through the terms again.
 * The variance of the incidence needs F(t) − F(tᵢ) for every earlier tᵢ.
 */
class WeightedSquares {
  value = 0;
  private weights = 0;
  private products = 0;

  add(weight: number, distance: number): void {
    this.weights += weight;
    this.products += weight * distance;
    this.value += weight * distance ** 2;
  }

  moveBy(step: number): void {
    this.value += 2 * step * this.products + step ** 2 * this.weights;
    this.products += step * this.weights;
  }
}
