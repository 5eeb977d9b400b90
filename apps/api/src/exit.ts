import { ConfigurationError } from './config.js';
import { RegistryError, translateDatabaseError } from './errors.js';
import { logUnforeseen } from './log/log-unforeseen.js';

/** What sysexits.h calls a configuration error; the launcher prints no more than our one sentence. */
const EX_CONFIG = 78;

/** Trouble of the machine rather than of the program, in one sentence each. */
const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full; free some space and start again, nothing that was saved is lost.',
  '53100': 'The disk of the database is full; free some space and start again, nothing that was saved is lost.',
  EADDRINUSE: 'The port is taken by another program; choose another one with PORT.',
  ECONNREFUSED: 'The database does not answer; check DATABASE_URL and that the server runs.',
  ENOENT: 'The database does not answer; check DATABASE_URL and that the server runs.',
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Ends a program that could not do its work, with one sentence where somebody can act on it. */
export function exitWithSentence(error: unknown): never {
  const translated = translateDatabaseError(error);
  const said =
    error instanceof ConfigurationError || translated instanceof RegistryError
      ? (translated as Error).message
      : undefined;
  const sentence = said ?? sentences[codeOf(error)];
  // Errors of the database carry the rows they are about; only their place may be printed.
  if (sentence === undefined) logUnforeseen(error);
  else console.error(sentence);
  process.exit(error instanceof ConfigurationError || sentences[codeOf(error)] !== undefined ? EX_CONFIG : 1);
}
