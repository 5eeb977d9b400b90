import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Records } from './access/records.js';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { HandOn } from './errors.filter.js';
import { limits } from './gate/limits.js';
import { inputValidation } from './input-validation.js';
import { refuseForeignHosts, securityHeaders, serveDashboard } from './web.js';

/** The application, wired but not yet listening. */
export async function createServer(config: Config): Promise<INestApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use((_request: Request, _response: Response, next: NextFunction) => Records.scope(next));
  app.use(securityHeaders);
  app.use(refuseForeignHosts);
  serveDashboard(app, config.dashboard);
  app.useBodyParser('json', { limit: limits.body });
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new HandOn());
  app.enableShutdownHooks();
  return app;
}
