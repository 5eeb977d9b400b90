/** One value entering an operation, with the group it belongs to (a muscle, or the item itself). */
export interface GroupedValue {
  group: string;
  value: number;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Mean of all values alike; null without values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Mean of the means of the groups: every group weighs the same, however many of its values are known. */
export function meanOfGroups(values: readonly GroupedValue[]): number | null {
  const groups = new Map<string, number[]>();
  for (const { group, value } of values) groups.set(group, [...(groups.get(group) ?? []), value]);
  return mean([...groups.values()].map((members) => sum(members) / members.length));
}
