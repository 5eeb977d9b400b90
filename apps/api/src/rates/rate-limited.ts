import { HeaderMap } from '@apollo/server';
import { RegistryError } from '../errors.js';

/** Too much in too short a time. The sentence says when to try again, and so does the header for programs. */
export class RateLimited extends RegistryError {
  /** Read by the GraphQL server from whatever a resolver throws. */
  readonly extensions: { readonly http: { readonly status: number; readonly headers: HeaderMap } };

  /**
   * @param what happened, a sentence
   * @param milliseconds until it may be tried again
   */
  constructor(what: string, milliseconds: number) {
    const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
    super('RATE_LIMITED', `${what} Try again in ${inWords(seconds)}.`);
    this.extensions = { http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) } };
  }
}

function inWords(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
