import type { IncomingMessage } from 'node:http';
import { isThisMachine } from '../web/cross-site.js';

/**
 * Whether a WebSocket is opened by a page of the registry. Browsers send cookies along with one from any page, and always
 * say in `Origin` which; programs say it too.
 *
 * @param origin where people reach the registry; null: this machine, as in a demonstration
 */
export function comesFromOurPage({ headers }: IncomingMessage, origin: string | null): boolean {
  const host = headers.host ?? '';
  if (origin === null && !isThisMachine(host)) return false;
  return headers.origin === (origin ?? `http://${host}`);
}
