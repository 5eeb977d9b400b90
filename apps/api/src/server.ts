import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { refuseUnsafeDatabase } from './access/database-safety.js';
import { Records } from './access/records.js';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { HandOn } from './errors.filter.js';
import { limits } from './gate/limits.js';
import { inputValidation } from './input-validation.js';
import { frameworkLog } from './log/library-logs.js';
import { log } from './log/log.js';
import { refuseForeignHosts, refuseForeignPages } from './web/cross-site.js';
import { compressAnswers } from './web/compressed-answers.js';
import { serveDashboard } from './web/dashboard-files.js';
import { onlyJson, onlyPosts, readBodies } from './web/request-body.js';
import { nameRequest } from './web/request-id.js';
import { securityHeaders } from './web/security-headers.js';

/** The application, wired but not yet listening. */
export async function createServer(config: Config): Promise<INestApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    logger: frameworkLog,
    abortOnError: false,
    bodyParser: false,
  });
  if (config.acting === 'people') {
    await refuseUnsafeDatabase(app.get(DataSource), config).catch(async (unsafe: unknown) => {
      await app.close();
      throw unsafe;
    });
  }
  app.disable('x-powered-by');
  // Answers are never kept, so there is nothing to compare a second one with.
  app.disable('etag');
  app.use((_request: Request, _response: Response, next: NextFunction) => Records.scope(next));
  app.set('trust proxy', [...config.trustedProxies]);
  log.level = config.log === 'operations' ? 'info' : 'error';
  app.use(nameRequest, securityHeaders(config.origin));
  if (config.origin === null) app.use(refuseForeignHosts);
  app.use(refuseForeignPages(config.origin), onlyJson);
  app.use('/graphql', onlyPosts, compressAnswers);
  serveDashboard(app, config.dashboard);
  readBodies(app, limits.body);
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new HandOn());
  app.enableShutdownHooks();
  return app;
}
