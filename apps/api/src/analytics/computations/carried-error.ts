import type { CarriedError } from './task-list.js';

const kinds: Readonly<Record<string, new (message: string) => Error>> = { Error, RangeError, TypeError };

/** What of an error is sent to the other thread. */
export function carryError(error: unknown): CarriedError {
  if (!isError(error)) return { name: 'Error', message: String(error), stack: undefined };
  return { name: error.name, message: error.message, stack: error.stack };
}

/** The error again: of the kind it was, where the language has it. */
export function unpackError({ name, message, stack }: CarriedError): Error {
  const error = new (kinds[name] ?? Error)(message);
  if (error.name !== name) error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** By its look: one from another realm is no instance of ours. */
function isError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}
