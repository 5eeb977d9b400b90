import type { EntityManager } from 'typeorm';
import { RegistryError } from '../errors.js';

const unknownTimeZone = () =>
  new RegistryError(
    'VALIDATION_FAILED',
    'This is not a time zone. Name it by continent and city, such as Europe/Zurich.',
    { rule: 'TIME_ZONE', field: 'timeZone' },
  );

/** Names only: an offset such as +01:00 knows no summer time. */
const NAME = /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/;

/** Older names of a zone stand on no list, and are known all the same. */
function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** @throws VALIDATION_FAILED for what this server does not know as a time zone */
export function timeZoneNamed(name: string): string {
  const usual = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === name.toLowerCase());
  if (usual !== undefined) return usual;
  if (!NAME.test(name) || !isKnown(name)) throw unknownTimeZone();
  return name;
}

/** The database reckons days at the centre as well; a zone it does not know would refuse every record there. */
export async function refuseUnknownToDatabase(tx: EntityManager, name: string): Promise<void> {
  const [found] = await tx.query<unknown[]>('select from pg_timezone_names where name = $1', [name]);
  if (found === undefined) throw unknownTimeZone();
}
