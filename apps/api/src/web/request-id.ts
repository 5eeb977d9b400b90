import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const running = new AsyncLocalStorage<string>();

/** Id of the request that is being answered; undefined outside one. */
export const requestId = (): string | undefined => running.getStore();

/**
 * Names each request, so that an answer, its lines in the log and its events in the history can be found together. Ids
 * that come with a request are not taken over: they could repeat another's, or say anything.
 */
export function nameRequest(_request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  response.set('X-Request-Id', id);
  running.run(id, next);
}
