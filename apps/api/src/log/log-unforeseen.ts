import { complaintOf } from '../errors.js';
import { log } from './log.js';

/** Refusals that mean the registry itself is in danger: rights that are missing, a full disk, damaged data. */
const ALARMING = /^(42501|25006|53100|58...|XX00[0-2])$/;

const WORD = /^\w{1,80}$/;

const FRAMES = 6;

/**
 * Writes down an error nobody could act on: by class, SQLSTATE and place. Its message is left out, since messages of
 * the database and of libraries quote what was sent.
 */
export function logUnforeseen(error: unknown): void {
  const { code, constraint } = complaintOf(error);
  const alert = code !== undefined && ALARMING.test(code);
  log.error({
    event: 'unforeseen',
    ...(alert && { alert }),
    error: nameOf(error),
    code: word(code),
    constraint: word(constraint),
    at: placeOf(error),
    cause: error instanceof Error && error.cause !== undefined ? nameOf(error.cause) : undefined,
  });
}

const word = (text: unknown): string | undefined => (typeof text === 'string' && WORD.test(text) ? text : undefined);

const nameOf = (error: unknown): string | undefined =>
  error instanceof Error ? word(error.constructor.name) : typeof error;

/** Frames of the stack. The message stands before them and may itself contain lines that look like one. */
function placeOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const said = error.stack.indexOf(error.message);
  const frames = said === -1 ? error.stack : error.stack.slice(said + error.message.length);
  return frames
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES);
}
