import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config.js';

/** Where a command runs: results go to one side of the terminal, progress and complaints to the other. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The registry without its server; all that runs with a write in the server runs in it too. */
  readonly openRegistry: (config: Config) => Promise<INestApplicationContext>;
}

/** Something to do from the command line. */
export interface Command {
  /** As it is typed: "analysis rebuild". */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** @returns the exit code */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>;
}

/** Exit codes, where sysexits.h has one for it. */
export const exit = {
  done: 0,
  failed: 1,
  refused: 2,
  usage: 64,
  unavailable: 69,
  software: 70,
  configuration: 78,
} as const;

/** What was typed cannot be run; the message is one sentence. */
export class UsageError extends Error {}
