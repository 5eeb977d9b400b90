import { ascendingOrder } from '../description/ascending-order.js';
import type { CoxStratum } from './cox-data.js';

/** How often the higher risk fails first. */
export interface Concordance {
  /** Share of comparable pairs, ties in risk ½; null without a comparable pair. */
  readonly estimate: number | null;
  /** Infinitesimal jackknife. */
  readonly standardError: number | null;
  readonly pairs: number;
}

/** Counts of values by rank, with running totals in logarithmic time. */
class RankCounts {
  private readonly tree: Int32Array;
  private readonly single: Int32Array;
  total = 0;

  constructor(size: number) {
    this.tree = new Int32Array(size + 1);
    this.single = new Int32Array(size);
  }

  add(rank: number, count: number): void {
    this.total += count;
    this.single[rank]! += count;
    for (let i = rank + 1; i < this.tree.length; i += i & -i) this.tree[i]! += count;
  }

  below(rank: number): number {
    let sum = 0;
    for (let i = rank; i > 0; i -= i & -i) sum += this.tree[i]!;
    return sum;
  }

  at(rank: number): number {
    return this.single[rank]!;
  }
}

/** Pairs each row of a stratum takes part in; agreement counts ties in risk as ½. */
interface Parts {
  readonly agreement: Float64Array;
  readonly pairs: Float64Array;
}

/**
 * Concordance of risk and time. Comparable is an event with everyone at risk beyond its time in the same stratum,
 * those censored at that time included; pairs of events at the same time are left out.
 *
 * @param riskOf linear predictor of a row of a stratum
 * @see Therneau & Grambsch 2000; R: concordance(coxph(…))
 */
export function concordance(
  strata: readonly CoxStratum[],
  riskOf: (stratum: CoxStratum, row: number) => number,
): Concordance {
  const parts = strata.map((stratum) => stratumParts(stratum, riskOf));
  // Every pair is counted with both of its members.
  const pairs = parts.reduce((sum, part) => sum + total(part.pairs), 0) / 2;
  if (pairs === 0) return { estimate: null, standardError: null, pairs };
  const estimate = parts.reduce((sum, part) => sum + total(part.agreement), 0) / 2 / pairs;
  let squares = 0;
  for (const part of parts)
    for (let row = 0; row < part.pairs.length; row++)
      squares += ((part.agreement[row]! - estimate * part.pairs[row]!) / pairs) ** 2;
  return { estimate, standardError: Math.sqrt(squares), pairs };
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

function stratumParts(stratum: CoxStratum, riskOf: (stratum: CoxStratum, row: number) => number): Parts {
  const risks = new Float64Array(stratum.n);
  for (let row = 0; row < stratum.n; row++) risks[row] = riskOf(stratum, row);
  const { ranks, size } = denseRanks(risks);
  const parts = { agreement: new Float64Array(stratum.n), pairs: new Float64Array(stratum.n) };
  countSurvivorsOfEvents(stratum, ranks, size, parts);
  countEventsBeforeSurvivors(stratum, ranks, size, parts);
  return parts;
}

/** Ranks from 0, equal values sharing one, without gaps. */
function denseRanks(values: Float64Array): { ranks: Int32Array; size: number } {
  const order = ascendingOrder(values);
  const ranks = new Int32Array(values.length);
  let rank = -1;
  for (let i = 0; i < order.length; i++) {
    if (i === 0 || values[order[i]!] !== values[order[i - 1]!]) rank++;
    ranks[order[i]!] = rank;
  }
  return { ranks, size: rank + 1 };
}

/** For each event: those still at risk beyond its time, who agree when their risk is lower. */
function countSurvivorsOfEvents(stratum: CoxStratum, ranks: Int32Array, size: number, parts: Parts): void {
  const { n, times, events, starts, lateEntrants } = stratum;
  const counts = new RankCounts(size);
  let left = 0;
  for (let row = 0; row < n;) {
    const first = row;
    const time = times[row]!;
    for (; row < n && times[row] === time; row++) if (events[row] === 0) counts.add(ranks[row]!, 1);
    for (; left < lateEntrants.length && starts[lateEntrants[left]!]! >= time; left++)
      counts.add(ranks[lateEntrants[left]!]!, -1);
    for (let event = first; event < row; event++) {
      if (events[event] === 0) continue;
      const rank = ranks[event]!;
      parts.agreement[event]! += counts.below(rank) + counts.at(rank) / 2;
      parts.pairs[event]! += counts.total;
    }
    for (let event = first; event < row; event++) if (events[event] === 1) counts.add(ranks[event]!, 1);
  }
}

/** For each row: the events while it was at risk before its own end, which agree when their risk is higher. */
function countEventsBeforeSurvivors(stratum: CoxStratum, ranks: Int32Array, size: number, parts: Parts): void {
  const { n, times, events, starts, lateEntrants } = stratum;
  const counts = new RankCounts(size);
  const count = (row: number, sign: 1 | -1) => {
    const rank = ranks[row]!;
    const higher = counts.total - counts.below(rank) - counts.at(rank);
    parts.agreement[row]! += sign * (higher + counts.at(rank) / 2);
    parts.pairs[row]! += sign * counts.total;
  };
  let late = lateEntrants.length - 1;
  for (let row = n - 1; row >= 0;) {
    const last = row;
    const time = times[row]!;
    // Events up to the beginning of an observation were never set against it.
    for (; late >= 0 && starts[lateEntrants[late]!]! < time; late--) count(lateEntrants[late]!, -1);
    for (; row >= 0 && times[row] === time; row--) if (events[row] === 1) count(row, 1);
    for (let event = last; event > row; event--) if (events[event] === 1) counts.add(ranks[event]!, 1);
    for (let censored = last; censored > row; censored--) if (events[censored] === 0) count(censored, 1);
  }
}
