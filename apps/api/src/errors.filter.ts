import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';

/**
 * Hands every error on to `formatError`, the one place that decides what clients and logs may learn. Without it the
 * framework prints the error whole, sentence and dates of a patient included.
 */
@Catch()
export class HandOn implements GqlExceptionFilter {
  catch(error: unknown): unknown {
    return error;
  }
}
