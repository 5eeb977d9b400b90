import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

/** Shorter answers gain nothing; those that tell a secret once are all shorter, and so never compressed. */
const WORTH_IT = 8192;

/** What is gzipped of the dashboard; pictures and fonts are compressed as they are. */
const TEXT: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const takesGzip = (request: Request): boolean => /\bgzip\b/.test(request.header('accept-encoding') ?? '');

/** Long answers go gzipped to whoever takes them so: a form with its definitions is a tenth of its length then. */
export function compressAnswers(request: Request, response: Response, next: NextFunction): void {
  if (!takesGzip(request)) return next();
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    if (typeof body !== 'string' || body.length < WORTH_IT) return send(body);
    response.setHeader('Content-Encoding', 'gzip');
    response.vary('Accept-Encoding');
    return send(gzipSync(body, { level: 4 }));
  };
  next();
}

/** The scripts and styles of the dashboard, gzipped once when first asked for: their names change with what is in them. */
export function compressedAssets(folder: string, cacheControl: string) {
  const names = new Set((existsSync(folder) ? readdirSync(folder) : []).filter((name) => extname(name) in TEXT));
  const kept = new Map<string, Buffer>();
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = request.path.slice(1);
    if (request.method !== 'GET' || !names.has(name) || !takesGzip(request)) return next();
    const body = kept.get(name) ?? gzipSync(readFileSync(join(folder, name)), { level: 9 });
    kept.set(name, body);
    response.setHeader('Content-Type', TEXT[extname(name)] ?? '');
    response.setHeader('Cache-Control', cacheControl);
    response.setHeader('Content-Encoding', 'gzip');
    response.vary('Accept-Encoding');
    response.end(body);
  };
}
