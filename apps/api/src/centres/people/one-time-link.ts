import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { hashOf } from '../../access/handles.js';
import { INVITATION_HOURS, newInvitationCode } from '../../access/sign-in/invitations.js';

export type Purpose = 'INVITATION' | 'RESET';

interface OneTimeLink {
  /** What stands after the # of the address. */
  readonly code: string;
  readonly expiresAt: Date;
}

export const newLink = (): OneTimeLink => ({
  code: newInvitationCode().code,
  expiresAt: new Date(Date.now() + INVITATION_HOURS * 3_600_000),
});

/** The database keeps a hash: whoever reads it cannot come in with it. */
export const keepLink = (
  tx: EntityManager,
  { code, expiresAt, actor, personId, purpose }: OneTimeLink & { actor: Actor; personId: string; purpose: Purpose },
): Promise<unknown> =>
  tx.query(
    'insert into access.invitation (code_hash, purpose, person_id, invited_by, expires_at) values ($1, $2, $3, $4, $5)',
    [hashOf(code), purpose, personId, actor.personId, expiresAt],
  );

/** Of several links only the last is good, and none of somebody disabled. */
export const withdrawLinks = (tx: EntityManager, personId: string): Promise<unknown> =>
  tx.query('delete from access.invitation where person_id = $1 and used_at is null', [personId]);
