import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ConfigurationError } from '../../config.js';
import { AuthStore } from '../auth-store.js';
import { Secrets, variableOf } from '../secrets.js';

/** Its value: the key in use first, then those that still open what was sealed before a rotation, with commas between. */
export const TOTP_KEY = 'totp-key';

const KEY_BYTES = 32;
const NAME_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Key {
  /** First bytes of its hash, written before whatever it sealed. */
  readonly name: Buffer;
  readonly bytes: Buffer;
}

/** Second factors as the database holds them: AES-256-GCM, each bound to its person, under a key kept elsewhere. */
@Injectable()
export class SealedSecrets {
  constructor(
    private readonly secrets: Secrets,
    private readonly store: AuthStore,
  ) {}

  seal(personId: string, plain: Buffer): Buffer {
    const [key] = this.keys();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(personId));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([key.name, nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when it was sealed under a key we do not have, for another person, or changed */
  open(personId: string, stored: Buffer): Buffer {
    const key = this.keys().find(({ name }) => name.equals(stored.subarray(0, NAME_BYTES)));
    if (!key) throw new Error('a second factor sealed under a key that is not there');
    const nonceEnd = NAME_BYTES + NONCE_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, stored.subarray(NAME_BYTES, nonceEnd))
      .setAAD(Buffer.from(personId))
      .setAuthTag(stored.subarray(nonceEnd, nonceEnd + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(stored.subarray(nonceEnd + TAG_BYTES)), decipher.final()]);
    } catch {
      throw new Error('a second factor that was changed, or sealed for another person');
    }
  }

  /**
   * Before anything is served.
   *
   * @throws ConfigurationError when the key is missing, readable by others or not the one of this database
   */
  async check(): Promise<void> {
    const names = this.keys().map(({ name }) => name);
    const [{ foreign }] = await this.store.query<[{ foreign: boolean }]>(
      `select exists (select from access.credential where totp_secret is not null
                      and not substring(totp_secret from 1 for ${NAME_BYTES}) = any($1)) as foreign`,
      [names],
    );
    if (foreign) {
      throw new ConfigurationError(
        `Second factors of this database were stored under another key; restore the file ${TOTP_KEY}, or ${variableOf(TOTP_KEY)}.`,
      );
    }
  }

  /** Seals anew whatever an older key sealed. @returns how many */
  async resealAll(): Promise<number> {
    const [{ name }] = this.keys();
    const rows = await this.store.query<{ person_id: string; totp_secret: Buffer }[]>(
      `select person_id, totp_secret from access.credential
       where totp_secret is not null and substring(totp_secret from 1 for ${NAME_BYTES}) <> $1`,
      [name],
    );
    for (const { person_id: personId, totp_secret: old } of rows) {
      // Somebody may enrol anew meanwhile: then hers is newer than ours.
      await this.store.query(
        'update access.credential set totp_secret = $3 where person_id = $1 and totp_secret = $2',
        [personId, old, this.seal(personId, this.open(personId, old))],
      );
    }
    return rows.length;
  }

  private keys(): [Key, ...Key[]] {
    const [first, ...others] = this.secrets.read(TOTP_KEY).split(',').map(keyOf);
    if (!first) throw new ConfigurationError(`${variableOf(TOTP_KEY)} is empty.`);
    return [first, ...others];
  }
}

function keyOf(text: string): Key {
  const bytes = Buffer.from(text.trim(), 'base64url');
  if (bytes.length !== KEY_BYTES) {
    throw new ConfigurationError(
      `${variableOf(TOTP_KEY)} has ${bytes.length} bytes; it needs ${KEY_BYTES} random ones as base64, such as from "openssl rand -base64 32".`,
    );
  }
  return { name: createHash('sha256').update('name of key').update(bytes).digest().subarray(0, NAME_BYTES), bytes };
}
