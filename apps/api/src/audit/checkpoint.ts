import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/** The last link of the chain at some moment, signed with a key the database does not know. */
export interface Checkpoint {
  readonly sequence: number;
  /** Hash of that link, in hexadecimal. */
  readonly hash: string;
  readonly takenAt: string;
  /** Fingerprint of the key that signed: SHA-256 of the public key, in hexadecimal. */
  readonly key: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** Name of the secret: PKCS #8 of an Ed25519 key, base64 in one line. */
export const SIGNING_KEY = 'checkpoint-key';

/** Name of the file of public keys that signed before a rotation: SPKI, base64, one a line. */
export const RETIRED_KEYS = 'checkpoint-keys-retired';

export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');

export const signingKeyOf = (secret: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(secret, 'base64'), type: 'pkcs8', format: 'der' });

export const publicKeyOf = (text: string): KeyObject =>
  createPublicKey({ key: Buffer.from(text, 'base64'), type: 'spki', format: 'der' });

export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(createPublicKeyOf(key).export({ type: 'spki', format: 'der' }))
    .digest('hex');

const createPublicKeyOf = (key: KeyObject): KeyObject => (key.type === 'private' ? createPublicKey(key) : key);

const signedText = ({ sequence, hash, takenAt }: Omit<Checkpoint, 'key' | 'signature'>): Buffer =>
  Buffer.from(`tonus checkpoint 1\n${sequence}\n${hash}\n${takenAt}\n`);

export function takeCheckpoint({ sequence, hash }: Head, key: KeyObject, now: Date): Checkpoint {
  const said = { sequence, hash, takenAt: now.toISOString() };
  return { ...said, key: fingerprintOf(key), signature: sign(null, signedText(said), key).toString('base64') };
}

export const isGenuine = (checkpoint: Checkpoint, key: KeyObject): boolean =>
  verify(null, signedText(checkpoint), createPublicKeyOf(key), Buffer.from(checkpoint.signature, 'base64'));

/** One line of the file; null for a line that is none, such as one cut off by a crash. */
export function readCheckpoint(line: string): Checkpoint | null {
  try {
    const read = JSON.parse(line) as Partial<Record<keyof Checkpoint, unknown>> | null;
    const words = [read?.hash, read?.takenAt, read?.key, read?.signature];
    return Number.isSafeInteger(read?.sequence) && words.every((word) => typeof word === 'string')
      ? (read as unknown as Checkpoint)
      : null;
  } catch {
    return null;
  }
}
