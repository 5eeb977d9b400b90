import type { Response } from 'express';
import type { ErrorCode } from '../errors.js';

/** Answers outside GraphQL in the shape of GraphQL: one error with code and sentence. */
export function refuse(response: Response, status: number, code: ErrorCode, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
