/** How well records hide behind each other. */
export interface KAnonymity {
  readonly records: number;
  readonly classes: number;
  /** Null without records. */
  readonly smallestClass: number | null;
  readonly classesBelowK: number;
  readonly recordsBelowK: number;
  /** How many classes have which size, by size. */
  readonly sizes: readonly { readonly size: number; readonly classes: number }[];
  /** Fewest distinct sensitive values in a class; null when no sensitive attribute is given. */
  readonly smallestDiversity: number | null;
  readonly classesWithOneSensitiveValue: number | null;
  /** The smallest class has at least k records. */
  readonly isReleasable: boolean;
}

/** The attributes of one record that matter for release; null, where missing, is a value of its own. */
export interface AnonymityRecord {
  readonly quasiIdentifiers: readonly (string | number | null)[];
  readonly sensitive?: string | number | null;
}

/**
 * Equivalence classes over the quasi-identifiers, and diversity of a sensitive attribute within them.
 *
 * @param records one per patient
 * @param k at least 5 within a research agreement, 11 in public
 * @throws RangeError unless k is a whole number ≥ 1
 * @see Sweeney 2002, Int J Uncertain Fuzz 10:557; Machanavajjhala et al. 2007, ACM TKDD 1(1):3; R: sdcMicro
 */
export function kAnonymity(records: readonly AnonymityRecord[], k: number): KAnonymity {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`k ${k}`);
  const classes = new Map<string, { size: number; values: Set<string | number | null> }>();
  for (const { quasiIdentifiers, sensitive } of records) {
    const key = JSON.stringify(quasiIdentifiers);
    const found = classes.get(key) ?? { size: 0, values: new Set() };
    found.size += 1;
    if (sensitive !== undefined) found.values.add(sensitive);
    classes.set(key, found);
  }
  const groups = [...classes.values()];
  const bySize = new Map<number, number>();
  for (const { size } of groups) bySize.set(size, (bySize.get(size) ?? 0) + 1);
  const sizes = [...bySize].map(([size, count]) => ({ size, classes: count })).sort((a, b) => a.size - b.size);
  const small = groups.filter(({ size }) => size < k);
  const isRated = groups.length > 0 && records.every(({ sensitive }) => sensitive !== undefined);
  const diversities = isRated ? groups.map(({ values }) => values.size) : null;
  return {
    records: records.length,
    classes: groups.length,
    smallestClass: sizes[0]?.size ?? null,
    classesBelowK: small.length,
    recordsBelowK: small.reduce((sum, { size }) => sum + size, 0),
    sizes,
    smallestDiversity: diversities?.reduce((least, value) => Math.min(least, value), Infinity) ?? null,
    classesWithOneSensitiveValue: diversities?.filter((value) => value === 1).length ?? null,
    isReleasable: small.length === 0,
  };
}
