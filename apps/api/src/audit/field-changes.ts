import type { AuditFieldChange } from './audit-event.model.js';
import { fieldInWords } from './words.js';

/** A row as the trail keeps it. */
export type Row = Readonly<Record<string, unknown>>;

export interface RowChange {
  readonly relation: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CODE = /^[A-Z]+(_[A-Z0-9]+)*$/;

const namesPerson = (field: string): boolean => /(^|_)by$/.test(field) || field === 'person_id';

/** Names and codes people gave stand as they were given. */
const isName = (field: string, value: unknown): value is string =>
  typeof value === 'string' && /^(code|name|pseudonym|.*_name|.*_number|.*_model|subject)$/.test(field);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** People a change names by their id. */
export const peopleIn = ({ before, after }: RowChange): string[] =>
  [before, after].flatMap((row) =>
    Object.entries(row ?? {})
      .filter(([field, value]) => namesPerson(field) && typeof value === 'string' && UUID.test(value))
      .map(([, value]) => value as string),
  );

/**
 * The fields that differ, in the order of the row, in words and as text. What only the database needs to know, such as
 * its keys, is left out.
 */
export function changedFields(
  { relation, before, after }: RowChange,
  people: ReadonlyMap<string, string>,
): AuditFieldChange[] {
  const fields = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return fields.flatMap((field) => {
    const name = fieldInWords(relation, field);
    if (name === null || isSame(before?.[field], after?.[field])) return [];
    const text = (row: Row | null): string | null => {
      const value = row?.[field];
      return namesPerson(field) && typeof value === 'string'
        ? (people.get(value) ?? value)
        : isName(field, value)
          ? value
          : asText(value);
    };
    return [{ name, before: text(before), after: text(after) }];
  });
}

/** Codes of the program are shown as words, answers item by item. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return CODE.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value;
  if (Array.isArray(value)) return value.map((each) => asText(each) ?? 'nothing').join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => `${key}: ${asText(part) ?? 'nothing'}`)
      .join('; ')
      .replaceAll(': code: ', ': ');
  }
  return String(value as number);
}
