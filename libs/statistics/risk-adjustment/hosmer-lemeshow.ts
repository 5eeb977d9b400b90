import { chiSquareCumulative } from '../distributions/chi-square.js';

/** One group of similar predicted risk. */
export interface RiskGroup {
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
}

export interface HosmerLemeshow {
  readonly groups: readonly RiskGroup[];
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
}

/**
 * Hosmer–Lemeshow comparison of observed and expected events in groups by rank of predicted risk (first come first at
 * ties). A description, no proof of fit.
 *
 * @param outcomes whether the event happened
 * @param risks predicted risks in the same order
 * @param groupCount 10 unless there is a reason
 * @returns statistic and p null with fewer rows than groups, or when a group expects no event or only events
 * @throws RangeError when the lengths differ or groupCount is below 3
 * @see Hosmer, Lemeshow & Sturdivant 2013; R: ResourceSelection::hoslem.test, groups by rank
 */
export function hosmerLemeshow(
  outcomes: readonly boolean[],
  risks: readonly number[],
  groupCount = 10,
): HosmerLemeshow {
  if (outcomes.length !== risks.length) throw new RangeError(`${outcomes.length} outcomes, ${risks.length} risks`);
  if (!(groupCount >= 3)) throw new RangeError(`${groupCount} groups`);
  const n = outcomes.length;
  const groups = Array.from({ length: groupCount }, () => ({ n: 0, observed: 0, expected: 0 }));
  const byRisk = [...risks.keys()].sort((a, b) => risks[a]! - risks[b]!);
  byRisk.forEach((row, i) => {
    const group = groups[Math.ceil(((i + 1) / n) * groupCount) - 1]!;
    group.n += 1;
    group.observed += outcomes[row] ? 1 : 0;
    group.expected += risks[row]!;
  });
  const df = groupCount - 2;
  if (groups.some((group) => !(group.expected > 0 && group.expected < group.n)))
    return { groups, statistic: null, df, p: null };
  const statistic = groups.reduce(
    (sum, { n: size, observed, expected }) => sum + (observed - expected) ** 2 / (expected * (1 - expected / size)),
    0,
  );
  return { groups, statistic, df, p: chiSquareCumulative(statistic, df, 'upper') };
}
