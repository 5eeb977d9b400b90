import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import type { Response } from 'express';
import { RegistryError, translateDatabaseError, type ErrorCode } from './errors.js';
import { logUnforeseen } from './log/log-unforeseen.js';
import { refuse } from './web/refuse.js';

/**
 * Hands errors of GraphQL on to `formatError`, the one place that decides what clients and logs may learn. Without it
 * the framework prints the error whole, sentence and dates of a patient included. Other requests get code and sentence
 * here, in the same shape.
 */
@Catch()
export class HandOn implements GqlExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const response = host.switchToHttp().getResponse<Response>();
    const known = translateDatabaseError(error);
    if (known instanceof RegistryError && known.code === 'BUSY' && !response.headersSent)
      return void refuse(response, 503, known.code, known.message);
    const status = statusOf(error);
    if (status >= 500) logUnforeseen(error);
    // A part has been sent: the rest would be taken for more of it.
    if (response.headersSent) return void response.destroy();
    const [code, sentence] = sentences[status] ?? (status < 500 ? unreadable : internal);
    refuse(response, status, code, sentence);
    return undefined;
  }
}

type Answer = readonly [code: ErrorCode, sentence: string];

const unreadable: Answer = ['VALIDATION_FAILED', 'The request is not readable.'];

const internal: Answer = [
  'INTERNAL',
  'Something went wrong on our side. Try again, and tell the registry office if it stays.',
];

const sentences: Readonly<Record<number, Answer | undefined>> = {
  400: ['VALIDATION_FAILED', 'The request is not readable. Operations are JSON in UTF-8.'],
  404: ['NOT_FOUND', 'There is nothing at this address.'],
  405: ['VALIDATION_FAILED', 'This address does not take such requests.'],
  413: ['QUERY_TOO_COMPLEX', 'The request is larger than 100 kB. Record one visit at a time.'],
  415: ['VALIDATION_FAILED', 'Requests are JSON in UTF-8, not compressed.'],
  416: ['VALIDATION_FAILED', 'The file is not as long as that.'],
};

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
