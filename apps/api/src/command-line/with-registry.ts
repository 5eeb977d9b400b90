import type { INestApplicationContext } from '@nestjs/common';
import { readCommandConfig, readMaintenanceConfig } from '../config.js';
import { migrate } from '../database.js';
import type { Surroundings } from './command.js';

/** Does something with the registry, on the database of the environment brought up to date. */
export async function withRegistry<T>(
  { environment, openRegistry }: Surroundings,
  work: (registry: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const maintenance = readMaintenanceConfig(environment);
  await migrate(maintenance.database.migrator);
  const registry = await openRegistry(readCommandConfig(environment));
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}
