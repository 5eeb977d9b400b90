import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ownCentre, type Actor } from '../../access/actor.js';
import { Secrets } from '../../access/secrets.js';
import type { DraftKey } from './visit-draft.model.js';

/** Its value: the secret in use first, then those from before a rotation, with commas between. */
export const DRAFT_SECRET = 'draft-key';

const KEY_BYTES = 32;
const OWNER_CHARACTERS = 22;

/**
 * Keys for what browsers keep while the registry cannot be reached: one a person and centre, derived from a secret that
 * never leaves the server. Whoever finds the device has to sign in as the same person to read it.
 */
@Injectable()
export class DraftKeys {
  constructor(private readonly secrets: Secrets) {}

  of(actor: Actor): DraftKey[] {
    const person = `${actor.personId} ${ownCentre(actor)}`;
    return this.secrets
      .read(DRAFT_SECRET)
      .split(',')
      .map((secret) => ({
        owner: createHmac('sha256', secret).update(`owner ${person}`).digest('base64url').slice(0, OWNER_CHARACTERS),
        key: Buffer.from(hkdfSync('sha256', secret, '', `visit drafts ${person}`, KEY_BYTES)).toString('base64url'),
      }));
  }
}
