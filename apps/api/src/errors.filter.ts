import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import type { Response } from 'express';
import { logUnforeseen } from './errors.js';

/**
 * Hands errors of GraphQL on to `formatError`, the one place that decides what clients and logs may learn. Without it
 * the framework prints the error whole, sentence and dates of a patient included. Other requests get code and sentence
 * here, in the same shape.
 */
@Catch()
export class HandOn implements GqlExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const status = statusOf(error);
    if (status >= 500) logUnforeseen(error);
    const { code, message } = sentences[status] ?? (status < 500 ? sentences[400] : sentences[500]) ?? internal;
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(status)
      .json({ errors: [{ message, extensions: { code } }] });
    return undefined;
  }
}

const internal = {
  code: 'INTERNAL',
  message: 'Something went wrong on our side. Try again, and tell the registry office if it stays.',
};

const sentences: Readonly<Record<number, { code: string; message: string } | undefined>> = {
  400: { code: 'VALIDATION_FAILED', message: 'The request is not readable JSON.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  413: { code: 'QUERY_TOO_COMPLEX', message: 'The request is larger than 100 kB. Record one visit at a time.' },
  415: { code: 'VALIDATION_FAILED', message: 'Requests are JSON in UTF-8.' },
  500: internal,
};

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
