import { ConfigurationError } from '../config.js';
import { RegistryError } from '../errors.js';
import { accountCommands } from './account.command.js';
import { exit, UsageError, type Command, type Surroundings } from './command.js';
import { importFolder } from './import.command.js';
import { migrateDatabase } from './migrate.command.js';
import { rebuildAnalysis } from './rebuild-analysis.command.js';
import { rotateSecret } from './rotate-secret.command.js';
import { isUnreachable } from './unreachable.js';
import { verifyAudit } from './verify-audit.command.js';

const commands: readonly Command[] = [
  importFolder,
  rebuildAnalysis,
  migrateDatabase,
  verifyAudit,
  ...accountCommands,
  rotateSecret,
];

/**
 * Runs what was typed after `tonus`.
 *
 * @returns the exit code; whatever goes wrong is said in one sentence, without data of patients
 */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    if (args.length === 0 || args.includes('--help') || args[0] === 'help') {
      surroundings.print(help());
      return exit.done;
    }
    const command = commands.find(({ name }) => name.split(' ').every((word, at) => args[at] === word));
    if (!command) throw new UsageError('There is no such command; "tonus --help" lists them.');
    return await command.run(args.slice(command.name.split(' ').length), surroundings);
  } catch (error) {
    return sayWhy(error, surroundings);
  }
}

function help(): string {
  const lines = commands.flatMap(({ usage, summary }) => [`  tonus ${usage}`, `      ${summary}`]);
  return ['Commands of the registry:', '', ...lines, ''].join('\n');
}

function sayWhy(error: unknown, { complain }: Surroundings): number {
  if (error instanceof UsageError) {
    complain(`${error.message}\n`);
    return exit.usage;
  }
  if (error instanceof ConfigurationError) {
    complain(`${error.message}\n`);
    return exit.configuration;
  }
  if (isUnreachable(error)) {
    complain('The database cannot be reached; check DATABASE_URL and that the server runs.\n');
    return exit.unavailable;
  }
  if (error instanceof RegistryError) {
    complain(`${error.message}\n`);
    return exit.failed;
  }
  // By place, not by message: messages of the database and of libraries may quote what was read.
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  complain(`Something went wrong on our side; nothing was stored.\n${frames.slice(0, 6).join('\n')}\n`);
  return exit.software;
}
