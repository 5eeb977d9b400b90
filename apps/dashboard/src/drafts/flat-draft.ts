/** A draft field by field: where something stands, and its value as JSON. A field that is not in it is blank. */
export type Flat = ReadonlyMap<string, string>;

/** As deep as the registry keeps fields; what lies deeper is one value. */
const DEEPEST = 5;

type Node = Readonly<Record<string, unknown>>;

/**
 * Takes a draft apart into its fields. Of its parts nothing is known but their shape, so that whatever the form adds is
 * kept as well: an object is taken apart, anything else is a value, and so is an answer, which means one thing with its
 * reason. Null is blank.
 */
export function flatten(draft: object): Flat {
  const fields = new Map<string, string>();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (value === null || value === undefined) return;
    if (isNode(value) && !('absence' in value) && path.length < DEEPEST) {
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
    } else {
      fields.set(pathOf(...path), canonical(value));
    }
  };
  walk(draft, []);
  return fields;
}

/** Puts the fields together again, upon what is there where they say nothing. */
export function unflatten<Draft extends object>(fields: Flat, blank: Draft): Draft {
  const draft: Record<string, unknown> = Object.fromEntries(Object.entries(blank));
  for (const [path, json] of fields) {
    const keys = path.split('/').map(decodeURIComponent);
    const last = keys.pop();
    if (last === undefined) continue;
    const holder = keys.reduce<Record<string, unknown>>((within, key) => {
      const known = Object.hasOwn(within, key) ? within[key] : null;
      const made = isNode(known) ? { ...known } : {};
      define(within, key, made);
      return made;
    }, draft);
    define(holder, last, JSON.parse(json));
  }
  return draft as Draft;
}

/** Where a field stands, by its keys from the outside in. A colon is part of many of them, and stays readable. */
export const pathOf = (...keys: readonly string[]): string =>
  keys.map((key) => encodeURIComponent(key).replaceAll('%3A', ':')).join('/');

/** The same value has the same text, in whatever order its parts were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isNode(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** Fields that differ, with their later value; null where it was cleared. */
export function changedFields(before: Flat, after: Flat): ReadonlyMap<string, string | null> {
  const changed = new Map<string, string | null>();
  for (const [path, value] of after) if (before.get(path) !== value) changed.set(path, value);
  for (const path of before.keys()) if (!after.has(path)) changed.set(path, null);
  return changed;
}

/** The fields with some of them changed; null clears. */
export function withFields(fields: Flat, changes: Iterable<readonly [string, string | null]>): Flat {
  const changed = new Map(fields);
  for (const [path, value] of changes) {
    if (value === null) changed.delete(path);
    else changed.set(path, value);
  }
  return changed;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key may be called "__proto__": that is a name here, and no prototype. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}
