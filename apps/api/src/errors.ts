import { refusals } from './refusals.js';

/** The closed list of reasons a request can fail for. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'REAUTH_REQUIRED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'VALIDATION_FAILED'
  | 'IMPLAUSIBLE'
  | 'VERSION_CONFLICT'
  | 'LOCKED'
  | 'IDEMPOTENCY_MISMATCH'
  | 'DISCLOSURE_BLOCKED'
  | 'QUERY_TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'BUSY'
  | 'INTERNAL';

/** `rule` and `field` let a form put the sentence where it belongs; values of patients never go in here. */
export interface ErrorDetails {
  readonly rule?: string;
  readonly field?: string;
  /** With VERSION_CONFLICT: the version stored now. */
  readonly currentVersion?: number;
  /** With IMPLAUSIBLE: everything that wants a reason. */
  readonly findings?: readonly { readonly rule: string; readonly field: string; readonly sentence: string }[];
}

/** A refusal someone can act on: a code, a sentence that says what to do, and where it applies. */
export class RegistryError extends Error {
  constructor(
    readonly code: ErrorCode,
    sentence: string,
    readonly details: ErrorDetails = {},
  ) {
    super(sentence);
  }
}

export const notFound = (what: string): RegistryError =>
  new RegistryError('NOT_FOUND', `This ${what} does not exist, or you may not see it.`);

/** Somebody else moved or erased the patient while this was asked for. */
export const goneMeanwhile = (): RegistryError =>
  new RegistryError(
    'NOT_FOUND',
    'This patient was moved to another centre or erased meanwhile. Nothing was stored; reload the page.',
    { rule: 'GONE' },
  );

/** A serialisation failure or a deadlock: the same write may well succeed when tried again. */
export const wasInterrupted = (error: unknown): boolean => ['40001', '40P01'].includes(complaintOf(error).code ?? '');

const otherWriter = 'Someone else is changing the same record. Nothing was stored; try again in a moment.';

const tooLong =
  'This took longer than the registry waits for an answer. Nothing was stored; ask for less, or try again in a moment.';

/** What passes by itself, by SQLSTATE: nothing of what was refused has been stored. */
const busy: Readonly<Record<string, string>> = {
  '40001': otherWriter,
  '40P01': otherWriter,
  '55P03': otherWriter,
  '57014': tooLong,
  '25P04': tooLong,
  '53100': 'The disk of the registry is full. Nothing was stored; tell the registry office.',
  '53200': 'The registry has too much to do. Nothing was stored; try again in a moment.',
  '53300': 'The registry has too much to do. Nothing was stored; try again in a moment.',
};

/** The database went away, perhaps between storing and saying so. */
const LOST_CONNECTION = /^(08...|25P03|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/;
const LOST_CONNECTION_TEXT =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect|Query runner already released|Database connection provided by a query runner was already released|Driver not Connected|the transaction had failed before its commit)/;

interface DatabaseComplaint {
  readonly code?: string;
  readonly constraint?: string;
}

/** What the database said of its refusal, without the values it is about. */
export const complaintOf = (error: unknown): DatabaseComplaint => {
  const inner = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return typeof inner === 'object' && inner !== null ? inner : {};
};

/** The refusal behind a database error, or the error itself where nobody could act on it. */
export function translateDatabaseError(error: unknown): unknown {
  const { code, constraint } = complaintOf(error);
  const refusal = constraint !== undefined && Object.hasOwn(refusals, constraint) ? refusals[constraint] : undefined;
  if (refusal) {
    const [sentence, rule, field] = refusal;
    return new RegistryError('VALIDATION_FAILED', sentence, field === undefined ? { rule } : { rule, field });
  }
  if (code === 'TN060') {
    return new RegistryError(
      'LOCKED',
      'This is signed, or was changed meanwhile. Nothing was stored; reload the page.',
    );
  }
  if (code === 'TN010') {
    return new RegistryError(
      'DISCLOSURE_BLOCKED',
      'Fewer than five patients of other centres match these filters. Choose your own centre, or widen the filters.',
    );
  }
  // The patient moved to another centre, or was erased, while something was being recorded.
  if (code === '23503' && constraint?.endsWith('_patient_id_fkey')) return notFound('patient');
  const passing = code !== undefined && Object.hasOwn(busy, code) ? busy[code] : undefined;
  if (passing !== undefined) return new RegistryError('BUSY', passing);
  if (LOST_CONNECTION.test(code ?? '') || (error instanceof Error && LOST_CONNECTION_TEXT.test(error.message))) {
    return new RegistryError(
      'BUSY',
      'The database is restarting. It is not certain whether this was stored; look before you try again.',
      { rule: 'UNCERTAIN' },
    );
  }
  return error;
}
