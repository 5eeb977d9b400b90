import { GraphQLISODateTime } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { RegistryError } from './errors.js';
import { isCalendarDay } from './calendar-day.js';

/** As RFC 3339 has it, always with a zone: a time without one is a different moment on every server. */
const FORM = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * An instant as it was meant. What a Date makes of texts differs: it moves 30 February into March, and takes "1" for a
 * year.
 *
 * @throws RegistryError for anything else than a moment that exists, between 1900 and 2199
 */
export function readInstant(given: unknown): Date {
  const day = typeof given === 'string' ? FORM.exec(given)?.[1] : undefined;
  if (day === undefined || !isCalendarDay(day)) {
    throw new RegistryError(
      'VALIDATION_FAILED',
      'A moment is written like 2026-03-05T09:30:00Z: a day that exists, a time and its zone.',
      { rule: 'FORM' },
    );
  }
  return new Date(given as string);
}

/** Every field of type DateTime is read so; the library's own reading is a Date's. */
export function readInstantsStrictly(): void {
  GraphQLISODateTime.parseValue = readInstant;
  GraphQLISODateTime.parseLiteral = (node: ValueNode) =>
    readInstant(node.kind === Kind.STRING ? node.value : undefined);
}
