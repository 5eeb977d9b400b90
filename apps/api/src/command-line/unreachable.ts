/** Codes of the network, and of PostgreSQL when it lets nobody in: starting, stopping, full, wrong password, no such database. */
const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ENOENT',
  'EACCES',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P01',
  '57P03',
  '53300',
  '28000',
  '28P01',
  '3D000',
]);

interface Complaint {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly path?: unknown;
  readonly errors?: readonly unknown[];
  readonly driverError?: unknown;
}

/** Whether an error means that there is no database to talk to. */
export function isUnreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, path, errors, driverError }: Complaint = error;
  if (driverError !== undefined) return isUnreachable(driverError);
  // Several addresses of one host, each with its own refusal.
  if (Array.isArray(errors)) return errors.length > 0 && errors.every(isUnreachable);
  if (typeof message === 'string' && /^(Connection terminated|timeout expired)/.test(message)) return true;
  // A file that cannot be opened has some of these codes too, and a path.
  return CODES.has(String(code)) && path === undefined;
}
