import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refuse.js';

const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

export const isThisMachine = (host: string): boolean => OWN_HOST.test(host);

/** A demonstration asks for no password, so a page elsewhere must not reach it under a name that resolves to this machine. */
export function refuseForeignHosts(request: Request, response: Response, next: NextFunction): void {
  if (isThisMachine(request.headers.host ?? '')) return next();
  refuse(response, 421, 'FORBIDDEN', 'This demonstration answers on this machine only.');
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what pages of others send with the cookie of somebody who is signed in here. Browsers say where a request
 * comes from in two headers no page can forge; where they are present both must name us, "same-site" not being enough:
 * other ports and neighbouring names are other people's programs. A program that is no browser sends neither. It has no
 * cookie another page could abuse, unless it signed in by itself, and then it can say who it talks to.
 *
 * @param origin where people reach the registry; null: the address the request was sent to, which `refuseForeignHosts`
 * has narrowed to this machine
 */
export const refuseForeignPages =
  (origin: string | null) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const { origin: from, 'sec-fetch-site': site, cookie } = request.headers;
    if (READING.has(request.method)) {
      if (mayRead(request)) return next();
      return refuse(
        response,
        403,
        'FORBIDDEN',
        'Pages of others may link to this address, not show it within themselves.',
      );
    }
    if (from === undefined && site === undefined) {
      if (cookie === undefined) return next();
      return refuse(
        response,
        403,
        'FORBIDDEN',
        'The request does not say which page it comes from. A program that signs in sends the address of the registry as header "Origin".',
      );
    }
    const own = origin ?? `${request.protocol}://${request.headers.host ?? ''}`;
    if ((from === undefined || from === own) && (site === undefined || site === 'same-origin')) return next();
    refuse(
      response,
      403,
      'FORBIDDEN',
      'The request was sent by another page than the registry itself. Open the registry and do it there.',
    );
  };

/** Following a link from elsewhere is welcome; being loaded into another page is not. */
function mayRead({ headers }: Request): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = headers;
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return mode === 'navigate' && destination === 'document';
}
