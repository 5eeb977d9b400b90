import type { RegistryError } from './errors.js';

/**
 * Words for what functions of the database refuse, by their SQLSTATE. Everything else passes as it is.
 *
 * @throws the refusal, or the error itself
 */
export const refusedAs =
  (refusals: Readonly<Record<string, RegistryError>>) =>
  (error: unknown): never => {
    const complaint = error instanceof Error && 'driverError' in error ? error.driverError : null;
    const code = typeof complaint === 'object' && complaint !== null && 'code' in complaint ? complaint.code : null;
    throw (typeof code === 'string' ? refusals[code] : undefined) ?? error;
  };
