import { graphql } from '../graphql/generated/gql.js';
import { request } from '../graphql/request.js';

const DraftKeysDocument = graphql(`
  query DraftKeys {
    draftKeys {
      owner
      key
    }
  }
`);

/** Under what this person's answers are kept on the device. The key itself can be used, and not read. */
export interface DeviceKey {
  /** Tells nothing of the person. */
  readonly owner: string;
  readonly key: CryptoKey;
}

let known: Promise<readonly DeviceKey[]> | null = null;

/**
 * Keys of who is signed in: the first for what is kept from now on, the others for what was kept before the registry
 * changed its secret. Held in memory alone, until the page or the session ends.
 */
export function draftKeys(): Promise<readonly DeviceKey[]> {
  known ??= askForKeys().catch((problem: unknown) => {
    known = null;
    throw problem;
  });
  return known;
}

export function forgetDraftKeys(): void {
  known = null;
}

async function askForKeys(): Promise<readonly DeviceKey[]> {
  const { draftKeys: keys } = await request(DraftKeysDocument, {});
  return Promise.all(
    keys.map(async ({ owner, key }) => ({
      owner,
      key: await crypto.subtle.importKey('raw', fromBase64Url(key), 'AES-GCM', false, ['encrypt', 'decrypt']),
    })),
  );
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
