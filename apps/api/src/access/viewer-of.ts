import type { Actor } from './actor.js';
import { isOpenWhileLooking, permissionsOf } from './permissions.js';
import { SignInMethod } from './sign-in-method.js';
import type { Viewer } from './viewer.model.js';

type SignedIn = Pick<Actor, 'name' | 'role' | 'centreId' | 'method' | 'authenticatedAt' | 'onlyPatientId'> & {
  readonly expiresAt: Date;
};

/** What a person may know of her own session; never its handle. */
export const viewerOf = ({
  name,
  role,
  centreId,
  method,
  authenticatedAt,
  onlyPatientId,
  expiresAt,
}: SignedIn): Viewer => ({
  name,
  role,
  centreId,
  method: method ?? SignInMethod.TEST,
  authenticatedAt: authenticatedAt ?? new Date(0),
  permissions: permissionsOf(role).filter((operation) => onlyPatientId == null || isOpenWhileLooking(operation)),
  expiresAt,
});
