import type { CoxSubject } from './cox-data.js';

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

/** Pairs a subject takes part in; agreement counts ties in risk as ½. */
interface Part {
  agreement: number;
  pairs: number;
}

/**
 * Concordance of risk and time. Comparable is an event with everyone at risk beyond its time in the same stratum,
 * those censored at that time included; pairs of events at the same time are left out.
 *
 * @param strata subjects by stratum
 * @param risks linear predictor of each subject, in the same shape
 * @see Therneau & Grambsch 2000; R: concordance(coxph(…))
 */
export function concordance(
  strata: readonly (readonly CoxSubject[])[],
  risks: readonly (readonly number[])[],
): Concordance {
  const parts = strata.flatMap((subjects, s) => stratumParts(subjects, risks[s]!));
  // Every pair is counted with both of its members.
  const pairs = parts.reduce((sum, part) => sum + part.pairs, 0) / 2;
  if (pairs === 0) return { estimate: null, standardError: null, pairs };
  const estimate = parts.reduce((sum, part) => sum + part.agreement, 0) / 2 / pairs;
  const squares = parts.reduce((sum, part) => sum + ((part.agreement - estimate * part.pairs) / pairs) ** 2, 0);
  return { estimate, standardError: Math.sqrt(squares), pairs };
}

function stratumParts(subjects: readonly CoxSubject[], risks: readonly number[]): Part[] {
  const distinct = [...new Set(risks)].sort((a, b) => a - b);
  const rankOf = new Map(distinct.map((risk, i) => [risk, i]));
  const ranks = risks.map((risk) => rankOf.get(risk)!);
  const parts = subjects.map((): Part => ({ agreement: 0, pairs: 0 }));
  countSurvivorsOfEvents(subjects, ranks, distinct.length, parts);
  countEventsBeforeSurvivors(subjects, ranks, distinct.length, parts);
  return parts;
}

/** For each event: those still at risk beyond its time, who agree when their risk is lower. */
function countSurvivorsOfEvents(
  subjects: readonly CoxSubject[],
  ranks: readonly number[],
  size: number,
  parts: readonly Part[],
): void {
  const latestExit = [...subjects.keys()].sort((a, b) => subjects[b]!.time - subjects[a]!.time);
  const latestStart = [...subjects.keys()]
    .filter((i) => subjects[i]!.start > -Infinity)
    .sort((a, b) => subjects[b]!.start - subjects[a]!.start);
  const counts = new RankCounts(size);
  let left = 0;
  for (let i = 0; i < latestExit.length;) {
    const { time } = subjects[latestExit[i]!]!;
    const events: number[] = [];
    for (; i < latestExit.length && subjects[latestExit[i]!]!.time === time; i++) {
      const subject = latestExit[i]!;
      if (subjects[subject]!.event) events.push(subject);
      else counts.add(ranks[subject]!, 1);
    }
    for (; left < latestStart.length && subjects[latestStart[left]!]!.start >= time; left++)
      counts.add(ranks[latestStart[left]!]!, -1);
    for (const event of events) {
      const rank = ranks[event]!;
      parts[event]!.agreement += counts.below(rank) + counts.at(rank) / 2;
      parts[event]!.pairs += counts.total;
    }
    for (const event of events) counts.add(ranks[event]!, 1);
  }
}

/** For each subject: the events while it was at risk before its own end, which agree when their risk is higher. */
function countEventsBeforeSurvivors(
  subjects: readonly CoxSubject[],
  ranks: readonly number[],
  size: number,
  parts: readonly Part[],
): void {
  interface Query {
    readonly time: number;
    readonly includesTies: boolean;
    readonly subject: number;
    readonly sign: 1 | -1;
  }
  const queries = subjects.flatMap(({ time, event, start }, subject): Query[] => [
    { time, includesTies: !event, subject, sign: 1 },
    ...(start > -Infinity ? [{ time: start, includesTies: true, subject, sign: -1 } as const] : []),
  ]);
  queries.sort((a, b) => a.time - b.time || Number(a.includesTies) - Number(b.includesTies));
  const events = [...subjects.keys()]
    .filter((i) => subjects[i]!.event)
    .sort((a, b) => subjects[a]!.time - subjects[b]!.time);
  const counts = new RankCounts(size);
  let passed = 0;
  for (const { time, includesTies, subject, sign } of queries) {
    const isBefore = (event: number) =>
      subjects[event]!.time < time || (includesTies && subjects[event]!.time === time);
    for (; passed < events.length && isBefore(events[passed]!); passed++) counts.add(ranks[events[passed]!]!, 1);
    const rank = ranks[subject]!;
    const higher = counts.total - counts.below(rank) - counts.at(rank);
    parts[subject]!.agreement += sign * (higher + counts.at(rank) / 2);
    parts[subject]!.pairs += sign * counts.total;
  }
}
