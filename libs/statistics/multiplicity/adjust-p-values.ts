import { requireProbability } from '../distributions/tail.js';

/**
 * p-values adjusted by Holm's method, for confirmatory families.
 *
 * @param pValues null where not estimable; these stay null and do not count
 * @returns in the order given, at most 1
 * @throws RangeError when a value is outside [0, 1]
 * @see Holm 1979, Scand J Stat 6:65; R: p.adjust(p, "holm")
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  return adjusted(pValues, (ascending) => {
    let greatest = 0;
    return ascending.map((p, i) => (greatest = Math.max(greatest, (ascending.length - i) * p)));
  });
}

/**
 * p-values adjusted by the method of Benjamini and Hochberg, for screening many indicators.
 *
 * @param pValues null where not estimable; these stay null and do not count
 * @returns in the order given, at most 1
 * @throws RangeError when a value is outside [0, 1]
 * @see Benjamini & Hochberg 1995, JRSS B 57:289; R: p.adjust(p, "BH")
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  return adjusted(pValues, (ascending) => {
    let least = Infinity;
    return ascending
      .map((p, i) => (ascending.length * p) / (i + 1))
      .reverse()
      .map((p) => (least = Math.min(least, p)))
      .reverse();
  });
}

/**
 * p-values multiplied by their number.
 *
 * @param pValues null where not estimable; these stay null and do not count
 * @returns in the order given, at most 1
 * @throws RangeError when a value is outside [0, 1]
 * @see R: p.adjust(p, "bonferroni")
 */
export function bonferroni(pValues: readonly (number | null)[]): (number | null)[] {
  return adjusted(pValues, (ascending) => ascending.map((p) => ascending.length * p));
}

function adjusted(
  pValues: readonly (number | null)[],
  adjust: (ascending: readonly number[]) => number[],
): (number | null)[] {
  const known = pValues.flatMap((p, position) => (p === null ? [] : [{ p, position }]));
  known.forEach(({ p }) => requireProbability(p));
  known.sort((a, b) => a.p - b.p);
  const result = pValues.map((): number | null => null);
  adjust(known.map(({ p }) => p)).forEach((p, i) => (result[known[i]!.position] = Math.min(1, p)));
  return result;
}
