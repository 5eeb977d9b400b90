import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { compressedAssets } from './compressed-answers.js';

/** Files under /assets carry their hash in the name: what a name stands for never changes. */
const FOR_A_YEAR = 'public, max-age=31536000, immutable';

/** Addresses the API answers itself. */
const OUR_OWN = /^\/(graphql|sign-in\/provider)(\/|$)/;

/** Where whoever holds a caregiver link answers: a page of its own. */
const ANSWERS = '/answer';

/** Serves the dashboard: its files as they are, and its page for every address a person may have bookmarked. */
export function serveDashboard(app: NestExpressApplication, folder: string): void {
  if (!existsSync(folder)) return;
  app.use('/assets', compressedAssets(`${folder}/assets`, FOR_A_YEAR));
  app.useStaticAssets(`${folder}/assets`, {
    prefix: '/assets',
    setHeaders: (response: ServerResponse) => void response.setHeader('Cache-Control', FOR_A_YEAR),
    fallthrough: false,
  });
  app.useStaticAssets(folder, { index: false });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && request.accepts('html') !== false;
    if (!wantsPage || OUR_OWN.test(request.path) || /\.\w+$/.test(request.path)) return next();
    response.sendFile(request.path === ANSWERS ? 'answer.html' : 'index.html', { root: folder, cacheControl: false });
  });
}
