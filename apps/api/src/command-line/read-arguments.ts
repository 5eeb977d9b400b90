import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.js';

/**
 * Options and plain arguments of a command.
 *
 * @throws UsageError for an option that does not exist or lacks its value
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string };
    if (!String(code).startsWith('ERR_PARSE_ARGS')) throw error;
    // The first sentence says what is wrong, the rest how Node reads arguments.
    const [sentence] = (message ?? '').split(/\.\s/);
    throw new UsageError(`${sentence ?? ''}.`);
  }
}
