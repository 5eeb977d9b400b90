export interface TaxonomyType {
  code: string;
  label: string;
  category: string;
  categoryLabel: string;
  sentinel: boolean;
}

export interface TaxonomyGroup {
  label: string;
  types: readonly TaxonomyType[];
}

/** Types whose label or category holds every word typed, grouped by category in the order of the taxonomy. */
export function findTypes(types: readonly TaxonomyType[], typed: string): readonly TaxonomyGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = types.filter(({ label, categoryLabel }) => {
    const text = `${label} ${categoryLabel}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const groups = new Map<string, TaxonomyType[]>();
  for (const type of found) groups.set(type.categoryLabel, [...(groups.get(type.categoryLabel) ?? []), type]);
  return [...groups].map(([label, own]) => ({ label, types: own }));
}
