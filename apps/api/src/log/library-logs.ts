import type { LoggerService } from '@nestjs/common';
import { log } from './log.js';

const nothing = (): void => undefined;

const trouble = (library: string) => (): void => log.error({ event: 'trouble', library });

/** What frameworks would print holds messages of errors, and those hold what was sent: only that there was trouble is kept. */
export const frameworkLog: LoggerService = {
  log: nothing,
  warn: nothing,
  debug: nothing,
  verbose: nothing,
  error: trouble('nest'),
  fatal: trouble('nest'),
};

export const graphqlLog = { debug: nothing, info: nothing, warn: nothing, error: trouble('apollo') };
