interface Versioned {
  readonly code: string;
  readonly version: string;
}

const parts = (version: string): number[] => version.split('.').map(Number);

/** Definitions ordered by code, the newest version of each first. */
export function newestFirst<T extends Versioned>(definitions: readonly T[]): T[] {
  return [...definitions].sort((a, b) => {
    if (a.code !== b.code) return a.code < b.code ? -1 : 1;
    const [mine, other] = [parts(b.version), parts(a.version)];
    return mine.map((part, index) => part - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
