/** What the address of the versions of an assessment says is compared. */
export interface VersionsShown {
  /** Numbers of the versions; the last two when absent. */
  left?: number;
  right?: number;
  /** Whether what both say is shown too. */
  all?: true;
}

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export function readVersionsShown(search: Record<string, unknown>): VersionsShown {
  const left = versionOf(search['left']);
  const right = versionOf(search['right']);
  return {
    ...(left === null ? {} : { left }),
    ...(right === null ? {} : { right }),
    ...(search['all'] === true ? { all: true as const } : {}),
  };
}

function versionOf(typed: unknown): number | null {
  const number = Number(typed);
  return Number.isInteger(number) && number >= 1 ? number : null;
}

/** The two versions to compare: those named as far as they exist, else the last two. Null: there is one only. */
export function comparedVersions<Version extends { version: number }>(
  versions: readonly Version[],
  { left, right }: Pick<VersionsShown, 'left' | 'right'>,
): readonly [Version, Version] | null {
  const [newest, former] = versions.toSorted((one, other) => other.version - one.version);
  if (!newest || !former) return null;
  const named = (number: number | undefined) => versions.find(({ version }) => version === number);
  return [named(left) ?? former, named(right) ?? newest];
}
