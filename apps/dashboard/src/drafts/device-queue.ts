import { createStore, del, delMany, entries, set, type UseStore } from 'idb-keyval';
import { draftKeys } from './draft-keys.js';
import type { DeviceKey } from './held-keys.js';
import type { Waiting } from './ledger.js';

/** Raised when the shape of what is kept changes. */
const FORMAT = 1;
const NONCE_BYTES = 12;

/** What lies on the device: how much it is, and nothing of what it says. */
interface Kept {
  readonly format: number;
  readonly keptAt: string;
  readonly answers: number;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** Something an earlier page of this person could not send. */
export interface Left {
  readonly id: string;
  readonly patientId: string;
  readonly waiting: Waiting;
}

let opened: UseStore | null = null;
const store = (): UseStore => (opened ??= createStore('tonus-drafts', 'waiting'));

/**
 * Answers the registry does not have yet, on this device: by opaque ids, encrypted under a key that only the person who
 * typed them is given, and bound to their place. One entry a page, so that two pages never write over each other.
 */
export async function keepWaiting(
  { patientId, page }: { patientId: string; page: string },
  waiting: Waiting | null,
  now: Date,
): Promise<void> {
  const [current] = await draftKeys();
  if (!current) throw new Error('the registry gave no key');
  const id = `${current.owner}/${patientId}/${page}`;
  if (waiting === null) return del(id, store());
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(waiting));
  const sealed = await crypto.subtle.encrypt(algorithm(nonce, id), current.key, plain);
  const answers = new Set([...waiting.changes, ...(waiting.sent?.changes ?? [])].map(({ path }) => path)).size;
  await set(id, { format: FORMAT, keptAt: now.toISOString(), answers, nonce, sealed } satisfies Kept, store());
}

/** What pages that are gone left of this person; of one patient, or of all. What cannot be opened stays where it is. */
export async function leftOnDevice(patientId: string | null = null): Promise<readonly Left[]> {
  const all = await entries<string, Kept>(store());
  if (all.length === 0) return [];
  const [keys, pages] = await Promise.all([draftKeys(), openPages()]);
  const found: Left[] = [];
  for (const [id, kept] of all) {
    const [owner, patient = '', page = ''] = id.split('/');
    const key = keys.find((one) => one.owner === owner);
    if (!key || pages.has(page) || (patientId !== null && patient !== patientId)) continue;
    const waiting = await open(key, id, kept);
    if (waiting) found.push({ id, patientId: patient, waiting });
  }
  return found;
}

export function forgetLeft(ids: readonly string[]): Promise<void> {
  return delMany([...ids], store());
}

/** How much lies on this device, of whomever; needs no key. */
export async function countOnDevice(): Promise<{ visits: number; answers: number }> {
  const all = await entries<string, Kept>(store());
  return {
    visits: new Set(all.map(([id]) => id.split('/').slice(0, 2).join('/'))).size,
    answers: all.reduce((sum, [, { answers }]) => sum + answers, 0),
  };
}

/** Says that a page is open, until `leave` is called or the page is gone: nobody else sends what is of it. */
export function holdPage(page: string): () => void {
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  void navigator.locks?.request(nameOf(page), () => left);
  return () => leave();
}

async function openPages(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map(({ name = '' }) => name.slice(nameOf('').length)));
}

const nameOf = (page: string): string => `tonus visit ${page}`;

async function open({ key }: DeviceKey, id: string, kept: Kept): Promise<Waiting | null> {
  if (kept.format !== FORMAT) return null;
  try {
    const plain = await crypto.subtle.decrypt(algorithm(kept.nonce, id), key, kept.sealed);
    return JSON.parse(new TextDecoder().decode(plain)) as Waiting;
  } catch {
    return null;
  }
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(id),
});
