import { existsSync } from 'node:fs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const A_YEAR = 365 * 86_400_000;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer tells the browser: run only our own code, show us in no frame, keep no copy of data. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  // Files under /assets carry their hash in the name; everything else may hold data of patients.
  if (!request.path.startsWith('/assets/')) response.set('Cache-Control', 'no-store');
  if (request.secure) response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  next();
}

const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** A demonstration asks for no password, so a page elsewhere must not reach it under a name that resolves to this machine. */
export function refuseForeignHosts(request: Request, response: Response, next: NextFunction): void {
  if (OWN_HOST.test(request.headers.host ?? '')) return next();
  response
    .status(421)
    .json({
      errors: [{ message: 'This demonstration answers on this machine only.', extensions: { code: 'FORBIDDEN' } }],
    });
}

/** Serves the dashboard: its files as they are, and its page for every address a person may have bookmarked. */
export function serveDashboard(app: NestExpressApplication, folder: string): void {
  if (!existsSync(folder)) return;
  app.useStaticAssets(`${folder}/assets`, {
    prefix: '/assets',
    immutable: true,
    maxAge: A_YEAR,
    fallthrough: false,
  });
  app.useStaticAssets(folder, { index: false });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && request.accepts('html') !== false;
    if (!wantsPage || request.path.startsWith('/graphql') || /\.\w+$/.test(request.path)) return next();
    response.sendFile('index.html', { root: folder, cacheControl: false });
  });
}
