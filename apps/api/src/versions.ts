import type { EntityManager } from 'typeorm';
import { notFound, RegistryError } from './errors.js';

/** Somebody else has changed the record since it was read: nothing was stored, both sides are to be shown. */
export const versionConflict = (what: string, currentVersion: number): RegistryError =>
  new RegistryError(
    'VERSION_CONFLICT',
    `Somebody else has changed this ${what} since you opened it. Nothing was stored; compare what is stored now with yours, then save again.`,
    { currentVersion },
  );

/** An edit of one stored row, made of the version its editor has seen. */
export interface Edit {
  /** The record in the words of the clinic: 'patient'. */
  readonly what: string;
  /** Schema-qualified table with a column `version`. Written into the statement: never from outside. */
  readonly relation: string;
  /** Columns that name the row, with their values. */
  readonly key: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number;
  /** Columns to change, with their new values; may be empty when what changes lies in a table beside. */
  readonly set: Readonly<Record<string, unknown>>;
}

/**
 * Changes a row only while it is the version the editor has seen, and counts its version on. Call inside the door for
 * writing, before anything that belongs to the record in other tables: from here on other editors wait.
 *
 * @returns the new version
 * @throws VERSION_CONFLICT with `currentVersion`; NOT_FOUND when the row is gone or not to be changed by this person
 */
export async function editRow(tx: EntityManager, { what, relation, key, expectedVersion, set }: Edit): Promise<number> {
  const keys = Object.keys(key);
  const where = keys.map((column, index) => `${column} = $${index + 1}`).join(' and ');
  const changes = Object.keys(set).map((column, index) => `${column} = $${keys.length + 2 + index}`);
  const [, changed] = await tx.query<[unknown[], number]>(
    `update ${relation} set ${[...changes, 'version = version + 1'].join(', ')} where ${where} and version = $${keys.length + 1}`,
    [...Object.values(key), expectedVersion, ...Object.values(set)],
  );
  if (changed === 1) return expectedVersion + 1;
  const [stored] = await tx.query<{ version: number }[]>(
    `select version from ${relation} where ${where}`,
    Object.values(key),
  );
  // Of the version expected and yet not changed: it can be read, and is not this person's to edit.
  if (!stored || stored.version === expectedVersion) throw notFound(what);
  throw versionConflict(what, stored.version);
}

/**
 * What a field is after a correction: as it was where the correction leaves it out.
 *
 * @throws VALIDATION_FAILED when it is to be cleared and never may be
 */
export function correctedOrKept<T>(field: string, given: T | null | undefined, kept: T): T {
  if (given === null) {
    throw new RegistryError('VALIDATION_FAILED', 'This cannot be cleared; leave it out to keep what is stored.', {
      rule: 'NEEDED',
      field,
    });
  }
  return given ?? kept;
}

/** The same for a field that may be cleared. */
export const givenOrKept = <T>(given: T | undefined, kept: T): T => (given === undefined ? kept : given);

/** A reason as the history keeps it; blank is none. */
export const because = (reason: string | null | undefined): { reason?: string } => {
  const given = reason?.trim() ?? '';
  return given === '' ? {} : { reason: given };
};
