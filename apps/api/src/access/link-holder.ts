import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { RegistryError } from '../errors.js';
import { requestContext } from './actor.js';
import { newHandle } from './handles.js';

/** Whom records and the trail name for everybody who answers by a link: a link is no person who works here. */
export const LINK_PERSON = '00000000-0000-7000-8000-000000000002';

/** Header with the token of a link. Never in an address: those stand in logs. */
export const LINK_HEADER = 'tonus-link';

/** base64url of 32 random bytes. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whoever holds a caregiver link, with no account and no right but to the form of that link. */
export interface LinkHolder {
  readonly personId: string;
  readonly requestId: string;
  /** The token, which opens the database for this one form: never logged, never sent. */
  readonly session: string;
  /** Of the network, to count attempts by. */
  readonly address: string | undefined;
}

/** Null where the request says of no link. A token of the wrong form opens nothing, and is answered as an unknown one. */
export function linkHolderOf(request: Request, requestId: string): LinkHolder | null {
  const token = request.headers[LINK_HEADER];
  if (token === undefined) return null;
  const session = typeof token === 'string' && TOKEN.test(token) ? token : newHandle();
  return { personId: LINK_PERSON, requestId, session, address: request.ip };
}

/** The holder of the link; the gate has already refused everyone else. */
export const CurrentLink = createParamDecorator((_data: unknown, context: ExecutionContext): LinkHolder => {
  const { link } = requestContext(context);
  if (!link) throw new RegistryError('UNAUTHENTICATED', 'Open the link again.');
  return link;
});
