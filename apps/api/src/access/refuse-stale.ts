import { RegistryError } from '../errors.js';
import type { Actor } from './actor.js';

/** How long a proof of who somebody is counts as fresh. */
export const FRESH_MINUTES = 5;

export function isFresh({ authenticatedAt }: Pick<Actor, 'authenticatedAt'>, now = new Date()): boolean {
  return authenticatedAt != null && now.getTime() - authenticatedAt.getTime() < FRESH_MINUTES * 60_000;
}

/**
 * For acts that ask who it is once more, such as signing and exporting. The registry itself, which has no login session,
 * passes.
 *
 * @throws REAUTH_REQUIRED
 */
export function refuseStale(actor: Actor, now = new Date()): void {
  if (actor.session === null || isFresh(actor, now)) return;
  throw new RegistryError('REAUTH_REQUIRED', 'Confirm who you are, then do this again. Nothing was stored.');
}
