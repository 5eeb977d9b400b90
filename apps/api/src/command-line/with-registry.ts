import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config.js';
import { migrate } from '../database.js';

/**
 * The registry without its server, on the database of the environment brought up to date. All that runs with a write in
 * the server runs here too.
 */
export async function withRegistry<T>(
  environment: NodeJS.ProcessEnv,
  work: (registry: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const config = readConfig(environment);
  await migrate(config.databaseUrl);
  const registry = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}
