export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * The one text of a value, whoever writes it: no spaces, names in order of their UTF-16 units, numbers and strings as
 * JavaScript writes them.
 *
 * @throws RangeError for a number JSON does not have
 * @see RFC 8785, JSON Canonicalization Scheme
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = value as { readonly [name: string]: Json };
    const names = Object.keys(members).toSorted((one, other) => (one < other ? -1 : 1));
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(members[name] ?? null)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number JSON does not have');
  return JSON.stringify(value);
}
