import DataLoader from 'dataloader';

const loaders = new WeakMap<object, Map<string, DataLoader<string, unknown>>>();

/**
 * One query for what many objects of a list ask of the same relation, within one request.
 *
 * @param request the GraphQL context; loaders end with it
 * @param name of the relation, unique in the API
 * @param load rows for all keys, by key; a key without rows is absent from the map
 */
export function batched<T>(
  request: object,
  name: string,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): DataLoader<string, T | undefined> {
  const ofRequest = loaders.get(request) ?? new Map<string, DataLoader<string, unknown>>();
  loaders.set(request, ofRequest);
  const known = ofRequest.get(name);
  if (known) return known as DataLoader<string, T | undefined>;
  const made = new DataLoader<string, T | undefined>(async (keys) => {
    const found = await load(keys);
    return keys.map((key) => found.get(key));
  });
  ofRequest.set(name, made as DataLoader<string, unknown>);
  return made;
}

/** Rows by a key they carry, in the order they came. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
