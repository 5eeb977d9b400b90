import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for whoever holds them; the database keeps their hash only. */
export const newHandle = (): string => randomBytes(32).toString('base64url');

export const hashOf = (handle: string): Buffer => createHash('sha256').update(handle).digest();
