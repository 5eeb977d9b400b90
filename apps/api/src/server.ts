import { ValidationPipe, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ValidationError } from 'class-validator';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { HandOn } from './errors.filter.js';
import { RegistryError } from './errors.js';
import { securityHeaders, serveDashboard } from './web.js';

/** The application, wired but not yet listening. */
export async function createServer(config: Config): Promise<INestApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use(securityHeaders);
  serveDashboard(app, config.dashboard);
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: false, exceptionFactory: refuseInput }));
  app.useGlobalFilters(new HandOn());
  app.enableShutdownHooks();
  return app;
}

/** The first field that does not fit, named as in the schema; what was sent is not repeated. */
function refuseInput(errors: ValidationError[]): RegistryError {
  const path: string[] = [];
  let error = errors[0];
  while (error) {
    path.push(error.property);
    if (error.constraints) break;
    error = error.children?.[0];
  }
  const field = path.join('.');
  const rule = Object.values(error?.constraints ?? {})[0] ?? `${field} does not fit`;
  return new RegistryError('VALIDATION_FAILED', `${rule[0]?.toUpperCase() ?? ''}${rule.slice(1)}.`, {
    rule: 'RANGE',
    field,
  });
}
