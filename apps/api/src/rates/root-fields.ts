import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * How often an operation asks for each field of Query or Mutation. Aliases count each, also inside fragments.
 *
 * @param document validated, so that no fragment contains itself
 */
export function rootFields(operation: OperationDefinitionNode, document: DocumentNode): ReadonlyMap<string, number> {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one.selectionSet]),
  );
  const known = new Map<string, ReadonlyMap<string, number>>();

  const countNamed = (name: string): ReadonlyMap<string, number> => {
    const found = known.get(name);
    const selected = fragments.get(name);
    if (found || !selected) return found ?? new Map();
    // Each fragment is counted once: twenty that spread each other twice would be a million fields.
    const counted = count(selected);
    known.set(name, counted);
    return counted;
  };

  const count = ({ selections }: SelectionSetNode): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    const add = (field: string, times: number) => counts.set(field, (counts.get(field) ?? 0) + times);
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) add(selection.name.value, 1);
      else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT ? count(selection.selectionSet) : countNamed(selection.name.value);
        for (const [field, times] of inner) add(field, times);
      }
    }
    return counts;
  };

  return count(operation.selectionSet);
}
