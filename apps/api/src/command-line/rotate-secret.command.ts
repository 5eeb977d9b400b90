import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Secrets, variableOf } from '../access/secrets.js';
import { SealedSecrets, TOTP_KEY } from '../access/sign-in/sealed-secrets.js';
import { DRAFT_SECRET } from '../encounters/drafts/draft-keys.js';
import { exit, UsageError, type Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { withRegistry } from './with-registry.js';

/** A server that read the old key just before the new one came may still be about to store something under it, ms. */
const SETTLING = 1_500;

/** Rotations for which devices may still hold something kept under the secret before. */
const DRAFT_SECRETS_KEPT = 3;

/**
 * A new key for second factors, or a new secret for what browsers keep of visits, while the registry runs: servers read the key each time. For a moment there are two, the
 * new one first; when everything is sealed under it, the old one goes. What browsers keep is out of reach: there the old
 * secrets stay a while.
 */
export const rotateSecret: Command = {
  name: 'secrets rotate',
  usage: 'secrets rotate totp-key|draft-key',
  summary: 'makes a new key for second factors, or for drafts on devices',
  async run(args, surroundings) {
    const [name, ...more] = readArguments(args, {}).positionals;
    if ((name !== TOTP_KEY && name !== DRAFT_SECRET) || more.length > 0)
      throw new UsageError(`The secrets that rotate are ${TOTP_KEY} and ${DRAFT_SECRET}.`);
    const { print } = surroundings;
    if (name === DRAFT_SECRET) {
      await withRegistry(surroundings, (registry) => {
        rotateDraftSecret(registry.get(Secrets, { strict: false }));
        return Promise.resolve();
      });
      print('The secret is new; what devices keep under the ones before can still be opened.\n');
      return exit.done;
    }
    await withRegistry(surroundings, async (registry) => {
      const secrets = registry.get(Secrets, { strict: false });
      const sealed = registry.get(SealedSecrets, { strict: false });
      await sealed.check();
      const given = secrets.isGiven(TOTP_KEY);
      const fresh = randomBytes(32).toString('base64url');
      if (!given) secrets.replace(TOTP_KEY, `${fresh},${secrets.read(TOTP_KEY)}`);
      let moved = await sealed.resealAll();
      if (!given) {
        await wait(SETTLING);
        moved += await sealed.resealAll();
        secrets.replace(TOTP_KEY, fresh);
      }
      print(
        given
          ? `${moved} second factors sealed under the first key of ${variableOf(TOTP_KEY)}. To rotate, put a new key and a comma before the old one, restart, run this, then take the old one away.\n`
          : `The key is new; ${moved} second factors were sealed anew.\n`,
      );
    });
    return exit.done;
  },
};

function rotateDraftSecret(secrets: Secrets): void {
  const kept = secrets.read(DRAFT_SECRET).split(',').slice(0, DRAFT_SECRETS_KEPT);
  secrets.replace(DRAFT_SECRET, [randomBytes(32).toString('base64url'), ...kept].join(','));
}
