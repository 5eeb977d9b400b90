import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refuse.js';

const JSON_IN_UTF8 = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Operations come by POST alone: an address can be linked to, embedded and logged. */
export function onlyPosts(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'POST') return next();
  response.set('Allow', 'POST');
  refuse(response, 405, 'VALIDATION_FAILED', 'Operations are sent by POST.');
}

/** A form of another page can send anything but JSON without being asked about it first. */
export function onlyJson(request: Request, response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  if (request.method !== 'POST' && !hasBody) return next();
  if (JSON_IN_UTF8.test(request.headers['content-type'] ?? '')) return next();
  refuse(response, 415, 'VALIDATION_FAILED', 'Requests are JSON in UTF-8.');
}

/** Lists and objects within each other; a visit needs seven. */
const DEEPEST = 50;

/**
 * Reads bodies uncompressed: a small compressed one could unfold to any size.
 *
 * @param limit bytes
 */
export function readBodies(app: NestExpressApplication, limit: number): void {
  const options = { limit, inflate: false, verify: refuseUnreadable };
  app.useBodyParser('json', options);
}

/**
 * The parser would replace each broken character by another, and that would be stored. What is nested a thousandfold
 * exhausts the stack of whoever walks it.
 */
function refuseUnreadable(_request: IncomingMessage, _response: unknown, body: Buffer): void {
  if (!isUtf8(body) || depthOf(body) > DEEPEST) throw Object.assign(new Error('unreadable'), { status: 400 });
}

const [QUOTE, BACKSLASH] = ['"', '\\'].map((sign) => sign.charCodeAt(0));
const OPENING = new Set(['[', '{'].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set([']', '}'].map((sign) => sign.charCodeAt(0)));

function depthOf(json: Buffer): number {
  let [depth, deepest, within] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (within && byte === BACKSLASH) at += 1;
    else if (byte === QUOTE) within = !within;
    else if (!within && OPENING.has(byte)) deepest = Math.max(deepest, (depth += 1));
    else if (!within && CLOSING.has(byte)) depth -= 1;
  }
  return deepest;
}
