import { graphql } from '../graphql/generated/gql.js';
import { request } from '../graphql/request.js';
import { heldKeys, type DeviceKey } from './held-keys.js';

const DraftKeysDocument = graphql(`
  query DraftKeys {
    draftKeys {
      owner
      key
    }
  }
`);

/**
 * Keys of who is signed in: the first for what is kept from now on, the others for what was kept before the registry
 * changed its secret. Held in memory alone, until the page or the session ends.
 */
export function draftKeys(): Promise<readonly DeviceKey[]> {
  heldKeys.asked ??= askForKeys().catch((problem: unknown) => {
    heldKeys.asked = null;
    throw problem;
  });
  return heldKeys.asked;
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
