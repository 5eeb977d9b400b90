import type { NextFunction, Request, Response } from 'express';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // The program can be installed: what describes it, and the worker that opens it offline, are files of ours.
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What every answer tells the browser: run only our own code, show us in no frame, keep no copy of data.
 *
 * @param origin where people reach the registry, when it is configured; null: where the request says
 */
export const securityHeaders =
  (origin: string | null) =>
  (request: Request, response: Response, next: NextFunction): void => {
    response.set({
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      // The camera reads labels of devices, on pages of our own; nothing else is asked of the browser.
      'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    });
    // Browsers heed it over HTTPS only, which the proxy in front ends.
    if (request.secure || origin?.startsWith('https:')) {
      response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    }
    next();
  };
