import { pino } from 'pino';
import { requestId } from '../web/request-id.js';

/**
 * One line of JSON an event, on standard error: standard output is for sentences to a person. Nothing here may say what
 * a patient is called, what was asked or stored, or under which handle.
 */
export const log = pino(
  {
    level: 'error',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    mixin: () => ({ request: requestId() }),
  },
  { write: (line: string) => void process.stderr.write(line) },
);
